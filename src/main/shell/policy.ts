/** What pages may load and where they may go. Pure, so that a table test can try hostile cases. */
export const SCHEME = 'app'
export const HOST = 'sarb'
export const ORIGIN = `${SCHEME}://${HOST}`

/** Sent as a header with every page: nothing from outside, no inline script or style, no frame, no form target. */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self' blob: data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `worker-src 'self'`,
  `frame-src 'none'`,
  `object-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`
].join('; ')

/** True for the application's own pages only; compares the parsed address, never a part of its text. */
export function isOwnPage(address: string | undefined | null): boolean {
  if (!address || !URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === ''
}

/** The page turned to a family; nothing else is ever shown in its window. */
export const FAMILY_PAGE = '/family/index.html'

/** True for the family's page alone. */
export const isFamilyPage = (address: string | undefined | null): boolean =>
  isOwnPage(address) && new URL(address as string).pathname === FAMILY_PAGE
