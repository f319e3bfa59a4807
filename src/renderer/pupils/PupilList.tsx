import type { PupilLine } from '@shared/pupils/model'
import { listName } from '@shared/pupils/names'
import { useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useGo, useRoute } from '../desk'
import { DataTable, EmptyState, ErrorNotice, LinkButton, Page, PageHeader, Row, SearchField, Select } from '../ui'

const ALL = 'all'
/** Where the list's filter waits for the way back; forgotten with everything else when the desk locks. */
const FILTER = ['pupils', 'filter of the list']
interface Filter {
  search: string
  school: string
}

/** All pupils by name; every word typed is the beginning of a name or of an id. */
export function PupilList() {
  const go = useGo()
  const memory = useQueryClient()
  const [filter, setFilter] = useState<Filter>(() => memory.getQueryData<Filter>(FILTER) ?? { search: '', school: ALL })
  const change = (part: Partial<Filter>) => {
    const next = { ...filter, ...part }
    setFilter(next)
    memory.setQueryData(FILTER, next)
  }
  const search = useDeferredValue(filter.search)
  const schoolCode = filter.school === ALL ? null : filter.school
  const schools = useRoute('district.schools', {}).data ?? []
  const { data, error } = useRoute('pupils.list', { search, schoolCode }, { keepPrevious: true })
  const { rows = [], total = 0 } = data ?? {}
  const isFiltered = search.trim() !== '' || schoolCode !== null
  return (
    <Page>
      <PageHeader
        title="Pupils"
        actions={
          <>
            <LinkButton to="/attendance/import">Import data</LinkButton>
            <LinkButton to="/pupils/kept">How long records are kept</LinkButton>
          </>
        }
      />
      <Row>
        <SearchField
          label="Find a pupil"
          placeholder="Name or id"
          value={filter.search}
          onChange={(text) => change({ search: text })}
          onSubmit={() => rows.length === 1 && rows[0] && go(`/pupils/${rows[0].id}`)}
        />
        <Select
          label="School"
          value={filter.school}
          onChange={(school) => change({ school: school ?? ALL })}
          options={[
            { value: ALL, label: 'All schools' },
            ...schools.map(({ code, name }) => ({ value: code, label: name }))
          ]}
        />
      </Row>
      <ErrorNotice error={error} />
      <p role="status">{data ? countInWords(rows.length, total) : ''}</p>
      <DataTable
        label="Pupils"
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go(`/pupils/${id}`)}
        empty={
          isFiltered ? (
            <EmptyState title="No pupil fits.">
              Try the beginning of a name, or the id of the student system.
            </EmptyState>
          ) : (
            <EmptyState
              title="There are no pupils yet."
              action={<LinkButton to="/attendance/import">Import data</LinkButton>}
            >
              They come with the attendance data of the district’s student system.
            </EmptyState>
          )
        }
        columns={[
          { id: 'name', head: 'Name', cell: named, sortBy: listName, rowHeader: true, width: '2fr' },
          { id: 'grade', head: 'Grade', cell: ({ grade }) => grade ?? '', sortBy: gradeOrder, width: 90 },
          {
            id: 'school',
            head: 'School',
            cell: ({ schoolName, enrolled }) => (schoolName ? `${schoolName}${enrolled ? '' : ' (left)'}` : ''),
            sortBy: ({ schoolName }) => schoolName,
            width: '2fr'
          },
          { id: 'id', head: 'Local id', cell: ({ localId }) => localId, sortBy: ({ localId }) => localId }
        ]}
      />
    </Page>
  )
}

const named = (pupil: PupilLine) =>
  pupil.preferredName && pupil.preferredName !== pupil.firstName
    ? `${listName(pupil)} (${pupil.preferredName})`
    : listName(pupil)

const BELOW_ONE = ['PS', 'TK', 'K']
/** Preschool, TK and kindergarten before grade 1; ungraded last. */
const gradeOrder = ({ grade }: PupilLine): number | null => {
  if (grade === null) return null
  const early = BELOW_ONE.indexOf(grade)
  return early >= 0 ? early - BELOW_ONE.length : Number(grade) || 99
}

function countInWords(shown: number, total: number): string {
  const count = total.toLocaleString('en-US')
  if (total <= shown) return total === 1 ? '1 pupil' : `${count} pupils`
  return `The first ${shown} of ${count} pupils; type to find others`
}
