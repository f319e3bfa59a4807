import type { FamilyScreen } from '@shared/agreements/family'
import type { Strokes } from '@shared/documents/parts'
import type { Result } from '@shared/kernel/errors'
import { useCallback, useEffect, useState } from 'react'
import { SignatureDrawing } from '../ui/SignaturePad'
import styles from './FamilyPage.module.css'

/** The board takes its only screen back with it; the shell listens too, should this page hang. */
const BACK_KEY = 'F9'

async function askScreen(): Promise<FamilyScreen | null> {
  const result = (await window.family.request('agreements.familyScreen', {})) as Result<{ screen: FamilyScreen | null }>
  return result.ok ? result.data.screen : null
}

/** What a family sees: who is here, what happens now, what the board directs, where to sign. Large, in its language. */
export function FamilyPage() {
  const [screen, setScreen] = useState<FamilyScreen | null>(null)
  const look = useCallback(() => void askScreen().then(setScreen), [])
  useEffect(() => {
    look()
    return window.family.onChange(look)
  }, [look])
  useEffect(() => {
    const back = (event: KeyboardEvent) => event.key === BACK_KEY && window.close()
    window.addEventListener('keydown', back)
    return () => window.removeEventListener('keydown', back)
  }, [])
  useEffect(() => {
    document.documentElement.lang = screen?.locale ?? 'en-US'
    document.documentElement.dir = screen?.direction ?? 'ltr'
  }, [screen])
  if (!screen) return <main className={styles.page} />
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <h1>{screen.title}</h1>
        <p>{screen.day}</p>
      </header>
      <Body key={`${screen.page} ${screen.place?.prompt}`} screen={screen} onDone={look} />
      {screen.unreviewed && <footer className={styles.foot}>{screen.unreviewed}</footer>}
    </main>
  )
}

function Body({ screen, onDone }: { screen: FamilyScreen; onDone: () => void }) {
  const { page, heads, here, now, directives, at, review, sentences } = screen
  if (page === 'sign') return <Sign screen={screen} onDone={onDone} />
  if (page === 'directives') {
    const one = at === null ? undefined : directives[at]
    return (
      <section className={styles.body} aria-label={heads.agreed}>
        {one ? (
          <article className={styles.one} aria-live="polite">
            <p className={styles.number}>{one.number}</p>
            <p className={styles.whom}>{one.whom}</p>
            <p className={styles.great}>{one.text}</p>
            {one.note && <p className={styles.note}>{one.note}</p>}
            {one.under.map((line) => (
              <p key={line} className={styles.under}>
                {line}
              </p>
            ))}
          </article>
        ) : (
          <>
            <h2>{heads.agreed}</h2>
            <ol className={styles.all}>
              {directives.map((directive) => (
                <li key={directive.number}>
                  <p className={styles.whom}>{directive.whom}</p>
                  <p>{directive.text}</p>
                  <p className={styles.under}>{directive.under[0]}</p>
                </li>
              ))}
            </ol>
          </>
        )}
        {review && <p className={styles.review}>{review}</p>}
      </section>
    )
  }
  return (
    <div className={styles.body}>
      {sentences.map((sentence) => (
        <p key={sentence} className={styles.great}>
          {sentence}
        </p>
      ))}
      <div className={styles.parts}>
        <section aria-label={heads.now} aria-live="polite">
          <h2>{heads.now}</h2>
          <p className={styles.great}>{now}</p>
          {review && page === 'thanks' && <p className={styles.review}>{review}</p>}
        </section>
        {here.length > 0 && (
          <section aria-label={heads.here}>
            <h2>{heads.here}</h2>
            <ul className={styles.people}>
              {here.map(({ name, as }) => (
                <li key={`${name} ${as}`}>
                  <strong>{name}</strong>
                  <span>{as}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </div>
  )
}

/** The one place to sign that the board has opened, with pen, finger or mouse. */
function Sign({ screen, onDone }: { screen: FamilyScreen; onDone: () => void }) {
  const { place, done } = screen
  const [strokes, setStrokes] = useState<Strokes | null>(null)
  const [busy, setBusy] = useState(false)
  if (!place) return <p className={styles.great}>{done}</p>
  const keep = async () => {
    setBusy(true)
    await window.family.request('agreements.familySign', { strokes })
    onDone()
  }
  return (
    <section className={styles.body} aria-label={screen.heads.sign}>
      <p className={styles.great}>{place.prompt}</p>
      <p className={styles.meaning}>{place.meaning}</p>
      <div className={styles.place}>
        <SignatureDrawing
          label={place.prompt}
          strokes={strokes}
          onChange={setStrokes}
          words={{ clear: place.clear, empty: place.line, signed: place.drawn }}
        />
      </div>
      <p>
        <button type="button" className={styles.finish} disabled={!strokes || busy} onClick={() => void keep()}>
          {place.finish}
        </button>
      </p>
    </section>
  )
}
