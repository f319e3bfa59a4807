import { dateInWords } from '@shared/kernel/dates'
import { groupWords, type OpenPoint, type PointGroup, pointGroup } from '@shared/reports/open-points'
import { useRoute } from '../desk'
import { DataTable, ErrorNotice, LinkButton, Page, PageHeader, Section, Waiting } from '../ui'

/** What no section decides: what this district does, the default, the reason, and where it is changed. */
export function OpenPoints() {
  const { data, error } = useRoute('reports.openPoints', {})
  return (
    <Page>
      <PageHeader
        title="Points the law leaves open"
        detail="What this district decided, what the desk begins with, and why"
        asOf={data && `law checked as in force on ${dateInWords(data.checkedThrough)}`}
      />
      <ErrorNotice error={error} />
      {!data && !error && <Waiting />}
      {data && (
        <p>
          An act that came into force later is not in it; have counsel look at the sections again each January and July.
        </p>
      )}
      {data &&
        pointGroup.options.map((group) => (
          <Group key={group} group={group} points={data.points.filter((point) => point.group === group)} />
        ))}
    </Page>
  )
}

function Group({ group, points }: { group: PointGroup; points: OpenPoint[] }) {
  const { title, to, part, place } = groupWords[group]
  return (
    <Section
      title={title}
      actions={
        to && (
          <LinkButton to={to} search={part ? { part } : undefined}>
            {place}
          </LinkButton>
        )
      }
    >
      <DataTable
        label={title}
        rows={points}
        rowKey={({ key }) => key}
        columns={[
          {
            id: 'point',
            head: 'Point',
            cell: ({ point, section }) => (section ? `${point} (${section.replaceAll(' ', '\u00a0')})` : point),
            rowHeader: true,
            wrap: true,
            width: '2fr'
          },
          { id: 'here', head: 'Here', cell: ({ here }) => here, wrap: true, width: '1.2fr' },
          {
            id: 'default',
            head: 'Default',
            cell: ({ here, default: usual }) => (here === usual ? 'the same' : usual),
            wrap: true,
            width: '1fr'
          },
          { id: 'reason', head: 'Why', cell: ({ reason }) => reason, wrap: true, width: '3.4fr' }
        ]}
      />
    </Section>
  )
}
