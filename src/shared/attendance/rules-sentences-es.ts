import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { tenthsInWords } from './rules-counts'
import { inEnglish, type Sentence, type SentenceCatalogue } from './rules-sentences'

type Params = Sentence['params']

const date = (value: unknown) => dateInWords(value as CalendarDate, 'medium', 'es-US')
const dates = (value: unknown) => {
  const days = (value as readonly CalendarDate[]).map((d) => dateInWords(d, 'short', 'es-US'))
  return days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} y ${days.at(-1)}`
}
const number = (value: unknown, one: string, many: string) => `${value} ${value === 1 ? one : many}`
const reports = (value: unknown) =>
  number(value, 'reporte de ausencia injustificada', 'reportes de ausencia injustificada')
const made = (value: unknown) => (value === 1 ? 'se hizo' : 'se hicieron')
const days = (value: unknown) => number(value, 'día de clases', 'días de clases')
const percent = (value: unknown) => `${tenthsInWords(value as number)} por ciento`
const kinds: Readonly<Record<string, string>> = {
  notice: 'este aviso',
  report: 'este reporte',
  referral: 'esta remisión',
  hearing: 'este registro de la audiencia',
  paper: 'este documento'
}

/** Not yet reviewed by a qualified translator, as resources/messages/es.json says of itself. */
const spanish: SentenceCatalogue = {
  'truant.yes': (p: Params) =>
    `Su hijo/a faltó a la escuela, o a más de 30 minutos de clases, sin una excusa válida el ${dates(p.dates)}. Desde el tercer día, el ${date(p.on)}, la ley lo llama ausencia injustificada («truant»).`,
  'truant.no': (p: Params) =>
    `Hasta el ${date(p.asOf)} hay ${p.count} de los 3 días sin excusa o ausencias largas después de los cuales la ley habla de ausencia injustificada («truancy»).`,
  'truant.no_not_subject': (p: Params) =>
    `Hasta el ${date(p.asOf)} cuentan ${p.count} de 3 días. ${number(p.left, 'otro día no cuenta', 'otros días no cuentan')}, porque la escuela no era obligatoria para su hijo/a el ${dates(p.dates)}.`,
  'repeat.yes': (p: Params) => `Este año escolar ${made(p.count)} ${reports(p.count)}, el ${dates(p.dates)}.`,
  'repeat.no': (p: Params) => `${reports(p.count)} hasta el ${date(p.asOf)}; no hay un segundo.`,
  'habitual.yes': (p: Params) =>
    `Este año escolar ${made(p.count)} ${reports(p.count)}, y la escuela trató de reunirse con usted el ${date(p.attempt)}. La ley lo llama ausencia injustificada habitual («habitual truant»).`,
  'habitual.no_reports': (p: Params) =>
    `${reports(p.count)} hasta el ${date(p.asOf)}; la ley habla de ausencia injustificada habitual después de 3.`,
  'habitual.no_attempt': (p: Params) =>
    `${reports(p.count)} hasta el ${date(p.asOf)}, pero no hay constancia de un intento de reunirse con la familia después del primero.`,
  'chronic_absentee.yes': (p: Params) =>
    `Su hijo/a estuvo ausente ${p.absent} de ${days(p.enrolled)} hasta el ${date(p.asOf)}, por cualquier motivo: ${percent(p.tenths)}. Desde el 10 por ciento la ley habla de ausentismo crónico.`,
  'chronic_absentee.no': (p: Params) =>
    `Su hijo/a estuvo ausente ${p.absent} de ${days(p.enrolled)} hasta el ${date(p.asOf)}, por cualquier motivo: ${percent(p.tenths)}, menos del 10 por ciento.`,
  'severe.yes': (p: Params) =>
    `Ausente ${p.absent} de ${days(p.enrolled)}: ${percent(p.tenths)}, en el nivel más serio del distrito.`,
  'severe.no': (p: Params) =>
    `Ausente ${p.absent} de ${days(p.enrolled)}: ${percent(p.tenths)}, por debajo del nivel más serio del distrito.`,
  'chronic_truant.yes': (p: Params) =>
    `Su hijo/a faltó sin una excusa válida ${p.count} de ${days(p.enrolled)} desde su inscripción, el 10 por ciento o más, y el distrito ha dado cada paso que pide la ley.`,
  'chronic_truant.no_share': (p: Params) =>
    `Faltó sin una excusa válida ${p.count} de ${days(p.enrolled)} desde su inscripción hasta el ${date(p.asOf)}, menos del 10 por ciento.`,
  'chronic_truant.no_steps': (p: Params) =>
    `Faltó sin una excusa válida ${p.count} de ${days(p.enrolled)} desde su inscripción, pero el distrito todavía no tiene constancia de los pasos de ${(p.missing as readonly string[]).join(', ')}.`,
  'chronic_truant.no_not_subject': (p: Params) => `La escuela no es obligatoria para su hijo/a el ${date(p.asOf)}.`,
  'four_truancies.yes': (p: Params) =>
    `Este año escolar ${made(p.count)} ${reports(p.count)}, el ${dates(p.dates)}. Desde el cuarto, un tribunal de menores puede revisarlo.`,
  'four_truancies.no_reports': (p: Params) => `${reports(p.count)} hasta el ${date(p.asOf)}, menos de cuatro.`,
  'four_truancies.no_age': (p: Params) =>
    `${reports(p.count)} hasta el ${date(p.asOf)}; la sección habla solo de menores de 12 a 17 años.`,
  not_in_force: (p: Params) => `${p.section} todavía no estaba en vigor el ${date(p.asOf)}.`,
  'ground.habitual_truant': () => 'Su hijo/a tiene ausencias injustificadas habituales.',
  'ground.chronic_absentee': () => 'Su hijo/a ha faltado el 10 por ciento o más de los días de clases.',
  'ground.insubordinate': (p: Params) =>
    `${p.who} determinó el ${date(p.on)} que su hijo/a es habitualmente desobediente o perturba el orden en la escuela.`,
  'ground.none': (p: Params) => `Hasta el ${date(p.asOf)} este motivo no se cumple.`,
  'referral.yes': () => 'Su hijo/a puede ser remitido/a a la Junta de Revisión de Asistencia Escolar (SARB).',
  'referral.no_ground': () =>
    'No se cumple ninguno de los tres motivos para una remisión a la Junta de Revisión de Asistencia Escolar (SARB).',
  'referral.no_minor': () =>
    'Solo un menor de edad puede ser remitido a la Junta de Revisión de Asistencia Escolar (SARB).',
  'ground_now.stands': (p: Params) => `Lo escrito el ${date(p.on)} coincide con el registro actual.`,
  'ground_now.lost': (p: Params) =>
    `El registro se corrigió después del ${date(p.on)}. Como está ahora, no alcanza para ${kinds[p.kind as string]}.`,
  'ground_now.days': (p: Params) =>
    `El registro se corrigió después del ${date(p.on)}: ya no cuentan ${dates(p.dates)}. Lo que queda alcanza para ${kinds[p.kind as string]}.`,
  'ground_now.counts': (p: Params) =>
    `El registro se corrigió después del ${date(p.on)}: ${kinds[p.kind as string]} muestra otros números que el registro de ahora.`
}

export function inSpanish({ key, params }: Sentence): string {
  return spanish[key](params)
}

/** Languages in which the law's sentences are written; a family of another language is read the English one. */
export const sentenceLanguages = ['en', 'es'] as const
export type SentenceLanguage = (typeof sentenceLanguages)[number]

export const sayIn: Readonly<Record<SentenceLanguage, (sentence: Sentence) => string>> = {
  en: inEnglish,
  es: inSpanish
}
