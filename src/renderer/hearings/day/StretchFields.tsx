import { useFieldArray } from 'react-hook-form'
import { Button, FormNumber, FormRow, FormSelect, FormText, FormTime, Section } from '../../ui'

/** Breaks of the day, and blocks of slots kept for an interpreter's hours or one school's person. */
export function StretchFields({ schools }: { schools: readonly { code: string; name: string }[] }) {
  const breaks = useFieldArray({ name: 'breaks' })
  const blocks = useFieldArray({ name: 'blocks' })
  return (
    <>
      <Section
        title="Breaks"
        actions={<Button onPress={() => breaks.append({ from: '10:30', minutes: 15 })}>Add a break</Button>}
      >
        {breaks.fields.map(({ id }, index) => (
          <FormRow key={id}>
            <FormTime name={`breaks.${index}.from`} label={`Break ${index + 1} from`} isRequired />
            <FormNumber name={`breaks.${index}.minutes`} label={`Minutes of break ${index + 1}`} min={5} max={240} />
            <Button onPress={() => breaks.remove(index)}>{`Remove break ${index + 1}`}</Button>
          </FormRow>
        ))}
      </Section>
      <Section
        title="Blocks of slots"
        actions={
          <Button
            onPress={() =>
              blocks.append({ from: '09:00', to: '10:30', schoolCode: null, language: null, interpreter: null })
            }
          >
            Add a block
          </Button>
        }
      >
        {blocks.fields.map(({ id }, index) => (
          <div key={id}>
            <FormRow>
              <FormTime name={`blocks.${index}.from`} label={`Block ${index + 1} from`} isRequired />
              <FormTime name={`blocks.${index}.to`} label={`Block ${index + 1} to`} isRequired />
              <Button onPress={() => blocks.remove(index)}>{`Remove block ${index + 1}`}</Button>
            </FormRow>
            <FormRow>
              <FormText
                name={`blocks.${index}.language`}
                label="Language"
                hint="As the docket says it: Spanish"
                isRequired={false}
              />
              <FormText name={`blocks.${index}.interpreter`} label="Interpreter" isRequired={false} />
              <FormSelect
                name={`blocks.${index}.schoolCode`}
                label="Kept for"
                isRequired={false}
                options={schools.map(({ code, name }) => ({ value: code, label: name }))}
              />
            </FormRow>
          </div>
        ))}
      </Section>
    </>
  )
}
