import {
  type Arrangement,
  arrangement,
  type CourtReferral,
  type CourtSettings,
  courtSettings,
  type Disclosure,
  emptySettings
} from '@shared/court/model'
import type { Instant } from '@shared/kernel/dates'
import { desc, eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Connection } from '../store/open'
import { readSetting, writeSetting } from '../store/settings'
import {
  disclosureTable as disclosures,
  type PacketContents,
  type ParentsTold,
  packetTable as packets,
  courtReferralTable as referrals
} from './tables'

const KEY = 'court'

/** The district's offices, custodian and choice; empty until somebody has entered them. */
export function readCourtSettings(db: Connection): CourtSettings {
  const value = readSetting(db, KEY)
  return value === undefined ? emptySettings : courtSettings.parse(value)
}

export function saveCourtSettings(db: Connection, settings: CourtSettings): void {
  writeSetting(db, KEY, settings)
}

export function insertReferral(db: Connection, referral: CourtReferral): void {
  drizzle(db).insert(referrals).values(referral).run()
}

export function findReferral(db: Connection, id: string): CourtReferral | undefined {
  const row = drizzle(db).select().from(referrals).where(eq(referrals.id, id)).get()
  return row && whole(row)
}

/** What an arrangement of before does not say stands as it is by default. */
const whole = (referral: CourtReferral): CourtReferral => ({
  ...referral,
  arrangement: arrangement.parse(referral.arrangement)
})

/** The latest first. */
export function referralsOf(db: Connection, caseId: string): CourtReferral[] {
  return drizzle(db)
    .select()
    .from(referrals)
    .where(eq(referrals.caseId, caseId))
    .orderBy(desc(referrals.recordedAt))
    .all()
    .map(whole)
}

/** Cases with at least one referral. */
export function referredCaseIds(db: Connection): string[] {
  return db.prepare('SELECT DISTINCT case_id FROM court_referral').pluck().all() as string[]
}

export function setArrangement(db: Connection, id: string, next: Arrangement): void {
  drizzle(db).update(referrals).set({ arrangement: next }).where(eq(referrals.id, id)).run()
}

export interface NewPacket {
  id: string
  referralId: string
  documentId: string
  madeAt: Instant
  contents: PacketContents
}

export function insertPacket(db: Connection, packet: NewPacket): void {
  drizzle(db).insert(packets).values(packet).run()
}

/** The latest first. */
export function packetsOf(db: Connection, referralId: string): NewPacket[] {
  return drizzle(db)
    .select()
    .from(packets)
    .where(eq(packets.referralId, referralId))
    .orderBy(desc(packets.madeAt), sql`rowid DESC`)
    .all()
}

export function findPacket(db: Connection, id: string): NewPacket | undefined {
  return drizzle(db).select().from(packets).where(eq(packets.id, id)).get()
}

export type NewDisclosure = Omit<Disclosure, 'documentTitle' | 'documentNumber'> & { pupilId: string }

export function insertDisclosure(db: Connection, row: NewDisclosure): void {
  drizzle(db).insert(disclosures).values(row).run()
}

export function findDisclosure(db: Connection, id: string) {
  return drizzle(db).select().from(disclosures).where(eq(disclosures.id, id)).get()
}

export function setParentsTold(db: Connection, id: string, parentsTold: ParentsTold): void {
  drizzle(db).update(disclosures).set({ parentsTold }).where(eq(disclosures.id, id)).run()
}

interface DisclosureRow extends Omit<Disclosure, 'parentsTold'> {
  parentsTold: string | null
}

/** Releases of one referral or of one pupil, the oldest first, as the log of access lists them. */
export function disclosuresWhere(
  db: Connection,
  { referralId, pupilId }: { referralId?: string; pupilId?: string }
): Disclosure[] {
  const rows = db
    .prepare(
      `SELECT d.id, d.pupil_id AS pupilId, referral_id AS referralId, document_id AS documentId, doc.title AS documentTitle,
         doc.number AS documentNumber, recipient, basis, purpose, disclosed_on AS disclosedOn,
         disclosed_at AS disclosedAt, method, recorded_by AS recordedBy, parents_due_at AS parentsDueAt,
         parents_told AS parentsTold
       FROM disclosure d JOIN document doc ON doc.id = d.document_id
       WHERE (@referralId IS NULL OR referral_id = @referralId) AND (@pupilId IS NULL OR d.pupil_id = @pupilId)
       ORDER BY disclosed_at, d.id`
    )
    .all({ referralId: referralId ?? null, pupilId: pupilId ?? null }) as DisclosureRow[]
  return rows.map(({ parentsTold, ...row }) => ({
    ...row,
    parentsTold: parentsTold === null ? null : (JSON.parse(parentsTold) as ParentsTold)
  }))
}

export function documentIdOf(db: Connection, number: string): string | null {
  const id = db.prepare('SELECT id FROM document WHERE number = ?').pluck().get(number) as string | undefined
  return id ?? null
}
