import type { RouteOutput } from '@shared/contract'
import type { SheetField } from '@shared/court/sheets'
import { Button, RadioGroup, TextArea, TextField } from '../ui'
import styles from './Court.module.css'

interface SheetFieldsProps {
  fields: readonly SheetField[]
  answers: Readonly<Record<string, string>>
  adults: RouteOutput<'court.sheet'>['adults']
  subpoenas: RouteOutput<'court.sheet'>['subpoenas']
  suggested: Readonly<Record<string, string>>
  onChange: (key: string, text: string) => void
}

/** What a route's paper says besides its grounds. Nothing is chosen beforehand. */
export function SheetFields({ fields, answers, adults, subpoenas, suggested, onChange }: SheetFieldsProps) {
  return (
    <div className={styles.notice}>
      {fields.map((of) => {
        const value = answers[of.key] ?? ''
        const common = {
          label: of.label,
          hint: of.section ? `${of.hint} (${of.section})` : of.hint,
          isRequired: of.required
        }
        if (of.kind === 'choice' || of.kind === 'adult' || of.kind === 'subpoena') {
          const options = { adult: adults, subpoena: subpoenas, choice: of.options ?? [] }[of.kind]
          // Nothing to choose from: the lines below say why.
          if (options.length === 0) return null
          return (
            <RadioGroup
              key={of.key}
              {...common}
              options={options}
              value={value || null}
              onChange={(next) => onChange(of.key, next)}
            />
          )
        }
        const Field = of.kind === 'text' ? TextArea : TextField
        const begin = suggested[of.key]
        return (
          <div key={of.key} className={styles.question}>
            <Field
              {...common}
              value={value}
              onChange={(text) => onChange(of.key, text)}
              maxLength={of.kind === 'text' ? 3000 : 200}
            />
            {begin && !value && (
              <div>
                <Button
                  onPress={() => onChange(of.key, begin)}
                  aria-label={`Begin “${of.label}” with what the record says`}
                >
                  Begin with what the record says
                </Button>
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
