import { type DocumentLanguage, FORMS, type FormId } from '@shared/documents/model'
import type { Wording } from '@shared/documents/wording'
import { type CalendarDate, dateInWords } from '@shared/kernel/dates'
import { DeskError } from '@shared/kernel/errors'
import { isInForce, isSectionCite } from '@shared/law/sections'
import { citesIn } from './cites'
import { catalogues, type MessageKey, type Texts } from './messages'
import { STATUTORY } from './statutory'
import type { PaperStyle } from './style'

/** Texts that remember which messages were printed: all, or only whole paragraphs (`Say`). */
export function listening(
  texts: Texts,
  what: 'all' | 'paragraphs' = 'all'
): { texts: Texts; heard: ReadonlySet<MessageKey> } {
  const heard = new Set<MessageKey>()
  return {
    heard,
    texts: {
      ...texts,
      t(key, values) {
        if (what === 'all') heard.add(key)
        return texts.t(key, values)
      },
      rich(key, values) {
        heard.add(key)
        return texts.rich(key, values)
      }
    }
  }
}

const cache = new WeakMap<Wording, Map<string, string[]>>()

/** Sections that a message cites, in the district's own words where it has some. */
function citesOf(key: MessageKey, language: DocumentLanguage, { wording }: PaperStyle): string[] {
  const known = cache.get(wording) ?? new Map<string, string[]>()
  cache.set(wording, known)
  const place = `${language} ${key}`
  const found = known.get(place)
  if (found) return found
  const cites = citesIn(wording[language]?.[key] ?? catalogues[language].messages[key] ?? '')
  known.set(place, cites)
  return cites
}

/** Where the words of a paper come from: its form, language, day, the district's style and the messages on it. */
export interface Printed {
  form: FormId
  language: DocumentLanguage
  date: CalendarDate
  style: PaperStyle
  heard: ReadonlySet<MessageKey>
}

/** Sections that a paper cites or rests on and that are unknown or not in force on its day. */
export function notInForce({ form, language, date, style, heard }: Printed): string[] {
  const cited = [...heard].flatMap((key) => citesOf(key, language, style))
  const rests = STATUTORY.filter((paragraph) => paragraph.form === form)
  const early = rests.filter(({ since }) => since > date).map(({ section }) => section)
  const gone = [...cited, ...rests.map(({ section }) => section)].filter(
    (cite) => !isSectionCite(cite) || !isInForce(cite, date)
  )
  return [...new Set([...gone, ...early])]
}

/** Throws DeskError `invalid` where a paper would cite what is not the law on its day. */
export function checkLaw(printed: Printed): void {
  const wrong = notInForce(printed)
  if (wrong.length === 0) return
  const { form, date } = printed
  throw new DeskError(
    'invalid',
    `${FORMS[form].title} (${form}) cites ${wrong.join(', ')}, not in force on ${dateInWords(date)}. Nothing was printed; look at the date, or at your own wording under Documents.`
  )
}
