import type { SectionCite } from '../law/sections'

/** Whom a board must (county) or may (local) seat: EC 48321(a)(2) for county boards, (b)(1) for local boards. */
export const MEMBERSHIP_SECTION = 'EC 48321' satisfies SectionCite

/** The thirteen categories with the letters of EC 48321(a)(2), as amended by AB 1939 (Stats. 2024 ch. 13). */
export const memberCategories = {
  A: 'A parent',
  B: 'School districts',
  C: 'County probation department',
  D: 'County welfare department',
  E: 'County superintendent of schools',
  F: 'Law enforcement agencies',
  G: 'Community-based youth service centers',
  H: 'School guidance personnel',
  I: 'Child welfare and attendance personnel',
  J: 'School or county health care personnel',
  K: 'School, county or community mental health personnel',
  L: 'County district attorney’s office',
  M: 'County public defender’s office'
} as const
export type MemberCategory = keyof typeof memberCategories

/** `C · County probation department`, as lists show it. */
export const categoryInWords = (category: MemberCategory): string => `${category} · ${memberCategories[category]}`
