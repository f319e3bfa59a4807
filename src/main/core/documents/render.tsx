import { createRequire } from 'node:module'
import { type FormData, formData } from '@shared/documents/forms'
import { type DocumentLanguage, FORMS, type FormId } from '@shared/documents/model'
import { DeskError } from '@shared/kernel/errors'
import type { ReactElement } from 'react'
import { blankData, type Known } from './blank/data'
import { drawBlanks } from './blank/marks'
import { blankTexts } from './blank/texts'
import { hasForm } from './catalogues'
import { AfterLetterForm } from './forms/afterLetter'
import { AttendanceForm } from './forms/attendance'
import { DocketForm, MinutesForm } from './forms/board'
import { ChairScriptForm } from './forms/chairScript'
import { MediationNotice, PacketFront, RecoverySheet } from './forms/court'
import { DayReportForm } from './forms/dayReport'
import { DirectivesForm } from './forms/directives'
import { DirectivesByHandForm } from './forms/directivesByHand'
import { AddressLabels, FurtherNotice, MeetingAgreement, MeetingInvitation } from './forms/ladder'
import { HearingNotice, ReferralNotice, TruancyNotice } from './forms/letters'
import { ConsultationForm, PanelSheetForm } from './forms/members'
import { ChronologyForm, ExhibitSheet, WitnessListForm } from './forms/packet'
import { PanelPacketForm } from './forms/panelPacket'
import { IdentityForm, InterventionLogForm } from './forms/record'
import { ClosingLetterForm, DisclosureLogForm, ReleaseForm, ReleaseNoticeForm } from './forms/records'
import { ReferralForm } from './forms/referral'
import { CallListForm, ReminderSlipsForm } from './forms/reminders'
import { YearReport } from './forms/report'
import { InterpretersStatement, ParticipationSheet } from './forms/room'
import {
  CitationEvidenceForm,
  ComplaintRequestForm,
  ProbationAffidavitForm,
  ReportsSheetForm,
  StepEvidenceForm,
  WelfareReferralForm
} from './forms/routePapers'
import { ProofOfService } from './forms/service'
import { EnforcementRequestForm, SubpoenaForm } from './forms/subpoena'
import { ViolationNoticeForm, ViolationReportForm } from './forms/violation'
import { WorksheetForm } from './forms/worksheet'
import { checkLaw, listening } from './law'
import { catalogues, type MessageKey, type Texts, tagOf, textsIn } from './messages'
import { TextsProvider } from './paper/context'
import { breakLongWords } from './paper/longWords'
import { scriptCss } from './paper/scripts'
import { printCss } from './paper/styles'
import { tie } from './paper/ties'
import { type PaperStyle, pageRule, STANDARD_STYLE } from './style'

/** The renderer of papers is loaded with the first paper. */
const packages = createRequire(import.meta.url)

/** One document as a print job takes it. */
export interface PrintItem {
  form: FormId
  language: DocumentLanguage
  data: unknown
  /** `D-2026-00042`, for the foot of the page; null on paper that is not archived. */
  number: string | null
  caseNumber: string | null
}

/** One language of one document: starts on a page of its own and has one first-level heading. */
export interface PrintSection {
  item: number
  language: DocumentLanguage
  /** Stamped at the foot of each page, left; nothing is stamped where it is empty. */
  foot: string
  /** Stamped at the right, before the page number. */
  label: string
  /** Cover and index are numbered with the packet they lead. */
  numbered: boolean
}

export interface PrintJob {
  html: string
  css: string
  sections: PrintSection[]
}

type Components = { [F in FormId]: (data: FormData<F>) => ReactElement }

