import type { HearingDay, WaitingCase } from '@shared/hearings/model'
import { timeInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute } from '../../desk'
import { Button, Checkbox, Dialog, DialogActions, ErrorNotice, Row, Stack, Waiting } from '../../ui'

/** Where the waiting cases could go, and why there; only what somebody ticks is put on the docket. */
export function ProposalDialog({
  day,
  waiting,
  onClose
}: {
  day: HearingDay
  waiting: readonly WaitingCase[]
  onClose: () => void
}) {
  const caseIds = waiting.map(({ caseId }) => caseId)
  const { data, error } = useRoute('hearings.propose', { dayId: day.id, caseIds })
  const put = useAct('hearings.putProposed')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const nameOf = (caseId: string) => {
    const found = waiting.find((one) => one.caseId === caseId)
    return found ? `${found.name}, ${found.caseNumber}` : ''
  }
  const placements = data?.placements ?? []
  const taken = placements.filter(({ caseId }) => chosen.has(caseId))
  const accept = async () => {
    const ticked = taken.map(({ caseId, time, interpreter }) => ({ caseId, time, interpreter }))
    await put.mutateAsync({ dayId: day.id, placements: ticked })
    onClose()
  }
  return (
    <Dialog isOpen onClose={onClose} title="Proposed slots" size="wide">
      <ErrorNotice error={error ?? put.error} />
      {!data && <Waiting />}
      {data && placements.length === 0 && <p>No case can be placed on this day.</p>}
      {placements.length > 1 && (
        <Row align="start">
          <Button onPress={() => setChosen(new Set(placements.map(({ caseId }) => caseId)))}>Tick all</Button>
        </Row>
      )}
      <Stack gap="tight">
        {placements.map(({ caseId, time, reasons }) => (
          <Checkbox
            key={caseId}
            isSelected={chosen.has(caseId)}
            onChange={(isSelected) => {
              const next = new Set(chosen)
              if (isSelected) next.add(caseId)
              else next.delete(caseId)
              setChosen(next)
            }}
          >
            <strong>
              {timeInWords(time)} {nameOf(caseId)}
            </strong>
            : {reasons.join('; ')}
          </Checkbox>
        ))}
      </Stack>
      {data && data.left.length > 0 && (
        <>
          <h3>Not placed</h3>
          <ul>
            {data.left.map(({ caseId, why }) => (
              <li key={caseId}>
                {nameOf(caseId)}: {why}
              </li>
            ))}
          </ul>
        </>
      )}
      <DialogActions>
        <Button
          tone="primary"
          onPress={() => void accept().catch(() => {})}
          isDisabled={taken.length === 0 || put.isPending}
        >
          {taken.length === 0
            ? 'Put on the docket'
            : `Put ${taken.length === 1 ? '1 case' : `${taken.length} cases`} on the docket`}
        </Button>
        <Button onPress={onClose}>Cancel</Button>
      </DialogActions>
    </Dialog>
  )
}
