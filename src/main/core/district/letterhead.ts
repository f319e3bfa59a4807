import { addressLines } from '@shared/district/address'
import type { Letterhead } from '@shared/documents/parts'
import { DeskError } from '@shared/kernel/errors'
import type { Connection } from '../store/open'
import { findDistrict } from './queries'

/**
 * The head of every letter and form. Throws DeskError `not-found` before the district has
 * been set up, `not-allowed` while the board has no name or address.
 */
export function letterhead(db: Connection): Letterhead {
  const district = findDistrict(db)
  if (!district) throw new DeskError('not-found', 'The district has not been set up yet.')
  const { logo, logoType } = district
  if (!district.boardName || !district.boardAddressLine1) {
    const message =
      'The board’s name and address are missing; every letter prints them (EC 48263). Enter them under District.'
    throw new DeskError('not-allowed', message)
  }
  return {
    districtName: district.name,
    boardName: district.boardName,
    addressLines: addressLines({
      addressLine1: district.boardAddressLine1,
      addressLine2: district.boardAddressLine2,
      city: district.boardCity,
      state: district.boardState,
      postalCode: district.boardPostalCode
    }),
    phone: district.boardPhone ?? district.phone,
    email: district.boardEmail ?? district.email,
    website: district.website,
    logo: logo && logoType ? logoUrl(logo, logoType) : null
  }
}

export function logoUrl(bytes: Uint8Array, type: string): string {
  return `data:${type};base64,${Buffer.from(bytes).toString('base64')}`
}
