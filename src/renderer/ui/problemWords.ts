/** What the schema says of a field nobody filled in, in the words of the screen: a day is picked there, not written as YYYY-MM-DD. */
export function problemWords(message: string): string {
  if (/^must be a day as/.test(message)) return 'Give the day.'
  if (/^must be a time as/.test(message)) return 'Give the time.'
  return message
}
