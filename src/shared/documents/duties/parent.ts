import { agency, count, whom } from './blanks'
import type { LibraryEntry } from './entry'

/** To the parent or guardian. */
export const parentDirectives: readonly LibraryEntry[] = [
  {
    id: 'parent-daily',
    to: 'parent',
    theme: 'Attendance',
    text: {
      en: 'See that your child is at school every schoolday, on time, for the whole day.',
      es: 'Asegurar que su hijo o hija esté en la escuela todos los días de clases, a tiempo y todo el día.'
    },
    evidence: { en: 'School attendance record', es: 'Registro de asistencia de la escuela' },
    withinDays: null
  },
  {
    id: 'parent-escort',
    to: 'parent',
    theme: 'Attendance',
    text: {
      en: 'Bring your child to {whom} every morning for {count} schooldays.',
      es: 'Llevar a su hijo o hija a {whom} cada mañana durante {count} días de clases.'
    },
    evidence: { en: 'Signed check-in sheet', es: 'Hoja de presentación firmada' },
    blanks: [whom, count('Schooldays', '20')],
    withinDays: null,
    for: ['sleep-and-routine']
  },
  {
    id: 'parent-call',
    to: 'parent',
    theme: 'Attendance',
    text: {
      en: 'Call the attendance office on the day of any absence, and tell the reason.',
      es: 'Llamar a la oficina de asistencia el mismo día de cualquier ausencia y explicar el motivo.'
    },
    evidence: { en: 'Call log of the school', es: 'Registro de llamadas de la escuela' },
    withinDays: null
  },
  {
    id: 'parent-verify',
    to: 'parent',
    theme: 'Health',
    text: {
      en: 'Bring a note from a doctor or the school nurse within {count} schooldays of an absence for illness.',
      es: 'Traer una nota del médico o de la enfermera de la escuela dentro de {count} días de clases después de una ausencia por enfermedad.'
    },
    evidence: { en: 'The notes', es: 'Las notas' },
    blanks: [count('Schooldays', '3')],
    withinDays: null,
    for: ['health']
  },
  {
    id: 'parent-contact',
    to: 'parent',
    theme: 'Contact and meetings',
    text: {
      en: 'Keep address and telephone numbers at the school up to date.',
      es: 'Mantener al día la dirección y los teléfonos en la escuela.'
    },
    evidence: { en: 'Emergency card', es: 'Tarjeta de emergencia' },
    withinDays: 5,
    for: ['language-or-information', 'housing']
  },
  {
    id: 'parent-portal',
    to: 'parent',
    theme: 'Contact and meetings',
    text: {
      en: 'Look at attendance and grades in the parent portal once a week.',
      es: 'Revisar la asistencia y las calificaciones en el portal para padres una vez por semana.'
    },
    evidence: null,
    withinDays: null,
    for: ['language-or-information']
  },
  {
    id: 'parent-iep-meeting',
    to: 'parent',
    theme: 'Contact and meetings',
    text: {
      en: 'Come to the IEP or Section 504 meeting; attendance will be on its agenda.',
      es: 'Asistir a la reunión del IEP o de la Sección 504; la asistencia estará en la agenda.'
    },
    evidence: { en: 'Attendance page of the meeting', es: 'Hoja de asistencia de la reunión' },
    withinDays: 20,
    for: ['learning-need']
  },
  {
    id: 'parent-counseling',
    to: 'parent',
    theme: 'Help and services',
    text: {
      en: 'Use the services of {agency}, and bring proof of it.',
      es: 'Usar los servicios de {agency} y traer comprobante.'
    },
    evidence: { en: 'Proof of participation', es: 'Comprobante de participación' },
    blanks: [agency],
    withinDays: 30,
    for: ['family-change', 'mental-health', 'substance-use']
  },
  {
    id: 'parent-class',
    to: 'parent',
    theme: 'Help and services',
    text: {
      en: 'Take part in the parent education class of {agency}, {count} evenings.',
      es: 'Participar en la clase para padres de {agency}, {count} noches.'
    },
    evidence: { en: 'Certificate', es: 'Certificado' },
    blanks: [agency, count('Evenings', '6')],
    withinDays: 60
  },
  {
    id: 'parent-release',
    to: 'parent',
    theme: 'Help and services',
    text: {
      en: 'Consider signing a release, so that school and {agency} may speak with each other.',
      es: 'Considerar firmar una autorización para que la escuela y {agency} puedan comunicarse.'
    },
    evidence: null,
    blanks: [agency],
    withinDays: 10,
    aside: 'A release of information is voluntary (EC 49075).'
  },
  {
    id: 'parent-housing',
    to: 'parent',
    theme: 'Help and services',
    text: {
      en: 'Meet with the district’s liaison for housing, transport and school supplies.',
      es: 'Reunirse con el enlace del distrito para vivienda, transporte y útiles escolares.'
    },
    evidence: { en: 'Note of the liaison', es: 'Nota del enlace' },
    withinDays: 10,
    for: ['housing', 'transport']
  }
]
