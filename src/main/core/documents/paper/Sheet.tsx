import type { DocumentLanguage } from '@shared/documents/languages'
import type { ContactPoint, Letterhead as LetterheadData, Party } from '@shared/documents/parts'
import type { CalendarDate } from '@shared/kernel/dates'
import type { ReactNode } from 'react'
import { isBlank } from '../blank/marks'
import { tagOf, textsIn } from '../messages'
import { Apart, useTexts } from './context'

/**
 * The district's head: logo, sender at left, how to reach it at right. The board's papers name the board; the first
 * notification comes from the district and the school.
 */
export function Letterhead({ of, school }: { of: LetterheadData; school?: string }) {
  const reach = [of.phone, of.email, of.website].filter((line): line is string => Boolean(line))
  return (
    <div className="letterhead" dir="ltr">
      {of.logo ? <img className="logo" src={of.logo} alt={of.districtName} /> : null}
      <div className="names">
        <p className="board">{school ? of.districtName : of.boardName}</p>
        <p className="district">{school ?? of.districtName}</p>
      </div>
      <div className="reach">
        {[...of.addressLines, ...reach].map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </div>
  )
}

/**
 * Date, the address where a no. 10 window envelope shows it (2.0 to 3.1 inches from the top of the folded sheet), and at
 * its right what the letter is about.
 */
export function AddressRow({
  to,
  date,
  reference
}: {
  to: Party
  date: CalendarDate
  reference: readonly (readonly [label: string, value: string])[]
}) {
  const texts = useTexts()
  return (
    <div className="address-row">
      <p className="date">
        {texts.date(date)}
        {isBlank(date) ? <span className="small">{texts.t('common.date')}</span> : null}
      </p>
      <div className="address" dir="ltr">
        <p>{to.name}</p>
        {to.addressLines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <Reference rows={reference} />
    </div>
  )
}

export function Reference({ rows }: { rows: readonly (readonly [label: string, value: string])[] }) {
  return (
    <table className="reference">
      <tbody>
        {rows.map(([label, value]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <Apart>{value}</Apart>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** On a paper in a language that nobody qualified has checked: which text counts, in that language and in English. */
export function Governs() {
  const { t, unreviewed } = useTexts()
  if (!unreviewed) return null
  return (
    <p className="governs">
      {t('common.englishGoverns')}
      <br />
      <bdi lang="en">{textsIn('en').t('common.englishGoverns')}</bdi>
    </p>
  )
}

/** The same below a part of an English sheet that is in another language; `reviewed` where that part has its own review. */
export function PartGoverns({ language, reviewed }: { language: DocumentLanguage; reviewed?: boolean }) {
  const { t, other } = useTexts()
  const { t: own, direction, unreviewed } = other(language)
  if (language === 'en' || !(reviewed === undefined ? unreviewed : !reviewed)) return null
  return (
    <p className="governs">
      <span className="line" lang={tagOf(language)} dir={direction}>
        {own('common.englishGoverns')}
      </span>
      {t('common.englishGoverns')}
    </p>
  )
}

/** What the family is asked to do or to know next: the one box of a letter. */
export function NextBox({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="next">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** A heading with what belongs to it; the heading never stands at the foot of a page. */
export function Section({ title, children, whole }: { title: string; children: ReactNode; whole?: boolean }) {
  return (
    <div className={whole ? 'section whole' : 'section'}>
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** Name, title, phone, e-mail and hours of a person to call, on one or two lines; or all but name and phone, on one. */
export function ContactLines({ of, named = false }: { of: ContactPoint; named?: boolean }) {
  const { t, words, title, apart, beside } = useTexts()
  const reach = [
    of.phone && !named ? t('contact.phone', { phone: of.phone }) : null,
    of.email ? apart(of.email) : null,
    of.hours ? t('contact.hours', { hours: words(of.hours) }) : null
  ].filter(Boolean)
  if (named) return reach.length > 0 ? <p className="contact">{reach.join(' · ')}</p> : null
  return (
    <p className="contact">
      <strong>
        <Apart>{of.title ? beside(of.name, title(of.title)) : of.name}</Apart>
      </strong>
      {reach.length > 0 ? <br /> : null}
      {reach.join(' · ')}
    </p>
  )
}

/** A plain list; one entry stays a list, so that it reads the same in every letter. */
export function Bullets({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>
          <Apart>{item}</Apart>
        </li>
      ))}
    </ul>
  )
}

/** The close of a letter: greeting, room for the hand, name and title. Stays with the paragraph before it. */
export function SignOff({ name, title, children }: { name: string; title: string; children?: ReactNode }) {
  const texts = useTexts()
  const { t } = texts
  return (
    <div className="sign-off">
      {children}
      <p>{t('common.sincerely')}</p>
      {isBlank(name) ? (
        <div className="pens">
          {(['common.signature', 'common.nameAndTitle'] as const).map((line) => (
            <p className="pen" key={line}>
              <span>{name}</span>
              <span className="small">{t(line)}</span>
            </p>
          ))}
        </div>
      ) : (
        <p className="signer">
          <Apart>{name}</Apart>
          <br />
          <span className="small">
            <Apart>{texts.title(title)}</Apart>
          </span>
        </p>
      )}
    </div>
  )
}
