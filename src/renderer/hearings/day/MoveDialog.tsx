import type { DocketEntry, HearingDay } from '@shared/hearings/model'
import { type ClockTime, clockTime, dateInWords, timeInWords } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { useState } from 'react'
import { z } from 'zod'
import { useAct, useRoute } from '../../desk'
import { TranslationNotice } from '../../documents/TranslationNotice'
import { ConfirmDialog, DeskForm, Dialog, FormSelect, FormText, Select } from '../../ui'

const moving = z.object({
  dayId: id,
  time: z.custom<ClockTime>((value) => clockTime.safeParse(value).success, 'Choose a free slot.'),
  reason: z.string().trim().max(400)
})
type Moving = z.output<typeof moving>

/** To another slot or day. Where the family holds a notice, one question: move, and print the new ones. */
export function MoveDialog({ day, entry, onClose }: { day: HearingDay; entry: DocketEntry; onClose: () => void }) {
  const move = useAct('hearings.move')
  const notices = useAct('hearings.issueNotices')
  const [dayId, setDayId] = useState(day.id)
  const [asking, setAsking] = useState<Moving | null>(null)
  const days = useRoute('hearings.days', {})
  const target = useRoute('hearings.day', { id: dayId })
  const future = (days.data ?? []).filter(({ date }) => date >= day.date)
  const holders = entry.notices.filter(({ current }) => current).length
  const go = ({ time, reason }: Moving) => move.mutateAsync({ id: entry.id, dayId, time, reason: reason || null })
  const when = asking && target.data ? `${dateInWords(target.data.date)}, ${timeInWords(asking.time)}` : ''
  return (
    <Dialog isOpen onClose={onClose} title={`Move ${entry.caseNumber}`}>
      <DeskForm
        key={dayId}
        schema={moving}
        defaultValues={{ dayId, time: null as never, reason: '' }}
        act="Move the hearing"
        onSubmit={async (values) => {
          if (holders > 0) return setAsking(values)
          await go(values)
          onClose()
        }}
        onCancel={onClose}
      >
        {future.length > 1 ? (
          <Select
            label="Hearing day"
            value={dayId}
            onChange={(chosen) => setDayId(chosen ?? day.id)}
            options={future.map((one) => ({
              value: one.id,
              label: dateInWords(one.date, 'long'),
              hint: one.room
            }))}
          />
        ) : (
          <p>To another slot of {dateInWords(day.date, 'long')}. No later hearing day is planned yet.</p>
        )}
        <FormSelect
          name="time"
          label="Free slot"
          isRequired
          options={(target.data?.freeTimes ?? []).map((time) => ({ value: time, label: timeInWords(time) }))}
        />
        <FormText name="reason" label="Why" isRequired={false} />
      </DeskForm>
      <ConfirmDialog
        isOpen={asking !== null}
        onClose={() => setAsking(null)}
        question={`Move ${entry.caseNumber} to ${when} and print new notices for ${
          holders === 1 ? '1 addressee' : `${holders} addressees`
        }?`}
        act="Move and print the notices"
        onConfirm={async () => {
          if (!asking) return
          const moved = await go(asking)
          await notices.mutateAsync({ dayId, hearingIds: [moved.id] })
          onClose()
        }}
      >
        <p>The old notices are marked as superseded. The new ones are served and proved anew.</p>
        <TranslationNotice pupilIds={[entry.pupilId]} />
      </ConfirmDialog>
    </Dialog>
  )
}
