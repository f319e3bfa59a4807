import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import { paperLanguageWords } from '@shared/documents/languages'
import type { FormId } from '@shared/documents/model'
import { useEffect, useState } from 'react'
import { useRoute } from '../desk'
import { ErrorNotice, PdfPreview, Select, Waiting } from '../ui'
import { LackingList } from './LackingList'
import styles from './PaperPreview.module.css'
import { useRested } from './useRested'

interface IssuePreviewProps<N extends RouteName> {
  /** The act that would issue the papers, with what it would be given; fields of a form may still be empty. */
  act: N
  input: Partial<RouteInput<N>> | Record<string, unknown>
  /** Says which sections ask for the fields, and is shown blank until there is enough for a paper. */
  form?: FormId
}

type Papers = RouteOutput<'documents.rehearse'>['papers']

/**
 * The papers that an act would issue, made the way they will be and not issued. What is missing is listed above them;
 * each line leads to its field.
 */
export function IssuePreview<N extends RouteName>({ act, input, form }: IssuePreviewProps<N>) {
  const [at, setAt] = useState<string | null>('0')
  const now = { act: act as string, input, at: Number(at ?? 0), form }
  const question = useRested(now)
  const asked = { keepPrevious: true, enabled: question !== null }
  const { data, error } = useRoute('documents.rehearse', question ?? now, asked)
  const [last, setLast] = useState<{ bytes: Uint8Array; papers: Papers } | null>(null)
  useEffect(() => {
    if (data?.bytes) setLast({ bytes: data.bytes, papers: data.papers })
  }, [data])
  const empty = useRoute(
    'documents.blank',
    { form: form ?? 'SD-01', language: 'en' },
    { enabled: form !== undefined && data !== undefined && last === null && !data.bytes }
  )
  const papers = (data?.bytes ? data.papers : last?.papers) ?? []
  const lacking = data?.lacking ?? []
  const shown = last?.bytes ?? empty.data?.bytes ?? null
  return (
    <section className={styles.beside} aria-label="The paper as it would be printed">
      <ErrorNotice error={error} />
      {!error && lacking.length > 0 && (
        <LackingList
          lacking={lacking}
          title={
            last ? 'Something is missing. Below is the paper of before.' : 'Still missing before it can be printed.'
          }
        />
      )}
      {papers.length > 1 && (
        <Select
          label={`${papers.length} papers`}
          options={papers.map((paper, index) => ({ value: String(index), label: nameOf(paper) }))}
          value={at}
          onChange={setAt}
        />
      )}
      {!data && !error && <Waiting>The paper is being made …</Waiting>}
      {shown && <PdfPreview label={papers.length === 1 && papers[0] ? nameOf(papers[0]) : 'Preview'} data={shown} />}
    </section>
  )
}

const nameOf = ({ title, language, to }: Papers[number]): string =>
  [to ? `${title}, to ${to}` : title, paperLanguageWords(language)].join(': ')
