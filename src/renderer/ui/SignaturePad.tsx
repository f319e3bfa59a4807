import type { DeclarationSignature, Signature, Strokes } from '@shared/documents/parts'
import { useEffect, useRef, useState } from 'react'
import Pad from 'signature_pad'
import { Button } from './Button'
import { RadioGroup } from './Choice'
import styles from './SignaturePad.module.css'
import { TextField } from './TextField'

/** What a person did with the place to sign; `null` is not decided yet. */
export type Signing = Pick<Signature, 'state' | 'strokes' | 'typedAs'>

/** What goes under a declaration; null leaves the line for the pen. */
export const declarationOf = (given: Signing | null): DeclarationSignature =>
  given?.state === 'drawn' || given?.state === 'typed'
    ? { state: given.state, strokes: given.strokes ?? null, typedAs: given.typedAs ?? null }
    : null

interface SignaturePadProps {
  /** Whose signature: "Parent or guardian". */
  label: string
  value: Signing | null
  onChange: (value: Signing | null) => void
  /** A declaration: nobody is asked to refuse it. */
  declares?: boolean
}

type Way = Signing['state']

const WAYS: { value: Way; label: string }[] = [
  { value: 'drawn', label: 'Draw it here' },
  { value: 'typed', label: 'Type the name' },
  { value: 'blank', label: 'Sign on paper' },
  { value: 'refused', label: 'Will not sign' }
]

/** A place to sign with pen, touch or mouse, or by typing one's name; or on paper later. Nothing is chosen before. */
export function SignaturePad({ label, value, onChange, declares = false }: SignaturePadProps) {
  const [way, setWay] = useState<Way | null>(value?.state ?? null)
  const choose = (next: Way) => {
    setWay(next)
    onChange(next === 'blank' || next === 'refused' ? { state: next } : null)
  }
  return (
    <fieldset className={styles.place}>
      <legend className={styles.legend}>{label}</legend>
      <RadioGroup
        label="How"
        options={declares ? WAYS.filter(({ value: one }) => one !== 'refused') : WAYS}
        value={way}
        onChange={choose}
        inline
      />
      {way === 'drawn' && (
        <SignatureDrawing
          label={label}
          strokes={value?.strokes ?? null}
          onChange={(strokes) => onChange(strokes && { state: 'drawn', strokes })}
        />
      )}
      {way === 'typed' && (
        <TextField
          label="Name, typed by the person who signs"
          value={value?.typedAs ?? ''}
          onChange={(typedAs) => onChange(typedAs.trim() ? { state: 'typed', typedAs } : null)}
        />
      )}
    </fieldset>
  )
}

const ENGLISH = { clear: 'Clear', empty: 'Sign above the line', signed: 'Signed' } as const

interface DrawingProps {
  label: string
  strokes: Strokes | null
  onChange: (strokes: Strokes | null) => void
  /** In the language of whoever signs. */
  words?: { clear: string; empty: string; signed: string }
}

/** The place itself: lines drawn with pen, finger or mouse. */
export function SignatureDrawing({ label, strokes, onChange, words = ENGLISH }: DrawingProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<Pad | null>(null)
  const tell = useRef(onChange)
  tell.current = onChange
  const first = useRef(strokes)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const sharpness = Math.max(1, window.devicePixelRatio)
    element.width = element.offsetWidth * sharpness
    element.height = element.offsetHeight * sharpness
    element.getContext('2d')?.scale(sharpness, sharpness)
    // Ink is dark on white in both themes: it is paper.
    const made = new Pad(element, { penColor: '#101418', minWidth: 0.8, maxWidth: 2.6 })
    pad.current = made
    if (first.current) made.fromData(toGroups(first.current))
    const size = { width: element.offsetWidth, height: element.offsetHeight }
    const end = () => tell.current(toStrokes(made, size))
    made.addEventListener('endStroke', end)
    return () => {
      made.removeEventListener('endStroke', end)
      made.off()
    }
  }, [])

  const clear = () => {
    pad.current?.clear()
    onChange(null)
  }
  return (
    <div className={styles.drawing}>
      <canvas
        ref={canvas}
        className={styles.canvas}
        role="img"
        aria-label={words === ENGLISH ? (strokes ? `${label}: signed` : `${label}: not signed yet`) : label}
      />
      <div className={styles.under}>
        <span role="status">{strokes ? words.signed : words.empty}</span>
        <Button tone="quiet" onPress={clear} isDisabled={!strokes}>
          {words.clear}
        </Button>
      </div>
    </div>
  )
}

function toStrokes(pad: Pad, size: { width: number; height: number }): Strokes | null {
  const round = (value: number) => Math.round(value * 10) / 10
  const lines = pad.toData().map(({ points }) => points.flatMap(({ x, y }) => [round(x), round(y)]))
  return lines.length > 0 ? { ...size, lines } : null
}

function toGroups({ lines }: Strokes) {
  const pen = {
    dotSize: 0,
    minWidth: 0.8,
    maxWidth: 2.6,
    penColor: '#101418',
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over' as const
  }
  return lines.map((line) => ({
    ...pen,
    points: Array.from({ length: line.length / 2 }, (_, index) => ({
      x: line[index * 2] ?? 0,
      y: line[index * 2 + 1] ?? 0,
      time: index,
      pressure: 0.5
    }))
  }))
}
