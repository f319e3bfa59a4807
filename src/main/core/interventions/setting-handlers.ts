import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { DeskError } from '@shared/kernel/errors'
import type { Ctx } from '../context'
import { listStaff } from '../district/queries'
import { languagesOfYear } from './languages'
import { findLetterTexts, saveLetterTexts } from './queries/letterTexts'
import {
  deleteLanguage,
  listedLanguages,
  readLadderSettings,
  saveLadderSettings,
  schoolCodes,
  schoolWorkers,
  setSchoolWorker,
  upsertLanguage
} from './queries/settings'

type In<N extends RouteName> = ParsedRouteInput<N>

function knownSchool(ctx: Ctx, code: string): void {
  if (!schoolCodes(ctx.db).includes(code)) {
    throw new DeskError('not-found', 'That school is not on the desk any more. Nothing was saved.')
  }
}

export const settingHandlers = {
  'interventions.letterTexts': (ctx: Ctx): RouteOutput<'interventions.letterTexts'> => findLetterTexts(ctx.db),

  'interventions.saveLetterTexts': (
    ctx: Ctx,
    input: In<'interventions.saveLetterTexts'>
  ): RouteOutput<'interventions.saveLetterTexts'> => {
    const payload = { before: findLetterTexts(ctx.db), after: input }
    const note = { action: 'interventions.letter-texts', subjectType: 'setting', payload }
    ctx.write(note, (db) => saveLetterTexts(db, input))
    return {}
  },

  'interventions.settings': (ctx: Ctx): RouteOutput<'interventions.settings'> => readLadderSettings(ctx.db),

  'interventions.saveSettings': (
    ctx: Ctx,
    input: In<'interventions.saveSettings'>
  ): RouteOutput<'interventions.saveSettings'> => {
    const payload = { before: readLadderSettings(ctx.db), after: input }
    const note = { action: 'interventions.settings', subjectType: 'setting', payload }
    ctx.write(note, (db) => saveLadderSettings(db, input))
    return {}
  },

  'interventions.languages': (
    ctx: Ctx,
    { schoolYear }: In<'interventions.languages'>
  ): RouteOutput<'interventions.languages'> => languagesOfYear(ctx, schoolYear),

  'interventions.saveLanguage': (
    ctx: Ctx,
    input: In<'interventions.saveLanguage'>
  ): RouteOutput<'interventions.saveLanguage'> => {
    knownSchool(ctx, input.schoolCode)
    const language = input.language.toLowerCase().split(/[-_]/)[0] ?? input.language
    const payload = { ...input, language }
    const note = { action: 'interventions.language', subjectType: 'setting', payload }
    ctx.write(note, (db) => upsertLanguage(db, payload))
    return {}
  },

  'interventions.removeLanguage': (
    ctx: Ctx,
    input: In<'interventions.removeLanguage'>
  ): RouteOutput<'interventions.removeLanguage'> => {
    const there = listedLanguages(ctx.db, input.schoolYear).some(
      ({ schoolCode, language }) => schoolCode === input.schoolCode && language === input.language
    )
    if (!there) throw new DeskError('not-found', 'That language is not on the list any more.')
    const note = { action: 'interventions.remove-language', subjectType: 'setting', payload: input }
    ctx.write(note, (db) => deleteLanguage(db, input))
    return {}
  },

  'interventions.workers': (ctx: Ctx): RouteOutput<'interventions.workers'> =>
    schoolWorkers(ctx.db).map(({ schoolCode, staffId }) => ({ schoolCode, staffId })),

  'interventions.saveWorker': (
    ctx: Ctx,
    { schoolCode, staffId }: In<'interventions.saveWorker'>
  ): RouteOutput<'interventions.saveWorker'> => {
    knownSchool(ctx, schoolCode)
    if (staffId && !listStaff(ctx.db).some(({ id }) => id === staffId)) {
      throw new DeskError('not-found', 'That person is not on the list of staff any more. Nothing was saved.')
    }
    const note = { action: 'interventions.worker', subjectType: 'school', subjectId: schoolCode, payload: { staffId } }
    ctx.write(note, (db) => setSchoolWorker(db, schoolCode, staffId))
    return {}
  }
}
