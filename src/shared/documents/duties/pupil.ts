import { agency, count, whom } from './blanks'
import type { LibraryEntry } from './entry'

/** To the pupil. */
export const pupilDirectives: readonly LibraryEntry[] = [
  {
    id: 'pupil-daily',
    to: 'pupil',
    theme: 'Attendance',
    text: {
      en: 'Come to school every day school is in session, on time, and stay the whole schoolday.',
      es: 'Venir a la escuela todos los días de clases, a tiempo, y quedarse todo el día escolar.'
    },
    evidence: { en: 'School attendance record', es: 'Registro de asistencia de la escuela' },
    withinDays: null
  },
  {
    id: 'pupil-classes',
    to: 'pupil',
    theme: 'Attendance',
    text: {
      en: 'Go to every class with what is needed, and follow the rules of the school.',
      es: 'Ir a todas las clases con lo necesario y seguir las reglas de la escuela.'
    },
    evidence: { en: 'Attendance record by period', es: 'Registro de asistencia por clase' },
    withinDays: null
  },
  {
    id: 'pupil-check-in',
    to: 'pupil',
    theme: 'Attendance',
    text: {
      en: 'Check in with {whom} every morning for {count} schooldays.',
      es: 'Presentarse cada mañana con {whom} durante {count} días de clases.'
    },
    evidence: { en: 'Signed check-in sheet', es: 'Hoja de presentación firmada' },
    blanks: [whom, count('Schooldays', '30')],
    withinDays: null,
    for: ['disengagement', 'sleep-and-routine']
  },
  {
    id: 'pupil-make-up',
    to: 'pupil',
    theme: 'School work',
    text: {
      en: 'Make up missed work with {whom}; {count} weekend or after-school sessions are offered.',
      es: 'Recuperar el trabajo perdido con {whom}; se ofrecen {count} sesiones en fin de semana o después de clases.'
    },
    evidence: { en: 'Sign-in sheet of the sessions', es: 'Lista de asistencia de las sesiones' },
    blanks: [whom, count('Sessions', '6')],
    withinDays: 40,
    for: ['learning-need']
  },
  {
    id: 'pupil-homework',
    to: 'pupil',
    theme: 'School work',
    text: {
      en: 'Hand in class work and homework, and ask a teacher when something is not clear.',
      es: 'Entregar el trabajo de clase y las tareas, y preguntar al maestro cuando algo no esté claro.'
    },
    evidence: { en: 'Progress report', es: 'Informe de progreso' },
    withinDays: null
  },
  {
    id: 'pupil-tutoring',
    to: 'pupil',
    theme: 'School work',
    text: {
      en: 'Go to tutoring with {agency}, {count} times a week.',
      es: 'Asistir a tutoría con {agency}, {count} veces por semana.'
    },
    evidence: { en: 'Report of the tutor', es: 'Informe del tutor' },
    blanks: [agency, count('Times a week', '2')],
    withinDays: null,
    for: ['learning-need', 'language-or-information']
  },
  {
    id: 'pupil-counseling',
    to: 'pupil',
    theme: 'Help and services',
    text: {
      en: 'Take part in counseling with {agency}, {count} sessions.',
      es: 'Participar en consejería con {agency}, {count} sesiones.'
    },
    evidence: { en: 'Note of attendance from the counselor', es: 'Constancia de asistencia del consejero' },
    blanks: [agency, count('Sessions', '6')],
    withinDays: 40,
    for: ['mental-health', 'family-change', 'safety-bullying']
  },
  {
    id: 'pupil-mentor',
    to: 'pupil',
    theme: 'Help and services',
    text: {
      en: 'Meet with a mentor from {agency} once a week.',
      es: 'Reunirse una vez por semana con un mentor de {agency}.'
    },
    evidence: { en: 'Note from the mentor', es: 'Nota del mentor' },
    blanks: [agency],
    withinDays: null,
    for: ['disengagement']
  },
  {
    id: 'pupil-substance',
    to: 'pupil',
    theme: 'Health',
    text: {
      en: 'Take part in the substance-use program of {agency}.',
      es: 'Participar en el programa sobre uso de sustancias de {agency}.'
    },
    evidence: { en: 'Proof of enrollment and of completion', es: 'Comprobante de inscripción y de terminación' },
    blanks: [agency],
    withinDays: 20,
    for: ['substance-use']
  },
  {
    id: 'pupil-nurse',
    to: 'pupil',
    theme: 'Health',
    text: {
      en: 'When feeling ill on a schoolday, see the school nurse or health office first.',
      es: 'Si se siente mal en un día de clases, ver primero a la enfermera o la oficina de salud de la escuela.'
    },
    evidence: { en: 'Log of the health office', es: 'Registro de la oficina de salud' },
    withinDays: null,
    for: ['health']
  },
  {
    id: 'pupil-program',
    to: 'pupil',
    theme: 'Program',
    text: {
      en: 'Start in {agency}, which the family chose together with the school.',
      es: 'Comenzar en {agency}, que la familia eligió junto con la escuela.'
    },
    evidence: { en: 'Proof of enrollment', es: 'Comprobante de inscripción' },
    blanks: [{ ...agency, label: 'School or program', example: 'Cedar Continuation High' }],
    withinDays: 10,
    placement: true,
    aside: 'Independent study and alternative programs are voluntary (EC 51745, 58509).'
  }
]
