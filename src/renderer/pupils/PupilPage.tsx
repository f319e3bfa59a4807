import { flagWords, type Pupil, pupilFlagNames } from '@shared/pupils/model'
import { languageName, listName } from '@shared/pupils/names'
import { useState } from 'react'
import { useParts, useRoute, useScreenParams } from '../desk'
import { Button, ErrorNotice, Page, PageHeader, Tabs, TextLink, Waiting } from '../ui'
import { FlagsDialog } from './FlagsDialog'
import styles from './PupilPage.module.css'

/** The tabs in the order in which a case is prepared; what is not named comes after. */
const ORDER = ['timeline', 'attendance', 'family', 'interventions', 'case', 'documents']
const rank = (id: string) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length)

/** One pupil: who it is, what the law says, and everything the rooms know. */
export function PupilPage() {
  const { id = '' } = useScreenParams()
  const { data: pupil, error } = useRoute('pupils.get', { id })
  const parts = useParts('pupil')
  const [tab, setTab] = useState<string | undefined>(undefined)
  const [changing, setChanging] = useState(false)
  if (!pupil) {
    return (
      <Page>
        {error ? <ErrorNotice error={error} actions={<TextLink to="/pupils">All pupils</TextLink>} /> : <Waiting />}
      </Page>
    )
  }
  const tabs = parts.filter(({ place }) => place !== 'head').toSorted((a, b) => rank(a.id) - rank(b.id))
  return (
    <Page>
      <PageHeader
        title={listName(pupil)}
        detail={detailOf(pupil)}
        actions={<Button onPress={() => setChanging(true)}>Change the flags</Button>}
      />
      <Flags pupil={pupil} />
      {parts.map(({ id: part, place, component: Part }) => place === 'head' && <Part key={part} id={pupil.id} />)}
      <Tabs
        label={`Parts of the pupil’s record`}
        selected={tab}
        onSelect={setTab}
        tabs={tabs.map(({ id: part, label, component: Part }) => ({
          id: part,
          label,
          content: () => <Part id={pupil.id} />
        }))}
      />
      {changing && <FlagsDialog pupil={pupil} onClose={() => setChanging(false)} />}
    </Page>
  )
}

function detailOf({ grade, schoolName, enrolled, age, homeLanguage, preferredName, firstName, localId }: Pupil) {
  return [
    preferredName && preferredName !== firstName ? `called ${preferredName}` : null,
    grade ? `grade ${grade}` : 'grade not recorded',
    schoolName ? `${schoolName}${enrolled ? '' : ' (left)'}` : 'no school recorded',
    age === null ? 'birth date not recorded' : `${age} years old`,
    homeLanguage ? `speaks ${languageName(homeLanguage)}` : null,
    localId
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What has to be known before anything is done, in words. */
function Flags({ pupil: { flags } }: { pupil: Pupil }) {
  const set = pupilFlagNames.filter((name) => flags[name])
  if (set.length === 0) return null
  return (
    <ul className={styles.flags} aria-label="Flags">
      {set.map((name) => (
        <li key={name}>{flagWords[name]}</li>
      ))}
    </ul>
  )
}
