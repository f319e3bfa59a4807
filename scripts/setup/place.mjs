import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, whatever folder the command was typed in. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Path inside the project. */
export const at = (...parts) => join(root, ...parts)

/** What is costly to make and the same for every clone: kept across `npm ci` in the user's cache folder. */
export const cache = join(
  process.env.XDG_CACHE_HOME ??
    (process.platform === 'win32' ? process.env.LOCALAPPDATA : undefined) ??
    join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache'),
  'sarb-desk'
)

export const isRoot = process.getuid?.() === 0

/** A screen to draw on. Windows and macOS always have one. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)
