import type { SamplePupil } from './families'

/** The pupils whose way the sample tells; everybody else is the district around them. */
export type Role =
  | 'kept' // heard on the first day; comes to school since
  | 'broken' // heard on the first day; directives not followed; review today
  | 'missed' // did not come on the first day; heard on the second
  | 'returned' // first day: the school has more to try first
  | 'agreed' // second day
  | 'interpreter' // today: Spanish
  | 'elder' // today: with a sister or brother
  | 'younger'
  | 'iep' // today: chronic absentee, mostly illness
  | 'foster' // today: caregiver and education rights holder differ
  | 'referred' // referred, not yet scheduled
  | 'conference' // HTC held last week
  | 'notified' // first notification sent
  | 'court' // heard twice; nothing was followed; may go to an office
  | 'probation' // heard twice; the minor is referred to probation
  | 'welfare' // under 12, heard twice; the child is referred to county welfare
  | 'complaint' // heard twice; a complaint against the parent is directed
  | 'citation' // heard twice; every step of EC 48264.5 is on record
  | 'summoned' // the parent was summoned and did not come

/** Roles that came to the story later: their marks fall by a chance of their own, so that everybody else stays as is. */
export const LATE_ROLES: readonly Role[] = ['probation', 'welfare', 'complaint', 'citation', 'summoned']

const grade = (pupil: SamplePupil) => (pupil.grade === 'K' ? 0 : Number(pupil.grade))
const between = (from: number, to: number) => (pupil: SamplePupil) => grade(pupil) >= from && grade(pupil) <= to
const plain = (pupil: SamplePupil) => !pupil.iep && !pupil.foster && !pupil.homeless

/** Finds a pupil for every role. Throws RangeError when the district has none, which a test of the sample would show. */
export function castPupils(pupils: readonly SamplePupil[]): Map<string, Role> {
  const cast = new Map<string, Role>()
  const take = (role: Role, fits: (pupil: SamplePupil) => boolean) => {
    const found = pupils.find((pupil) => !cast.has(pupil.pupilId) && fits(pupil))
    if (!found) throw new RangeError(`nobody in the sample can be «${role}»`)
    cast.set(found.pupilId, role)
    return found
  }
  const fromStart = (pupil: SamplePupil) => pupil.enrolledOn === '2026-08-13'
  const siblingOf = (one: SamplePupil) =>
    pupils.find(
      (other) => other.family === one.family && other !== one && between(1, 8)(other) && !cast.has(other.pupilId)
    )
  const elder = take(
    'elder',
    (pupil) => plain(pupil) && fromStart(pupil) && between(6, 8)(pupil) && siblingOf(pupil)?.enrolledOn === '2026-08-13'
  )
  const younger = siblingOf(elder)
  if (younger) cast.set(younger.pupilId, 'younger')
  take('interpreter', (p) => plain(p) && fromStart(p) && p.homeLanguage === 'es' && p.grade === '8')
  take('broken', (p) => plain(p) && fromStart(p) && p.homeLanguage === 'en' && between(9, 10)(p))
  take('iep', (p) => p.iep && !p.foster && fromStart(p) && between(3, 7)(p))
  take('foster', (p) => p.foster && fromStart(p) && between(2, 11)(p))
  take('kept', (p) => plain(p) && fromStart(p) && p.homeLanguage === 'es' && between(4, 9)(p))
  take('missed', (p) => plain(p) && fromStart(p) && between(9, 11)(p))
  take('returned', (p) => plain(p) && fromStart(p) && between(6, 10)(p))
  take(
    'agreed',
    (p) => plain(p) && fromStart(p) && p.homeLanguage !== 'es' && p.homeLanguage !== 'en' && between(5, 10)(p)
  )
  take('referred', (p) => plain(p) && fromStart(p) && between(7, 11)(p))
  take('conference', (p) => plain(p) && fromStart(p) && between(3, 8)(p))
  take('notified', (p) => plain(p) && fromStart(p) && between(2, 9)(p))
  take('court', (p) => plain(p) && fromStart(p) && p.homeLanguage === 'en' && between(8, 10)(p))
  const nameOf = (p: SamplePupil) => `${p.lastName}, ${p.firstName}`
  const known = (p: SamplePupil) => pupils.some((one) => cast.has(one.pupilId) && nameOf(one) === nameOf(p))
  // No two cases of the office's list under one name: the reader would take one for the other.
  const english = (p: SamplePupil) => plain(p) && fromStart(p) && p.homeLanguage === 'en' && !known(p)
  take('probation', (p) => english(p) && between(8, 10)(p))
  take('welfare', (p) => english(p) && between(2, 4)(p))
  take('complaint', (p) => english(p) && between(3, 5)(p))
  take('citation', (p) => english(p) && between(8, 10)(p))
  take('summoned', (p) => english(p) && between(6, 8)(p))
  return cast
}