const COMPONENTS: Components = {
  'SD-01': (data) => <TruancyNotice data={data} />,
  'SD-02': (data) => <ReferralNotice data={data} />,
  'SD-03': (data) => <HearingNotice data={data} />,
  'SD-04': (data) => <ProofOfService data={data} />,
  'SD-05': (data) => <DocketForm data={data} />,
  'SD-06': (data) => <DirectivesForm data={data} />,
  'SD-07': (data) => <MinutesForm data={data} />,
  'SD-08': (data) => <AttendanceForm data={data} />,
  'SD-09': (data) => <MediationNotice data={data} />,
  'SD-10': (data) => <RecoverySheet data={data} />,
  'SD-11': (data) => <PacketFront data={data} />,
  'SD-12': (data) => <InterventionLogForm data={data} />,
  'SD-13': (data) => <IdentityForm data={data} />,
  'SD-20': (data) => <ReferralForm data={data} />,
  'SD-21': (data) => <FurtherNotice data={data} />,
  'SD-22': (data) => <MeetingInvitation data={data} />,
  'SD-23': (data) => <MeetingAgreement data={data} />,
  'SD-24': (data) => <AddressLabels data={data} />,
  'SD-30': (data) => <PanelSheetForm data={data} />,
  'SD-31': (data) => <DirectivesByHandForm data={data} />,
  'SD-32': (data) => <WorksheetForm data={data} />,
  'SD-33': (data) => <PanelPacketForm data={data} />,
  'SD-34': (data) => <CallListForm data={data} />,
  'SD-35': (data) => <SubpoenaForm data={data} />,
  'SD-36': (data) => <DayReportForm data={data} />,
  'SD-37': (data) => <AfterLetterForm data={data} />,
  'SD-38': (data) => <ConsultationForm data={data} />,
  'SD-39': (data) => <ReminderSlipsForm data={data} />,
  'SD-42': (data) => <ChairScriptForm data={data} />,
  'SD-80': (data) => <ViolationNoticeForm data={data} />,
  'SD-81': (data) => <ViolationReportForm data={data} />,
  'SD-85': (data) => <YearReport data={data} />,
  'SD-40': (data) => <InterpretersStatement data={data} />,
  'SD-41': (data) => <ParticipationSheet data={data} />,
  'SD-45': (data) => <ReleaseForm data={data} />,
  'SD-46': (data) => <ClosingLetterForm data={data} />,
  'SD-47': (data) => <DisclosureLogForm data={data} />,
  'SD-48': (data) => <ReleaseNoticeForm data={data} />,
  'SD-60': (data) => <WitnessListForm data={data} />,
  'SD-61': (data) => <ChronologyForm data={data} />,
  'SD-62': (data) => <ExhibitSheet data={data} />,
  'SD-65': (data) => <ProbationAffidavitForm data={data} />,
  'SD-66': (data) => <ComplaintRequestForm data={data} />,
  'SD-67': (data) => <WelfareReferralForm data={data} />,
  'SD-68': (data) => <StepEvidenceForm data={data} />,
  'SD-69': (data) => <ReportsSheetForm data={data} />,
  'SD-70': (data) => <CitationEvidenceForm data={data} />,
  'SD-71': (data) => <EnforcementRequestForm data={data} />
}

const LETTERS: readonly FormId[] = [
  'SD-01',
  'SD-02',
  'SD-03',
  'SD-09',
  'SD-21',
  'SD-22',
  'SD-37',
  'SD-46',
  'SD-48',
  'SD-65',
  'SD-66',
  'SD-67',
  'SD-70',
  'SD-71',
  'SD-80'
]

/** What a form is printed from, checked. Throws DeskError `invalid` with the fields that do not fit. */
export function checkFormData<F extends FormId>(form: F, data: unknown): FormData<F> {
  const parsed = formData[form].safeParse(data)
  if (parsed.success) return parsed.data as FormData<F>
  const fields = parsed.error.issues.map((issue) => ({ field: issue.path.join('.'), problem: issue.message }))
  throw new DeskError(
    'invalid',
    `${FORMS[form].title} cannot be printed: something it needs is missing or does not fit. Nothing was issued.`,
    fields
  )
}

/**
 * A family's paper in another language is followed by its English copy (EC 48985); one that the language does not have
 * yet is English alone.
 */
export function languagesOf(form: FormId, language: DocumentLanguage): DocumentLanguage[] {
  const translated = FORMS[form].readers === 'family' && language !== 'en' && hasForm(language, form)
  return translated ? [language, 'en'] : ['en']
}

/** The version of the wording a document was printed with: `es 2026-11-24.1 + en 2026-11-24.1`, with the district's own. */
export function catalogueVersion(form: FormId, language: DocumentLanguage, style: PaperStyle = STANDARD_STYLE): string {
  const own = style.wordingVersion === null ? '' : ` + own ${style.wordingVersion}`
  return (
    languagesOf(form, language)
      .map((one) => `${one} ${catalogues[one].version}${style.reviewed.includes(one) ? ' reviewed' : ''}`)
      .join(' + ') + own
  )
}

