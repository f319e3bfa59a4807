import { groundWords } from '@shared/cases/model'
import type { Barrier, BoardVote, FindingCode, FindingResult, HearingFinding } from '@shared/hearings/model'
import { findingCode } from '@shared/hearings/model'
import type { HearingRoom } from '@shared/hearings/routes'
import { findingWords, resultWords } from '@shared/hearings/words'

export type Ground = HearingFinding['grounds'][number]

/** Findings as they are being marked; null is not said yet. Kept as a draft, saved on purpose. */
export interface FindingsDraft {
  findings: Record<FindingCode, { result: FindingResult | null; note: string }>
  grounds: Ground[]
  /** Null until somebody changes them: what was heard stands marked. */
  barriers: Barrier[] | null
  vote: BoardVote | null
}

export const isFindingsDraft = ({ findings, grounds }: FindingsDraft): boolean =>
  Array.isArray(grounds) && findingCode.options.every((code) => typeof findings?.[code]?.note === 'string')

export function draftOf({ findings, vote }: Pick<HearingRoom, 'findings' | 'vote'>): FindingsDraft {
  const of = (code: FindingCode) => findings.find((finding) => finding.code === code)
  return {
    findings: Object.fromEntries(
      findingCode.options.map((code) => [code, { result: of(code)?.result ?? null, note: of(code)?.note ?? '' }])
    ) as FindingsDraft['findings'],
    grounds: of('F3')?.grounds ?? [],
    barriers: of('F5')?.barriers ?? null,
    vote
  }
}

/** Whether the record holds just what is marked; the order of a record's fields says nothing. */
export function isSaved(room: Pick<HearingRoom, 'findings' | 'vote' | 'heard'>, draft: FindingsDraft): boolean {
  return inOrder(draftOf(room), room.heard) === inOrder(draft, room.heard)
}

function inOrder({ findings, grounds, barriers, vote }: FindingsDraft, heard: readonly Barrier[]): string {
  return JSON.stringify([
    findingCode.options.map((code) => [findings[code].result, findings[code].note.trim()]),
    [...grounds].sort(),
    [...(barriers ?? heard)].sort(),
    vote && [
      vote.how,
      vote.motion,
      vote.movedBy,
      vote.secondedBy,
      vote.for,
      vote.against,
      vote.abstained,
      [...vote.recused].sort()
    ]
  ])
}

/** What is sent to be saved: the findings that were said; under F5 what was heard, unless it was marked otherwise. */
export function findingsFrom(
  { findings, grounds, barriers }: FindingsDraft,
  heard: readonly Barrier[]
): HearingFinding[] {
  return findingCode.options.flatMap((code) => {
    const { result, note } = findings[code]
    if (result === null) return []
    return {
      code,
      result,
      note: note.trim() || null,
      grounds: code === 'F3' ? grounds : [],
      barriers: code === 'F5' ? [...(barriers ?? heard)] : []
    }
  })
}

/** The findings in one sentence, to be confirmed. */
export function findingsInWords(draft: FindingsDraft): string[] {
  const said = findingsFrom(draft, []).map(({ code, result, grounds }) =>
    [
      `${code} ${resultWords[result].toLowerCase()}: ${findingWords[code]}`,
      grounds.map((ground) => groundWords[ground].toLowerCase()).join(', ')
    ]
      .filter(Boolean)
      .join(': ')
  )
  return [...said, draft.vote ? voteInWords(draft.vote) : 'No vote is recorded yet.']
}

export function voteInWords({ how, for: inFavour, against, abstained, recused }: BoardVote): string {
  if (how === 'consensus') return `By consensus of ${inFavour} members.`
  const parts = [`${inFavour} for`, `${against} against`, `${abstained} abstained`, `${recused.length} recused`]
  return `Vote: ${parts.join(', ')}.`
}
