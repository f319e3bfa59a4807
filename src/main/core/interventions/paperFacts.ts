import { letterhead } from '../district/letterhead'
import type { Known } from '../documents/blank/data'
import type { Connection } from '../store/open'
import { findLetterTexts } from './queries/letterTexts'

/** What stands on the district's papers whoever they are about: head, signature, whom to call, and the help there is. */
export function knownOnPaper(db: Connection): Known {
  const texts = findLetterTexts(db)
  return {
    letterhead: letterhead(db),
    contact: texts?.contact ?? null,
    ...(texts && { signer: texts.signer, programs: texts.programs, services: texts.services })
  }
}
