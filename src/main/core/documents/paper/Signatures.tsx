import type { Signature, Strokes } from '@shared/documents/parts'
import { Children, type ReactNode } from 'react'
import { isBlank } from '../blank/marks'
import { Apart, useTexts } from './context'

/**
 * The drawn lines as an SVG picture. Made from numbers alone, and shown as an image with alternative text, so that the
 * PDF holds vectors and a figure, and nothing else can get in.
 */
export function strokesPicture(strokes: Strokes): string {
  const number = (value: number) => (Math.round(value * 100) / 100).toString()
  const paths = strokes.lines.map((points) => {
    const [x0 = 0, y0 = 0] = points
    if (points.length < 4) return `M${number(x0)} ${number(y0)}h.1`
    let path = `M${number(x0)} ${number(y0)}`
    for (let i = 2; i + 3 < points.length; i += 2) {
      const [x = 0, y = 0, nextX = 0, nextY = 0] = points.slice(i, i + 4)
      path += `Q${number(x)} ${number(y)} ${number((x + nextX) / 2)} ${number((y + nextY) / 2)}`
    }
    return `${path}L${number(points.at(-2) ?? x0)} ${number(points.at(-1) ?? y0)}`
  })
  const width = number(Math.max(1, strokes.height / 45))
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(strokes.width)} ${number(strokes.height)}"><path d="${paths.join('')}" fill="none" stroke="#101418" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/></svg>`
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
}

/** On a form to be filled in by hand: a line to sign on, and one for the name of whoever signs. */
function SignatureByHand({ of }: { of: Signature }) {
  const { t } = useTexts()
  return (
    <div className="signature">
      <div className="ink" />
      <div className="under">
        <p>{t('common.signature')}</p>
        <p className="signed-on">{`${t('common.signedOn')} ______________`}</p>
      </div>
      <div className="ink name" />
      <p className="role">
        {of.role === 'other' ? t('common.nameAndTitle') : `${t('sd05.name')} · ${t(`signature.${of.role}`)}`}
      </p>
    </div>
  )
}

/** One place to sign: drawn, typed, refused with its witness, or a line for the pen. */
export function SignatureBlock({ of }: { of: Signature }) {
  return isBlank(of.name) ? <SignatureByHand of={of} /> : <SignatureOf of={of} />
}

function SignatureOf({ of }: { of: Signature }) {
  const { t, date, relation, direction } = useTexts()
  const role = t(`signature.${of.role}`)
  return (
    <div className="signature">
      <div className="ink">
        {of.state === 'drawn' && of.strokes ? (
          <img src={strokesPicture(of.strokes)} alt={t('signature.imageOf', { name: of.name || role })} />
        ) : null}
        {of.state === 'typed' ? <p className="typed">{of.typedAs || of.name}</p> : null}
        {of.state === 'refused' ? (
          <p className="refused">
            {of.witness ? t('signature.refusedWitness', { name: of.witness }) : t('signature.refused')}
          </p>
        ) : null}
      </div>
      <div className="under">
        <p className="who">
          <Apart>{of.name || '\u00a0'}</Apart>
        </p>
        <p className="signed-on">
          {of.signedOn ? t('signature.on', { date: date(of.signedOn) }) : `${t('common.signedOn')} ______________`}
        </p>
      </div>
      <p className="role">
        {of.capacity ? `${role}${direction === 'rtl' ? '،' : ','} ${relation(of.capacity)}` : role}
        {of.state === 'typed' ? ` · ${t('signature.typed')}` : ''}
      </p>
    </div>
  )
}

/** One line for the pen of whoever signs for the district or the board. */
export function SignerLine({ of }: { of: { name: string; title: string } }) {
  return (
    <div className="signatures">
      <SignatureBlock of={{ role: 'other', name: of.name, capacity: of.title, state: 'blank' }} />
    </div>
  )
}

export function SignatureGrid({ of, children }: { of: readonly Signature[]; children?: ReactNode }) {
  // Five and more stand three abreast: the page with the signatures keeps room for what is signed.
  const many = of.length + Children.toArray(children).length > 4
  return (
    <div className={many ? 'signatures many' : 'signatures'}>
      {of.map((one) => (
        <SignatureBlock key={`${one.role} ${one.name}`} of={one} />
      ))}
      {children}
    </div>
  )
}
