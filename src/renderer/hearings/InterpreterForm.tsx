import type { DocketEntry } from '@shared/hearings/model'
import { useState } from 'react'
import { useAct } from '../desk'
import { Form, FormRow, TextField } from '../ui'

/** Who interprets and in which language; printed on the directives and the minutes. */
export function InterpreterForm({ entry }: { entry: DocketEntry }) {
  const save = useAct('hearings.setInterpreter')
  const [name, setName] = useState(entry.interpreter ?? '')
  const [language, setLanguage] = useState(entry.interpreterLanguage ?? '')
  return (
    <Form
      act="Save the interpreter"
      canSubmit={name !== (entry.interpreter ?? '') || language !== (entry.interpreterLanguage ?? '')}
      onSubmit={() => save.mutateAsync({ id: entry.id, interpreter: name || null, language: language || null })}
    >
      <FormRow>
        <TextField label="Interpreter" value={name} onChange={setName} isRequired={false} />
        <TextField label="Language" value={language} onChange={setLanguage} isRequired={false} />
      </FormRow>
    </Form>
  )
}
