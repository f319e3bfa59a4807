import type { District, HearingRoom, School, SchoolDetails, StaffMember } from '@shared/district/model'
import type { CalendarDate } from '@shared/kernel/dates'
import type { DistrictSetUp } from '@shared/vault/model'
import { asc, desc, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { preparedFor } from '../store/prepared'
import { districtTable, roomTable, schoolTable, staffTable } from './tables'

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

/** The district with its logo's bytes; undefined before it has been set up. */
export function findDistrict(db: Connection) {
  return theDistrict(db).get()
}

const theDistrict = preparedFor((db) => drizzle(db).select().from(districtTable).prepare())

export function updateDistrict(db: Connection, district: District): void {
  drizzle(db).update(districtTable).set(district).where(eq(districtTable.id, 1)).run()
}

export function updateLogo(db: Connection, logo: { type: 'image/png' | 'image/jpeg'; bytes: Uint8Array } | null): void {
  const set = logo ? { logo: Buffer.from(logo.bytes), logoType: logo.type } : { logo: null, logoType: null }
  drizzle(db).update(districtTable).set(set).where(eq(districtTable.id, 1)).run()
}

/** Schools by name; calendars are counted from `from` to `to`, both included. */
export function listSchools(db: Connection, from: CalendarDate, to: CalendarDate): School[] {
  return db
    .prepare(
      `SELECT code, name, address_line_1 AS addressLine1, city, postal_code AS postalCode, phone, principal,
         periods_per_day AS periodsPerDay, minutes_per_period AS minutesPerPeriod, count(date) AS schooldays, min(date) AS firstDay, max(date) AS lastDay
       FROM school LEFT JOIN schoolday ON school_code = code AND date BETWEEN ? AND ?
       GROUP BY code ORDER BY name COLLATE NOCASE, code`
    )
    .all(from, to) as School[]
}

export function findSchool(db: Connection, code: string) {
  return drizzle(db).select().from(schoolTable).where(eq(schoolTable.code, code)).get()
}

export function saveSchool(db: Connection, school: SchoolDetails): void {
  const { code, ...rest } = school
  const values = { ...rest, postalCode: rest.postalCode ?? null, state: 'CA' }
  drizzle(db)
    .insert(schoolTable)
    .values({ code, ...values })
    .onConflictDoUpdate({ target: schoolTable.code, set: values })
    .run()
}

export function listRooms(db: Connection): HearingRoom[] {
  return drizzle(db).select().from(roomTable).orderBy(asc(roomTable.name)).all()
}

export function findRoom(db: Connection, id: string): HearingRoom | undefined {
  return drizzle(db).select().from(roomTable).where(eq(roomTable.id, id)).get()
}

export function saveRoom(db: Connection, room: HearingRoom): void {
  const { id: _, ...set } = room
  drizzle(db).insert(roomTable).values(room).onConflictDoUpdate({ target: roomTable.id, set }).run()
}

export function listStaff(db: Connection): StaffMember[] {
  return drizzle(db).select().from(staffTable).orderBy(desc(staffTable.active), asc(staffTable.name)).all()
}

export function findStaff(db: Connection, id: string): StaffMember | undefined {
  return drizzle(db).select().from(staffTable).where(eq(staffTable.id, id)).get()
}

export function saveStaff(db: Connection, member: StaffMember): void {
  const { id: _, ...set } = member
  drizzle(db).insert(staffTable).values(member).onConflictDoUpdate({ target: staffTable.id, set }).run()
}
