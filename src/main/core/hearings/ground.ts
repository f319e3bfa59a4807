import type { RestingRecord } from '@shared/attendance/rules-ground'
import { dateInWords } from '@shared/kernel/dates'
import { type GroundSource, papersGround } from '../attendance/ground'
import { figuresOfHearings } from './queries/record'

/** Figures a hearing was begun with, and the papers given out for one. */
export const hearingGround: GroundSource = (db, pupilId) => [...begun(db, pupilId), ...papers(db, pupilId)]

const papers = papersGround('hearing-paper', ['SD-03', 'SD-33'])

const begun: GroundSource = (db, pupilId) =>
  figuresOfHearings(db, pupilId).map(
    ({ id, caseId, kind, date, figures }): RestingRecord => ({
      key: `hearing:${id}`,
      kind: 'hearing',
      title: `Figures of the ${kind === 'review' ? 'review ' : ''}hearing of ${dateInWords(date)}`,
      date,
      asOf: figures.asOf,
      caseId,
      documentIds: [],
      claim: { what: 'figures', figures }
    })
  )
