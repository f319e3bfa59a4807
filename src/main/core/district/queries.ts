import type { DistrictSetUp } from '@shared/vault/model'
import type { Connection } from '../store/open'

export function insertDistrict(db: Connection, district: DistrictSetUp): void {
  db.prepare(
    `INSERT INTO district (id, name, county, address_line_1, city, state, postal_code,
       board_name, board_address_line_1, board_city, board_state, board_postal_code)
     VALUES (1, @name, @county, @addressLine, @city, 'CA', @postalCode, @boardName, @addressLine, @city, 'CA', @postalCode)`
  ).run(district)
}

/** Null before the district has been set up. */
export function districtName(db: Connection): string | null {
  const row = db.prepare('SELECT name FROM district').get() as { name: string } | undefined
  return row?.name ?? null
}
