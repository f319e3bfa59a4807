import { type GroundSource, papersGround } from '../attendance/ground'
import { papersWithFigures } from '../documents/queries-figures'

/** WIC 601(b): four or more truancies within one school year. */
const FOUR = 4

/**
 * Papers that went out to an office or a court. One that alleges four truancies and nothing else has lost its ground where
 * fewer reports are left; the others show other figures.
 */
export const courtGround: GroundSource = (db, pupilId) => [...allegations(db, pupilId), ...papers(db, pupilId)]

const papers = papersGround('court-paper', ['SD-08', 'SD-09', 'SD-65', 'SD-66', 'SD-67', 'SD-70'])

const allegations: GroundSource = (db, pupilId) =>
  papersWithFigures(db, pupilId, ['SD-65', 'SD-70'])
    .filter(({ data }) => data.truancies && !data.services && !data.response)
    .map(({ title, issuedOn, caseId, documentIds, figures }) => ({
      key: `court-allegation:${documentIds[0]}`,
      kind: 'paper',
      title: `Four truancies alleged: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
      date: issuedOn,
      asOf: figures.asOf,
      caseId,
      documentIds,
      claim: { what: 'reports', number: FOUR, days: [] }
    }))
