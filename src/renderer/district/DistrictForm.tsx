import { district } from '@shared/district/model'
import { useState } from 'react'
import { useAct, useRoute } from '../desk'
import { DeskForm, ErrorNotice, FormRow, FormText, Notice, Section, Stack, Waiting } from '../ui'
import { Logo } from './Logo'

/** Name and address of the district and of the board, as letters print them. */
export function DistrictForm() {
  const { data, error } = useRoute('district.get', {})
  const save = useAct('district.save')
  const [saved, setSaved] = useState(false)
  if (!data) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { logo, ...values } = data
  return (
    <Stack gap="wide">
      {saved && (
        <Notice tone="good" title="The district is saved.">
          Letters print it from now on; what was issued before stays as it was.
        </Notice>
      )}
      <DeskForm
        schema={district}
        defaultValues={values}
        act="Save the district"
        onSubmit={async (next) => {
          setSaved(false)
          await save.mutateAsync(next)
          setSaved(true)
        }}
      >
        <Section title="The district">
          <FormRow>
            <FormText name="name" label="District" maxLength={120} />
            <FormText name="county" label="County" maxLength={60} />
          </FormRow>
          <FormText name="department" label="Department" isRequired={false} hint="Such as Student Services" />
          <FormRow>
            <FormText name="addressLine1" label="Street address" maxLength={120} />
            <FormText name="addressLine2" label="Second line" isRequired={false} />
          </FormRow>
          <FormRow>
            <FormText name="city" label="City" maxLength={60} />
            <FormText name="postalCode" label="ZIP code" maxLength={10} />
          </FormRow>
          <FormRow>
            <FormText name="phone" label="Phone" type="tel" isRequired={false} />
            <FormText name="email" label="Email" type="email" isRequired={false} />
            <FormText name="website" label="Website" isRequired={false} />
          </FormRow>
        </Section>
        <Section title="The board">
          <FormText
            name="boardName"
            label="Board’s name"
            hint="A notice of referral has to print name and address of the board (EC 48263)."
            maxLength={120}
          />
          <FormRow>
            <FormText name="boardAddressLine1" label="Board’s street address" maxLength={120} />
            <FormText name="boardAddressLine2" label="Board’s second line" isRequired={false} />
          </FormRow>
          <FormRow>
            <FormText name="boardCity" label="Board’s city" maxLength={60} />
            <FormText name="boardPostalCode" label="Board’s ZIP code" maxLength={10} />
          </FormRow>
          <FormRow>
            <FormText name="boardPhone" label="Board’s phone" type="tel" isRequired={false} />
            <FormText name="boardEmail" label="Board’s email" type="email" isRequired={false} />
          </FormRow>
        </Section>
      </DeskForm>
      <Logo logo={logo} />
    </Stack>
  )
}
