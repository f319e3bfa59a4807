import type { ParsedRouteInput, RouteName, RouteOutput } from '@shared/contract'
import { paperLanguage } from '@shared/documents/languages'
import { ageOn } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { type PupilFlag, type PupilFlags, pupilFlagNames } from '@shared/pupils/model'
import type { Ctx } from '../context'
import { textsIn } from '../documents/messages'
import { readPaperStyle } from '../documents/queries-wording'
import {
  contactsOf,
  enrolmentsOf,
  findContact,
  findPupil,
  findPupilLine,
  listPupils,
  updateContact,
  updateFlags
} from './queries'
import { pastTheirTerm, readRetention, saveRetention } from './queries-retention'

type In<N extends RouteName> = ParsedRouteInput<N>

const gone = () => new DeskError('not-found', 'This pupil is not on the desk any more.')

/** Names of the fields that differ. */
function changed<T extends object>(before: T, after: T): string[] {
  return (Object.keys(after) as (keyof T & string)[]).filter((name) => before[name] !== after[name])
}

const together = (kept: readonly string[], more: readonly string[]) => [...new Set([...kept, ...more])].sort()

export const pupilsHandlers = {
  'pupils.retention': ({ db, clock }: Ctx): RouteOutput<'pupils.retention'> => ({
    settings: readRetention(db),
    ...pastTheirTerm(db, clock.today())
  }),

  'pupils.saveRetention': (ctx: Ctx, after: In<'pupils.saveRetention'>): RouteOutput<'pupils.saveRetention'> => {
    const payload = { before: readRetention(ctx.db), after }
    ctx.write({ action: 'pupils.retention', subjectType: 'setting', payload }, (db) => saveRetention(db, after))
    return {}
  },

  'pupils.list': (ctx: Ctx, input: In<'pupils.list'>): RouteOutput<'pupils.list'> =>
    listPupils(ctx.db, input, ctx.clock.today()),

  'pupils.unreviewedLanguages': (
    { db }: Ctx,
    { pupilIds }: In<'pupils.unreviewedLanguages'>
  ): RouteOutput<'pupils.unreviewedLanguages'> => {
    const spoken = new Set(
      pupilIds.flatMap((pupilId) => [
        findPupil(db, pupilId)?.homeLanguage,
        ...contactsOf(db, pupilId)
          .filter(({ receivesMail, educationRights, livesWith }) => receivesMail || educationRights || livesWith)
          .map(({ language }) => language)
      ])
    )
    const languages = [...new Set([...spoken].map(paperLanguage))]
    const style = readPaperStyle(db)
    return { languages: languages.filter((language) => textsIn(language, style).unreviewed) }
  },

  'pupils.get': (ctx: Ctx, { id }: In<'pupils.get'>): RouteOutput<'pupils.get'> => {
    const today = ctx.clock.today()
    const [pupil, line] = [findPupil(ctx.db, id), findPupilLine(ctx.db, id, today)]
    if (!pupil || !line) throw gone()
    return {
      ...line,
      stateId: pupil.stateId,
      middleName: pupil.middleName,
      age: pupil.birthDate === null ? null : ageOn(pupil.birthDate, today),
      homeLanguage: pupil.homeLanguage,
      flags: Object.fromEntries(pupilFlagNames.map((name) => [name, pupil[name]])) as PupilFlags,
      kept: pupil.kept,
      enrolments: enrolmentsOf(ctx.db, id),
      contacts: contactsOf(ctx.db, id)
    }
  },

  'pupils.saveFlags': (ctx: Ctx, { id, flags, keep }: In<'pupils.saveFlags'>): RouteOutput<'pupils.saveFlags'> => {
    const pupil = findPupil(ctx.db, id)
    if (!pupil) throw gone()
    const before = Object.fromEntries(pupilFlagNames.map((name) => [name, pupil[name]])) as PupilFlags
    // Whether an interpreter is needed is in no student system's file, so no import could overwrite it.
    const fields = changed(before, flags).filter((name) => (name as PupilFlag) !== 'interpreter')
    const kept = keep ? together(pupil.kept, fields) : pupil.kept.filter((name) => !(name in flags))
    ctx.write(
      { action: 'pupils.save-flags', subjectType: 'pupil', subjectId: id, payload: { before, after: flags, kept } },
      (db) => updateFlags(db, id, flags, kept)
    )
    return {}
  },

  'pupils.saveContact': (
    ctx: Ctx,
    { id, change, keep }: In<'pupils.saveContact'>
  ): RouteOutput<'pupils.saveContact'> => {
    const contact = findContact(ctx.db, id)
    if (!contact) throw new DeskError('not-found', 'This contact is not on the desk any more.')
    const fields = (Object.keys(change) as (keyof typeof change)[]).filter((name) => contact[name] !== change[name])
    const kept = keep ? together(contact.kept, fields) : []
    const before = Object.fromEntries(fields.map((name) => [name, contact[name]]))
    const after = Object.fromEntries(fields.map((name) => [name, change[name]]))
    ctx.write(
      { action: 'pupils.save-contact', subjectType: 'contact', subjectId: id, payload: { before, after, kept } },
      (db) => updateContact(db, id, change, kept)
    )
    return {}
  }
}
