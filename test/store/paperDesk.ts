import type { Ctx } from '@core/context'
import type { IssueRequest } from '@core/documents/issue'
import { day, type Instant } from '@shared/kernel/dates'
import { papers } from '@test/fixtures/papers'
import { CLERK, newStore } from './desk'
import { type FakeHost, fakeHost } from './fakeHost'

export const PUPIL = '0b0e8a52-6f0f-4d3c-9a52-0d6b7f1f0a01'
export const CASE = '0b0e8a52-6f0f-4d3c-9a52-0d6b7f1f0a02'

/** A desk with one pupil, a printer that is not there, and what it told the page. */
export function paperDesk() {
  const store = newStore()
  const host: FakeHost = fakeHost()
  const events: unknown[] = []
  store.write(CLERK, { action: 'pupils.add', subjectType: 'pupil', subjectId: PUPIL }, (db) =>
    db
      .prepare(
        `INSERT INTO pupil (id, local_id, last_name, first_name, grade) VALUES (?, '4471902', 'Rivera', 'Mateo', '8')`
      )
      .run(PUPIL)
  )
  const ctx: Ctx = {
    db: store.db,
    clock: { today: () => day('2026-11-24'), now: () => '2026-11-24T17:00:00.000Z' as Instant },
    actor: 'D. Whitfield',
    host,
    keep: (act) => store.keep(act),
    write: (note, act) => store.write(CLERK, note, act),
    emit: (event) => events.push(event),
    verify: () => store.verify(),
    backupFolder: store.backupFolder,
    backUp: (kind, into) => store.backup(kind, CLERK.at, into)
  }
  return { store, host, events, ctx }
}

export const notice: IssueRequest = {
  form: 'SD-01',
  language: 'es',
  data: papers['SD-01'],
  subject: { pupilId: PUPIL }
}
export const hearing: IssueRequest = {
  form: 'SD-03',
  language: 'en',
  data: papers['SD-03'],
  subject: { pupilId: PUPIL, caseId: CASE }
}
