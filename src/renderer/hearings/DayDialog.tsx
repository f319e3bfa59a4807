import { type HearingDay, hearingDayInput } from '@shared/hearings/model'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import type { z } from 'zod'
import { useAct, useRoute } from '../desk'
import { TranslationNotice } from '../documents/TranslationNotice'
import {
  ConfirmDialog,
  DeskForm,
  Dialog,
  ErrorNotice,
  FormCheckboxGroup,
  FormDate,
  FormNumber,
  FormRow,
  FormSelect,
  FormTime,
  Notice,
  Waiting
} from '../ui'
import { StretchFields } from './day/StretchFields'

interface DayDialogProps {
  /** Null makes a new day. */
  day: HearingDay | null
  onClose: () => void
  onSaved: (id: string) => void
}

type Values = z.output<typeof hearingDayInput>

/**
 * Day, room, times, breaks, blocks, chair and panel. Where families hold notices that would be out of date, one question
 * is asked, and the new notices are printed with the change.
 */
export function DayDialog({ day, onClose, onSaved }: DayDialogProps) {
  const rooms = useRoute('district.rooms', {})
  const members = useRoute('district.members', {})
  const schools = useRoute('district.schools', {})
  const save = useAct('hearings.saveDay')
  const notices = useAct('hearings.issueNotices')
  const [asking, setAsking] = useState<Values | null>(null)
  const ready = rooms.data && members.data && schools.data
  const active = members.data?.filter(({ active }) => active) ?? []
  const holders = day ? holdersOf(day) : 0
  const keep = async (values: Values) => {
    const { id } = await save.mutateAsync(values)
    onClose()
    onSaved(id)
  }
  return (
    <Dialog isOpen onClose={onClose} title={day ? 'Change the hearing day' : 'New hearing day'} size="wide">
      <ErrorNotice error={rooms.error ?? members.error ?? schools.error} />
      {!ready && <Waiting />}
      {ready && rooms.data.length === 0 && (
        <Notice tone="warn" title="There is no hearing room yet">
          Add a room with its address under District first; the notice of hearing prints it.
        </Notice>
      )}
      {ready && rooms.data.length > 0 && (
        <DeskForm
          schema={hearingDayInput}
          defaultValues={{
            ...(day ? { id: day.id } : {}),
            date: day?.date ?? (null as never),
            roomId: day?.roomId ?? (rooms.data.length === 1 ? rooms.data[0]?.id : (null as never)),
            firstTime: day?.firstTime ?? ('09:00' as never),
            slotMinutes: day?.slotMinutes ?? 30,
            untilTime: day?.untilTime ?? null,
            breaks: day?.breaks ?? [],
            blocks: day?.blocks ?? [],
            chairId: day ? day.chairId : (active.find(({ role }) => role === 'chair')?.id ?? null),
            memberIds: day ? day.members.map(({ id }) => id) : []
          }}
          act={day ? 'Save the hearing day' : 'Make the hearing day'}
          onSubmit={async (values) => {
            const moves = day && (day.date !== values.date || day.roomId !== values.roomId)
            if (moves && holders > 0) setAsking(values)
            else await keep(values)
          }}
          onCancel={onClose}
        >
          <FormRow>
            <FormDate name="date" label="Day" isRequired />
            <FormTime name="firstTime" label="First time" isRequired />
            <FormNumber name="slotMinutes" label="Minutes a case" min={5} max={240} isRequired />
            <FormTime name="untilTime" label="Until" hint="Empty leaves the day open" isRequired={false} />
          </FormRow>
          <FormSelect
            name="roomId"
            label="Room"
            isRequired
            options={rooms.data.map(({ id, name, address }) => ({ value: id, label: name, hint: address }))}
          />
          <FormSelect
            name="chairId"
            label="Chair"
            options={active.map(({ id, name, agency }) => ({ value: id, label: name, hint: agency }))}
          />
          <FormCheckboxGroup
            name="memberIds"
            label="Panel"
            hint="Who is needed today (EC 48321(a)(3)); who comes is said on the day."
            options={active.map(({ id, name, agency, category, agreedOn }) => ({
              value: id,
              label: name,
              hint: `${agency} (${category})${agreedOn ? '' : ', no confidentiality agreement this year'}`
            }))}
          />
          <StretchFields schools={schools.data} />
        </DeskForm>
      )}
      <ConfirmDialog
        isOpen={asking !== null}
        onClose={() => setAsking(null)}
        question={question(day, asking, rooms.data ?? [], holders)}
        act={`Change it and print ${holders === 1 ? 'the notice' : `${holders} notices`}`}
        onConfirm={async () => {
          if (!asking || !day) return
          const { id } = await save.mutateAsync(asking)
          await notices.mutateAsync({ dayId: id })
          onClose()
          onSaved(id)
        }}
      >
        <p>The old notices are marked as superseded. The new ones are served and proved anew.</p>
        <TranslationNotice
          pupilIds={(day?.docket ?? [])
            .filter(({ notices }) => notices.some(({ current }) => current))
            .map(({ pupilId }) => pupilId)}
        />
      </ConfirmDialog>
    </Dialog>
  )
}

/** Notices in force that a new day or place would make untrue. */
const holdersOf = (day: HearingDay): number =>
  day.docket
    .filter(({ state }) => state === 'scheduled' || state === 'arrived')
    .reduce((sum, { notices }) => sum + notices.filter(({ current }) => current).length, 0)

function question(
  day: HearingDay | null,
  next: Values | null,
  rooms: readonly { id: string; name: string }[],
  holders: number
): string {
  if (!day || !next) return ''
  const room = rooms.find(({ id }) => id === next.roomId)?.name ?? ''
  const to = [next.date === day.date ? '' : dateInWords(next.date, 'long'), next.roomId === day.roomId ? '' : room]
  return `Change the day to ${to.filter(Boolean).join(', ')} and print new notices for ${
    holders === 1 ? '1 addressee' : `${holders} addressees`
  }?`
}
