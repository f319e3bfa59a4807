/** Names of the files of a desk; the same in its folder and in a backup of it. */
export const DATA_FILE = 'desk.db'
export const KEYRING_FILE = 'keyring.json'
/** Beside the copy in a backup. */
export const MANIFEST_FILE = 'manifest.json'
/** Folder of the automatic backups, beside the data file. */
export const BACKUPS = 'backups'
