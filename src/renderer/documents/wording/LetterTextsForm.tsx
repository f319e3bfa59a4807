import type { RouteOutput } from '@shared/contract'
import { useCallback, useState } from 'react'
import { z } from 'zod'
import { useAct, useRoute } from '../../desk'
import { DeskForm, ErrorNotice, FormRow, FormText, FormTextArea, Notice, Section, Stack, Waiting } from '../../ui'

const lines = (message: string) =>
  z
    .string()
    .max(6000)
    .refine((text) => linesOf(text).length > 0, message)
const need = (message: string) => z.string().trim().min(1, message).max(200)
const optional = z.string().trim().max(200)

const form = z.object({
  programs: lines('Name at least one alternative program (EC 48260.5(c)).'),
  programsEs: z.string().max(6000),
  services: lines('Name at least one supportive service (EC 48260.5(e)).'),
  servicesEs: z.string().max(6000),
  signerName: need('Say who signs.'),
  signerTitle: need('Give the title below the signature.'),
  contactName: need('Say whom a family calls.'),
  contactPhone: optional,
  contactEmail: optional
})

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** English and Spanish line by line: the third line of one is the third of the other. */
const pairs = (en: string, es: string) => {
  const spanish = linesOf(es)
  return linesOf(en).map((line, index) => ({ en: line, es: spanish[index] ?? null }))
}

const joined = (
  words: NonNullable<RouteOutput<'interventions.letterTexts'>>['programs'] | undefined,
  language: 'en' | 'es'
) => (words ?? []).map((one) => one[language] ?? '').join('\n')

type Values = z.input<typeof form>

/** The fields as the papers take them. */
const texts = (values: Values) => ({
  programs: pairs(values.programs, values.programsEs),
  services: pairs(values.services, values.servicesEs),
  signer: { name: values.signerName, title: values.signerTitle },
  contact: { name: values.contactName, phone: values.contactPhone || null, email: values.contactEmail || null }
})

/** What the district's letters name: help, signature, and whom to call. */
export function LetterTextsForm({ onValues }: { onValues?: (values: Record<string, unknown>) => void }) {
  const { data, error, isSuccess } = useRoute('interventions.letterTexts', {})
  const save = useAct('interventions.saveLetterTexts')
  const [saved, setSaved] = useState(false)
  const tell = useCallback((values: Values) => onValues?.(texts(values)), [onValues])
  if (error) return <ErrorNotice error={error} />
  if (!isSuccess) return <Waiting />
  return (
    <Section title="Help, signature and contact">
      <Stack>
        {saved && <Notice tone="good" title="Saved. The next letters say it so." />}
        <DeskForm
          schema={form}
          act="Save what our letters say"
          defaultValues={{
            programs: joined(data?.programs, 'en'),
            programsEs: joined(data?.programs, 'es'),
            services: joined(data?.services, 'en'),
            servicesEs: joined(data?.services, 'es'),
            signerName: data?.signer.name ?? '',
            signerTitle: data?.signer.title ?? '',
            contactName: data?.contact.name ?? '',
            contactPhone: data?.contact.phone ?? '',
            contactEmail: data?.contact.email ?? ''
          }}
          onValues={tell}
          onSubmit={async (values) => {
            setSaved(false)
            await save.mutateAsync(texts(values))
            setSaved(true)
          }}
        >
          <FormRow>
            <FormTextArea
              name="programs"
              label="Alternative programs"
              hint="One a line. The first notification has to name them (EC 48260.5(c))."
            />
            <FormTextArea
              name="programsEs"
              label="The same in Spanish"
              isRequired={false}
              hint="Line by line; English stands where one is missing."
            />
          </FormRow>
          <FormRow>
            <FormTextArea
              name="services"
              label="Mental health and supportive services"
              hint="One a line (EC 48260.5(e))."
            />
            <FormTextArea name="servicesEs" label="Services in Spanish" isRequired={false} hint="Line by line." />
          </FormRow>
          <FormRow>
            <FormText name="signerName" label="Signed by" />
            <FormText name="signerTitle" label="Title" />
          </FormRow>
          <FormRow>
            <FormText name="contactName" label="Whom a family calls" />
            <FormText name="contactPhone" label="Phone" type="tel" isRequired={false} />
            <FormText name="contactEmail" label="E-mail" type="email" isRequired={false} />
          </FormRow>
        </DeskForm>
      </Stack>
    </Section>
  )
}