/** Many documents as one HTML page: one article for each document and language, each starting on a new sheet side. */
export function renderJob(items: readonly PrintItem[], style: PaperStyle = STANDARD_STYLE): PrintJob {
  const sections: PrintSection[] = []
  const articles: string[] = []
  items.forEach((item, index) => {
    const data = checkFormData(item.form, item.data)
    const languages = languagesOf(item.form, item.language)
    for (const language of languages) {
      const { texts, heard } = listening(textsIn(language, style))
      articles.push(articleOf(item.form, language, data, texts))
      checkLaw({ form: item.form, language, date: data.date, style, heard })
      sections.push({
        item: index,
        language,
        numbered: item.form !== 'SD-11',
        ...footOf(item, texts, languages.length > 1)
      })
    }
  })
  return { ...pageOf(articles, sections[0]?.language ?? 'en', style), sections }
}

/** One form in one language with nothing filled in, for handwriting. It is not archived and has no number. */
export function renderBlank(
  form: FormId,
  language: DocumentLanguage,
  known: Known,
  style: PaperStyle = STANDARD_STYLE,
  data: unknown = blankData(form, known)
): PrintJob {
  const texts = textsIn(language, style)
  const article = drawBlanks(articleOf(form, language, data as FormData<FormId>, blankTexts(texts), 'for-the-pen'))
  const item = { form, language, data: null, number: null, caseNumber: null }
  const section = { item: 0, language, numbered: true, ...footOf(item, texts, false) }
  return { ...pageOf([article], language, style), sections: [section] }
}

/** Messages of a form's own that are paragraphs, in the order of the paper. */
export function paragraphKeys(form: FormId, language: DocumentLanguage): MessageKey[] {
  const { texts, heard } = listening(textsIn(language), 'paragraphs')
  const known: Known = { letterhead: { districtName: '-', boardName: '-', addressLines: ['-'] }, contact: null }
  articleOf(form, language, blankData(form, known) as FormData<FormId>, blankTexts(texts))
  return [...heard].filter((key) => key.startsWith(`sd${form.slice(3)}.`))
}

/** One language of one form as HTML; React escapes every value. */
export function renderSection<F extends FormId>(
  form: F,
  language: DocumentLanguage,
  data: FormData<F>,
  style: PaperStyle = STANDARD_STYLE
): string {
  return articleOf(form, language, data, textsIn(language, style))
}

function pageOf(articles: readonly string[], language: DocumentLanguage, style: PaperStyle) {
  const html = `<!doctype html><html lang="${tagOf(language)}"><head><meta charset="utf-8"><title>SARB Desk</title><link rel="stylesheet" href="print.css"></head><body>${articles.join('')}</body></html>`
  return { html, css: printCss + scriptCss(html) + pageRule(style) }
}

const EMPTY_CELL = /<(t[dh])((?:\s[^>]*)?)>(?:<bdi[^>]*><\/bdi>)?<\/\1>/g

function articleOf<F extends FormId>(
  form: F,
  language: DocumentLanguage,
  data: FormData<F>,
  texts: Texts,
  also = ''
): string {
  const { renderToStaticMarkup } = packages('react-dom/server') as typeof import('react-dom/server')
  const html = renderToStaticMarkup(
    <TextsProvider value={texts}>
      <article
        lang={tagOf(language)}
        dir={catalogues[language].direction}
        className={`${LETTERS.includes(form) ? 'letter' : 'form'} ${also}`.trim()}
      >
        {(COMPONENTS[form] as (data: FormData<F>) => ReactElement)(data)}
      </article>
    </TextsProvider>
  )
  // Chromium leaves a cell without content out of the tags, and the row is then shorter than the others.
  return breakLongWords(tie(html.replace(EMPTY_CELL, '<$1$2>&nbsp;</$1>'), language))
}

function footOf(item: PrintItem, { t, language }: Texts, translated: boolean): { foot: string; label: string } {
  // A sheet of labels is full to its edge.
  if (item.form === 'SD-24') return { foot: '', label: '' }
  const parts = [`${item.form}  ${t(`sd${item.form.slice(3)}.title` as MessageKey)}`]
  if (item.caseNumber) parts.push(t('common.case', { number: item.caseNumber }))
  if (item.number) parts.push(t('common.document', { number: item.number }))
  const label = translated && language === 'en' ? t('common.englishCopy') : t('common.languageName')
  return { foot: parts.join('  ·  '), label }
}
