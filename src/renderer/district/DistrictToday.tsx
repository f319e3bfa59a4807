import { useRoute } from '../desk'
import { LinkButton, Section, Stack, StatusMark, TextLink } from '../ui'

/** Today, until the district is complete: what a hearing and its papers will need and nobody has entered yet. */
export function DistrictToday() {
  const members = useRoute('district.members', {}).data
  const rooms = useRoute('district.rooms', {}).data
  const staff = useRoute('district.staff', {}).data
  const schools = useRoute('district.schools', {}).data ?? []
  const unnamed = schools.filter(({ code, name }) => name === code)
  const missing = [
    { part: 'staff', what: 'Staff', why: 'who calls, visits and serves letters', of: staff },
    { part: 'board', what: 'Board members', why: 'with their agency and category (EC 48321)', of: members },
    { part: 'rooms', what: 'Rooms', why: 'where the board meets', of: rooms }
  ].filter(({ of }) => of?.length === 0)
  if (missing.length === 0 && unnamed.length === 0) return null
  return (
    <Section title="Before the first hearing" actions={<LinkButton to="/district">Open the district</LinkButton>}>
      <Stack gap="tight">
        {missing.map(({ part, what, why }) => (
          <p key={part}>
            <StatusMark status="open" />{' '}
            <TextLink to="/district" search={{ part }}>
              {what}
            </TextLink>
            : none entered yet, {why}
          </p>
        ))}
        {unnamed.length > 0 && (
          <p>
            <StatusMark status="open" />{' '}
            <TextLink to="/district" search={{ part: 'schools' }}>
              Schools
            </TextLink>
            : {unnamed.length === 1 ? '1 is' : `${unnamed.length} are`} still called by the code of the import, and
            letters print it ({unnamed.map(({ code }) => code).join(', ')})
          </p>
        )}
      </Stack>
    </Section>
  )
}
