import { count } from './blanks'
import type { LibraryEntry } from './entry'

/** To the school and to agencies. */
export const othersDirectives: readonly LibraryEntry[] = [
  {
    id: 'school-record',
    to: 'school',
    theme: 'Attendance',
    text: {
      en: 'Call the parent on each day of absence, and keep the record.',
      es: 'Llamar a los padres cada día de ausencia y llevar el registro.'
    },
    evidence: { en: 'Call log', es: 'Registro de llamadas' },
    withinDays: null
  },
  {
    id: 'school-adult',
    to: 'school',
    theme: 'Help and services',
    text: {
      en: 'Name one adult, {whom}, who greets the pupil every morning.',
      es: 'Nombrar a un adulto, {whom}, que reciba al alumno cada mañana.'
    },
    evidence: { en: 'Name told to the family', es: 'Nombre comunicado a la familia' },
    blanks: [{ key: 'whom', label: 'Adult at school', example: 'Ms. Chen' }],
    withinDays: 3,
    for: ['disengagement', 'safety-bullying']
  },
  {
    id: 'school-safety',
    to: 'school',
    theme: 'Help and services',
    text: {
      en: 'Look into what was said about safety at school, and tell the family what is done.',
      es: 'Investigar lo que se dijo sobre la seguridad en la escuela e informar a la familia de lo que se hace.'
    },
    evidence: { en: 'Letter to the family', es: 'Carta a la familia' },
    withinDays: 10,
    for: ['safety-bullying']
  },
  {
    id: 'school-sst',
    to: 'school',
    theme: 'Contact and meetings',
    text: {
      en: 'Hold a student success team meeting with the family.',
      es: 'Realizar una reunión del equipo de apoyo al estudiante con la familia.'
    },
    evidence: { en: 'Minutes of the meeting', es: 'Acta de la reunión' },
    withinDays: 20,
    for: ['learning-need', 'disengagement']
  },
  {
    id: 'school-iep',
    to: 'school',
    theme: 'Contact and meetings',
    text: {
      en: 'Call an IEP or Section 504 meeting, with attendance on its agenda.',
      es: 'Convocar una reunión del IEP o de la Sección 504, con la asistencia en la agenda.'
    },
    evidence: { en: 'Notice of the meeting', es: 'Aviso de la reunión' },
    withinDays: 15
  },
  {
    id: 'school-work',
    to: 'school',
    theme: 'School work',
    text: {
      en: 'Give a plan for make-up work and credits.',
      es: 'Dar un plan para recuperar trabajos y créditos.'
    },
    evidence: { en: 'The plan', es: 'El plan' },
    withinDays: 10
  },
  {
    id: 'school-report',
    to: 'school',
    theme: 'Contact and meetings',
    text: {
      en: 'Report to the board within {count} schooldays when a directive is not kept.',
      es: 'Informar a la junta dentro de {count} días de clases cuando no se cumpla una directiva.'
    },
    evidence: { en: 'The report', es: 'El informe' },
    blanks: [count('Schooldays', '5')],
    withinDays: null
  },
  {
    id: 'agency-intake',
    to: 'agency',
    theme: 'Help and services',
    text: {
      en: 'Offer an intake appointment to the family.',
      es: 'Ofrecer a la familia una cita de ingreso.'
    },
    evidence: { en: 'Date of the appointment', es: 'Fecha de la cita' },
    withinDays: 10,
    for: ['work-or-sibling-care', 'substance-use']
  },
  {
    id: 'agency-report',
    to: 'agency',
    theme: 'Help and services',
    text: {
      en: 'Tell the board about participation, as far as the family’s release allows.',
      es: 'Informar a la junta sobre la participación, según lo permita la autorización de la familia.'
    },
    evidence: { en: 'Letter to the board', es: 'Carta a la junta' },
    withinDays: 30
  }
]
