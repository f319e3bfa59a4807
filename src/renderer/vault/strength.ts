import { PASSPHRASE_LENGTH } from '@shared/vault/model'

/**
 * A plain word on a passphrase while it is typed: length first, since guessing gets harder with it, then the two ways
 * in which a long one is still weak.
 */
export function strengthHint(text: string): string {
  if (text.length === 0) return `At least ${PASSPHRASE_LENGTH} characters. Four or five unrelated words are good.`
  if (text.length < PASSPHRASE_LENGTH) return `${PASSPHRASE_LENGTH - text.length} more characters.`
  if (new Set(text.toLowerCase()).size < 6) return 'Weak: the same few characters again and again.'
  if (/^(?:.*?(?:passw|sarb|school|district|attendance|1234|qwer)){2}/i.test(text)) {
    return 'Weak: words that anybody would try here first.'
  }
  return text.length < 24 ? 'Good.' : 'Strong.'
}
