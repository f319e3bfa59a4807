import { zodResolver } from '@hookform/resolvers/zod'
import { DeskError } from '@shared/kernel/errors'
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { type DefaultValues, type FieldErrors, FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form'
import type { z } from 'zod'
import { Button } from './Button'
import styles from './Form.module.css'
import { LeaveGuard } from './LeaveGuard'
import { ErrorNotice } from './Notice'
import { problemWords } from './problemWords'

interface DeskFormProps<S extends z.ZodObject> {
  /** The same schema as the route's input, or a part of it. */
  schema: S
  defaultValues: DefaultValues<z.input<S>>
  /** Text of the act: "Save the contact". */
  act: string
  /** Gets the parsed values. A DeskError is shown above the act; issues it names are shown at their fields. */
  onSubmit: (values: z.output<S>) => Promise<unknown>
  /** Told what the fields hold, at once and with every change; the same function for as long as the form stands. */
  onValues?: (values: z.input<S>) => void
  /** Given when there is something to go back to. */
  onCancel?: () => void
  children: ReactNode
}

interface Wrong {
  name: string
  message: string
}

/** Fields (FormText, FormSelect, …) checked by one schema; wrong ones are listed above, each with a way to it. */
export function DeskForm<S extends z.ZodObject>({
  schema,
  defaultValues,
  act,
  onSubmit,
  onValues,
  onCancel,
  children
}: DeskFormProps<S>) {
  const form = useForm({
    resolver: zodResolver(schema as z.ZodObject),
    defaultValues: ownValues(schema, defaultValues),
    shouldFocusError: false
  })
  const leaving = useRef(false)
  const place = useRef<HTMLFormElement>(null)
  const [problem, setProblem] = useState<unknown>(null)
  const [wrong, setWrong] = useState<readonly Wrong[]>([])

  const submit = form.handleSubmit(
    async (values) => {
      setProblem(null)
      setWrong([])
      try {
        leaving.current = true
        await onSubmit(values as z.output<S>)
        form.reset(undefined, { keepValues: true })
      } catch (error) {
        setProblem(error)
        const issues = issuesOf(error)
        setWrong(issues)
        for (const { name, message } of issues) form.setError(name as never, { message })
        focusField(place.current, issues[0]?.name)
      } finally {
        leaving.current = false
      }
    },
    (errors) => {
      const found = wrongOnes(errors)
      setWrong(found)
      focusField(place.current, found[0]?.name)
    }
  )

  const { isDirty, isSubmitting } = form.formState
  const cancel = () => {
    leaving.current = true
    onCancel?.()
  }
  return (
    <FormProvider {...form}>
      {onValues && <Told onValues={onValues as (values: unknown) => void} />}
      <LeaveGuard isUnsaved={() => isDirty && !leaving.current} />
      <form
        ref={place}
        className={styles.form}
        noValidate
        onSubmit={submit}
        // Parts of a date and the button of a list keep their keys to themselves, so it is caught on the way down.
        onKeyDownCapture={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isSubmitting) return
          event.preventDefault()
          event.stopPropagation()
          place.current?.requestSubmit()
        }}
      >
        <WrongList wrong={wrong} place={place.current} onGo={(name) => focusField(place.current, name)} />
        {children}
        <ErrorNotice error={problem} />
        <div className={styles.acts}>
          <Button type="submit" tone="primary" isDisabled={isSubmitting}>
            {act}
          </Button>
          {onCancel && (
            <Button tone="plain" onPress={cancel}>
              Cancel
            </Button>
          )}
        </div>
      </form>
    </FormProvider>
  )
}

function Told({ onValues }: { onValues: (values: unknown) => void }) {
  const values = useWatch()
  useEffect(() => onValues(values), [values, onValues])
  return null
}

/** What the last attempt found; it stays as it is while one puts things right, so that nothing jumps. */
function WrongList({
  wrong,
  place,
  onGo
}: {
  wrong: readonly Wrong[]
  place: HTMLElement | null
  onGo: (name: string) => void
}) {
  const { formState } = useFormContext()
  const id = useId()
  const still = new Set(wrongOnes(formState.errors).map(({ name }) => name))
  // One says it at its own field; without a field it would be said nowhere.
  if (wrong.length < 2 && wrong.every(({ name }) => fieldOf(place, name))) return null
  const what = wrong.length === 1 ? 'One thing needs' : `${wrong.length} fields need`
  return (
    <section className={styles.wrong} aria-labelledby={id}>
      <p id={id}>{what} another look. Nothing was saved yet; what you typed is still here.</p>
      <ul>
        {wrong.map(({ name, message }) => (
          <li key={name}>
            <button type="button" className={styles.jump} data-right={!still.has(name)} onClick={() => onGo(name)}>
              {problemWords(message)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Every wrong field with its path (`contacts.0.email`), in the order of the schema. */
function wrongOnes(errors: FieldErrors, before = ''): Wrong[] {
  return Object.entries(errors).flatMap(([key, error]) => {
    const name = before + key
    if (!error) return []
    if (typeof error.message === 'string') return [{ name, message: error.message }]
    return wrongOnes(error as FieldErrors, `${name}.`)
  })
}

function issuesOf(error: unknown): Wrong[] {
  const issues = error instanceof DeskError ? (error.details as { issues?: unknown } | undefined)?.issues : undefined
  if (!Array.isArray(issues)) return []
  return issues.map(({ path, message }) => ({ name: path.join('.'), message }))
}

const fieldOf = (place: HTMLElement | null, name: string) =>
  place?.querySelector(`[data-field="${CSS.escape(name)}"]`) ?? null

/** A record given as it is read may hold more than the form asks for; a strict schema would refuse it without a field to say so. */
function ownValues(schema: z.ZodObject, values: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name in schema.shape))
}

function focusField(place: HTMLElement | null, name: string | undefined): void {
  if (!name) return
  const field = fieldOf(place, name)
  const target = field?.querySelector<HTMLElement>('input, textarea, button, [role="spinbutton"]')
  target?.focus()
  field?.scrollIntoView({ block: 'nearest' })
}
