/** The sample hides nothing: its screen shows the passphrase. */
export const SAMPLE_PASSPHRASE = 'the sample district of alder valley'
