import { accompany, arrest, driving, fine, jail, juvenileCourt, offence } from './repealed-words'

/**
 * Statements that no paper, screen or catalogue in any language may make, because the law that carried them is gone.
 * A test walks every template and catalogue with `repealedStatementsIn`.
 */
export interface RepealedStatement {
  id: string
  why: string
  /** Day the statement stopped being law. */
  since: string
  patterns: readonly RegExp[]
  /** Elsewhere it is still law: the fines of EC 48293 stand in directives, never in a first notification. */
  only?: 'first-notification'
}

const all = Object.values

export const repealedStatements: readonly RepealedStatement[] = [
  {
    id: 'penal-code-270.1',
    why: 'PC 270.1 was repealed by AB 461 (2025).',
    since: '2026-01-01',
    patterns: [
      /\b270\.1\b/,
      /\b(?:county )?jail\b|\bimprison\w*/i,
      /\bc[áa]rcel\b|\bprisi[óo]n\b|encarcela\p{L}*/iu,
      /\bmisdemeanou?r\b/i,
      /delito menor/i,
      ...all(jail)
    ]
  },
  {
    id: 'driving-privilege',
    why: 'SB 1057 (2022) took the driving privilege out of EC 48264.5, SB 691 (2024) out of EC 48260.5.',
    since: '2023-01-01',
    patterns: [
      /driv(?:ing|er'?s?|er’s)\s+(?:privilege|licen[cs]e)/i,
      /\bDMV\b/,
      /privilegios? de (?:conducir|manejar)/i,
      /licencia de (?:conducir|manejar)/i,
      ...all(driving)
    ]
  },
  {
    id: 'attend-class-one-day',
    why: 'SB 691 (2024) took the advice to accompany the pupil to class out of EC 48260.5.',
    since: '2025-07-01',
    patterns: [
      /accompany\s+(?:the pupil|your child|your son|your daughter|him or her)\s+to\s+(?:a\s+)?(?:school|class)/i,
      /attend(?:s|ing)?\s+class(?:es)?\s+with\s+(?:the pupil|your child)[^.]*one day/i,
      /acompañ\p{L}*\s+a\s+(?:su hij[oa]|el alumno|la alumna)[^.]*(?:clase|escuela)[^.]*un día/iu,
      ...all(accompany)
    ]
  },
  {
    id: 'prosecution-of-parent-in-notice',
    why: 'SB 691 (2024) took infraction and prosecution of the parent out of EC 48260.5.',
    since: '2025-07-01',
    patterns: [
      /(?:parents?|guardians?|you)\b[^.]{0,80}\bmay be guilty of an infraction/i,
      /subject to prosecution (?:pursuant to|under) (?:Article|Section) (?:6|48290)\b/i,
      /(?:culpable|declarad[oa]s?) de una infracción/i,
      ...all(offence)
    ]
  },
  {
    id: 'fine-in-first-notification',
    why: 'SB 691 (2024) took fines and prosecution out of what the first notification says (EC 48260.5).',
    since: '2025-07-01',
    only: 'first-notification',
    patterns: [
      /\bfin(?:es?|ed)\b|\bprosecut\w+/i,
      /\bmultas?\b|\benjuicia\p{L}*|\bproces(?:o penal|ad[oa])/iu,
      ...all(fine)
    ]
  },
  {
    id: 'prosecution-of-pupil-in-notice',
    why: 'SB 691 (2024) took arrest and prosecution of the pupil under EC 48264 out of EC 48260.5.',
    since: '2025-07-01',
    patterns: [
      /(?:pupil|child|minor|son|daughter)\b[^.]{0,60}\bsubject to (?:arrest|prosecution)/i,
      /(?:hij[oa]|alumn[oa]|menor)\b[^.]{0,60}\bsujet[oa] a (?:arresto|proceso penal|enjuiciamiento)/iu,
      ...all(arrest)
    ]
  },
  {
    id: 'irregular-in-attendance',
    why: 'AB 901 (2020) replaced the ground of irregular attendance in EC 48263 by the chronic absentee.',
    since: '2021-01-01',
    patterns: [/irregular(?:ly)? in (?:his or her |their )?attendance/i, /irregular en (?:su|la) asistencia/i]
  },
  {
    id: 'board-petitions-juvenile-court',
    why: 'Since AB 901 (2020) a board no longer asks the county superintendent to petition the juvenile court.',
    since: '2021-01-01',
    patterns: [
      /county superintendent[^.]{0,60}\bpetition[^.]{0,40}juvenile court/i,
      /superintendente[^.]{0,60}\bpeti\p{L}+[^.]{0,60}(?:tribunal|corte) (?:de menores|juvenil)/iu,
      ...all(juvenileCourt)
    ]
  },
  {
    id: 'chronic-truant-registration',
    why: 'EC 48263.6 counts from the date of enrollment; “or registration” is not in its text.',
    since: '2011-01-01',
    patterns: [/date of enrollment or registration/i]
  }
]

/** Ids of the repealed statements a text makes; empty when it makes none. `place`: where it would stand. */
export function repealedStatementsIn(text: string, place?: RepealedStatement['only']): string[] {
  const joined = text.replace(/\s+/g, ' ')
  return repealedStatements
    .filter(({ only, patterns }) => (!only || only === place) && patterns.some((pattern) => pattern.test(joined)))
    .map(({ id }) => id)
}
