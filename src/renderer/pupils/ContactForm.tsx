import { languageOptions } from '@shared/pupils/languages'
import { type Contact, contactChange } from '@shared/pupils/model'
import { z } from 'zod'
import { useAct } from '../desk'
import { DeskForm, FormCheckbox, FormComboBox, FormRow, FormSwitch, FormText } from '../ui'

const schema = z.object({ ...contactChange.shape, keep: z.boolean() })

/** Where a contact lives, which language, and who gets the mail. Names and relation come from the student system. */
export function ContactForm({ contact, onDone }: { contact: Contact; onDone: () => void }) {
  const save = useAct('pupils.saveContact')
  const { id, kept, ...values } = contact
  return (
    <DeskForm
      schema={schema}
      defaultValues={{ ...values, keep: true }}
      act="Save the contact"
      onSubmit={async ({ keep, ...change }) => {
        await save.mutateAsync({ id, change, keep })
        onDone()
      }}
      onCancel={onDone}
    >
      <FormText name="addressLine1" label="Street address" isRequired={false} />
      <FormText name="addressLine2" label="Second line" isRequired={false} />
      <FormRow>
        <FormText name="city" label="City" isRequired={false} />
        <FormText name="state" label="State" isRequired={false} maxLength={2} />
        <FormText name="postalCode" label="ZIP code" isRequired={false} maxLength={10} />
      </FormRow>
      <FormRow>
        <FormText name="phone" label="Phone" type="tel" isRequired={false} />
        <FormText name="email" label="Email" type="email" isRequired={false} />
      </FormRow>
      <FormComboBox
        name="language"
        label="Language of letters and talks"
        isRequired={false}
        options={languageOptions(contact.language)}
      />
      <FormCheckbox name="livesWith" label="The pupil lives with this person" />
      <FormCheckbox name="educationRights" label="Holds education rights" />
      <FormCheckbox name="receivesMail" label="Gets the mail" />
      <FormSwitch name="keep" label="Keep what was changed here when data is imported" />
      {kept.length > 0 && <p>Some of this was changed here before and is left alone by imports.</p>}
    </DeskForm>
  )
}
