import { addressLines } from '@shared/district/address'
import { dateInWords } from '@shared/kernel/dates'
import type { Contact, Enrolment, Pupil } from '@shared/pupils/model'
import { languageName, legalName } from '@shared/pupils/names'
import { useState } from 'react'
import { useRoute } from '../desk'
import { DataTable, EmptyState, ErrorNotice, Facts, Notice, Section, SidePanel, SplitView, Stack, Waiting } from '../ui'
import { ContactForm } from './ContactForm'

/** Parents and guardians, who the pupil is, and where he or she was enrolled. */
export function Family({ id }: { id: string }) {
  const { data: pupil, error } = useRoute('pupils.get', { id })
  if (!pupil) return error ? <ErrorNotice error={error} /> : <Waiting />
  return (
    <Stack gap="wide">
      <Contacts contacts={pupil.contacts} />
      <Identity pupil={pupil} />
      <Enrolments enrolments={pupil.enrolments} />
    </Stack>
  )
}

const fullName = ({ firstName, lastName }: Contact) => `${firstName} ${lastName}`.trim()
const yes = (value: boolean) => (value ? 'yes' : '')

function Contacts({ contacts }: { contacts: readonly Contact[] }) {
  const [openId, setOpenId] = useState<string | null>(null)
  const open = contacts.find(({ id }) => id === openId)
  const gets = contacts.filter(({ receivesMail }) => receivesMail)
  const withAddress = gets.filter((contact) => contact.addressLine1 !== null)
  return (
    <Section title="Parents and guardians">
      {contacts.length > 0 && withAddress.length === 0 && (
        <Notice tone="warn" title={gets.length === 0 ? 'Nobody gets the mail.' : 'There is no address for the mail.'}>
          No letter can be addressed. Open a contact and give an address and “Gets the mail”.
        </Notice>
      )}
      <SplitView
        panel={
          open && (
            <SidePanel title={fullName(open)} onClose={() => setOpenId(null)}>
              <ContactForm key={open.id} contact={open} onDone={() => setOpenId(null)} />
            </SidePanel>
          )
        }
      >
        <DataTable
          label="Parents and guardians"
          rows={contacts}
          rowKey={({ id }) => id}
          onOpen={({ id }) => setOpenId(id)}
          current={openId}
          empty={<EmptyState title="Nobody is recorded.">Contacts come with the import.</EmptyState>}
          columns={[
            { id: 'name', head: 'Name', cell: fullName, rowHeader: true },
            { id: 'relation', head: 'Relation', cell: ({ relation }) => relation ?? '' },
            { id: 'address', head: 'Address', cell: (contact) => addressLines(contact).join(', '), wrap: true },
            { id: 'phone', head: 'Phone', cell: ({ phone }) => phone ?? '' },
            {
              id: 'language',
              head: 'Language',
              cell: ({ language }) => (language ? languageName(language) : 'not recorded')
            },
            { id: 'lives', head: 'Lives with', cell: ({ livesWith }) => yes(livesWith) },
            { id: 'rights', head: 'Education rights', cell: ({ educationRights }) => yes(educationRights) },
            { id: 'mail', head: 'Gets the mail', cell: ({ receivesMail }) => yes(receivesMail) }
          ]}
        />
      </SplitView>
    </Section>
  )
}

function Identity({ pupil }: { pupil: Pupil }) {
  const facts = [
    { label: 'Legal name', value: legalName(pupil) },
    { label: 'Preferred name', value: pupil.preferredName ?? '' },
    { label: 'Born', value: pupil.birthDate ? dateInWords(pupil.birthDate) : 'not recorded' },
    { label: 'Local id', value: pupil.localId },
    { label: 'State id', value: pupil.stateId ?? '' },
    { label: 'Home language', value: pupil.homeLanguage ? languageName(pupil.homeLanguage) : 'not recorded' }
  ]
  return (
    <Section title="Identity">
      <Facts layout="list" facts={facts.filter(({ value }) => value !== '')} />
    </Section>
  )
}

function Enrolments({ enrolments }: { enrolments: readonly Enrolment[] }) {
  return (
    <Section title="Enrolment">
      <DataTable
        label="Enrolment"
        rows={enrolments}
        rowKey={({ id }) => id}
        empty={<EmptyState title="No enrolment is recorded.">Without it no schoolday counts.</EmptyState>}
        columns={[
          { id: 'school', head: 'School', cell: ({ schoolName }) => schoolName, rowHeader: true },
          { id: 'from', head: 'First day', cell: ({ enrolledOn }) => dateInWords(enrolledOn) },
          { id: 'to', head: 'Last day', cell: ({ leftOn }) => (leftOn ? dateInWords(leftOn) : 'enrolled') }
        ]}
      />
    </Section>
  )
}
