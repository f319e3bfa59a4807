import type { RouteOutput } from '@shared/contract'
import { Button, Notice } from '../ui'
import styles from './PaperPreview.module.css'

interface LackingListProps {
  lacking: RouteOutput<'documents.rehearse'>['lacking']
  title: string
}

/** What a paper lacks; each line leads to the field in which it is filled in (`data-field`, as form fields have it). */
export function LackingList({ lacking, title }: LackingListProps) {
  return (
    <Notice tone="warn" title={title}>
      <ul className={styles.lacking}>
        {numbered(lacking).map(({ key, field, problem, section }) => (
          <li key={key}>
            <Button tone="quiet" onPress={() => goTo(field)}>
              {section ? `${section}: ` : ''}
              {wordsOf(field)}
            </Button>{' '}
            {inWords(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A line keeps its place, and the focus on it, while only the words of its problem change. */
const numbered = (lacking: LackingListProps['lacking']) =>
  lacking.map((line, index) => {
    const before = lacking.slice(0, index).filter(({ field }) => field === line.field).length
    return { ...line, key: `${line.field} ${before}` }
  })

/** What the schema says of a field nobody has touched is said in words. */
const inWords = (problem: string): string =>
  /^Invalid (option|input)|^must be a (day|time) as/.test(problem) ? 'not said yet' : problem

/** Fields that the screen calls otherwise than the data does. */
const NAMES: Readonly<Record<string, string>> = {
  expiresOn: 'ends on',
  birthDate: 'date of birth',
  cureBy: 'looked at again on'
}

const wordsOf = (field: string): string => {
  const name = field.split('.')[0] ?? field
  return NAMES[name] ?? name.replaceAll(/([A-Z])/g, ' $1').toLowerCase()
}

/** To the field of that path, or of the longest part of it that has one. */
function goTo(path: string): void {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const name = parts.slice(0, length).join('.')
    const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`)
    const target = field?.querySelector<HTMLElement>('input, textarea, button, a, [role="link"], [role="spinbutton"]')
    if (!target) continue
    target.focus()
    field?.scrollIntoView({ block: 'center' })
    return
  }
}
