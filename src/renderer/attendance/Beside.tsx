import type { PupilAttendanceView } from '@shared/attendance/standing'
import { useState } from 'react'
import { Button, Row, Section, SidePanel, SplitView, Stack } from '../ui'
import { type BesideEntry, BesideTables } from './BesideTables'
import { EndSpanForm, WithdrawForm } from './besideActs'
import { EvidenceForm, RecoveryForm, SpanForm } from './besideForms'
import { type Corrected, CorrectionNotice } from './CorrectionNotice'
import { StudyEvidence } from './StudyEvidence'

type Open = { what: 'new'; kind: 'span' | 'participation' | 'recovery' } | { what: 'entry'; entry: BesideEntry } | null

const TITLES = {
  span: 'Days outside the regular schoolday',
  participation: 'Evidence of participation',
  recovery: 'A day of attendance recovery'
} as const

/**
 * What stands beside the records of the days: spans in which the regular schoolday does not hold, evidence of
 * participation, and attendance recovery, which never takes an absence away.
 */
export function Beside({ pupilId, attendance }: { pupilId: string; attendance: PupilAttendanceView }) {
  const [open, setOpen] = useState<Open>(null)
  const [done, setDone] = useState<Corrected | null>(null)
  const finish = (correction: Corrected) => {
    setOpen(null)
    setDone(correction)
  }
  const close = () => setOpen(null)
  const begin = (kind: 'span' | 'participation' | 'recovery') => {
    setDone(null)
    setOpen({ what: 'new', kind })
  }
  const form = { pupilId, onDone: finish, onCancel: close }
  const panel = open && (
    <SidePanel
      key={open.what === 'new' ? open.kind : `${open.entry.kind} ${open.entry.id}`}
      title={open.what === 'new' ? TITLES[open.kind] : open.entry.title}
      onClose={close}
    >
      {open.what === 'new' ? (
        open.kind === 'span' ? (
          <SpanForm {...form} />
        ) : open.kind === 'participation' ? (
          <EvidenceForm {...form} />
        ) : (
          <RecoveryForm {...form} />
        )
      ) : (
        <Stack>
          {open.entry.kind === 'span' && open.entry.canEnd && <EndSpanForm id={String(open.entry.id)} {...form} />}
          <WithdrawForm entry={open.entry} {...form} />
        </Stack>
      )}
    </SidePanel>
  )
  return (
    <Section
      title="Beside the regular schoolday"
      actions={
        <Row>
          <Button onPress={() => begin('span')}>Add a span</Button>
          <Button onPress={() => begin('participation')}>Add evidence</Button>
          <Button onPress={() => begin('recovery')}>Add recovery</Button>
        </Row>
      }
    >
      {done && <CorrectionNotice correction={done} />}
      <SplitView panel={panel}>
        <BesideTables
          attendance={attendance}
          onOpen={(entry) => {
            setDone(null)
            setOpen({ what: 'entry', entry })
          }}
        />
      </SplitView>
      <StudyEvidence attendance={attendance} />
    </Section>
  )
}
