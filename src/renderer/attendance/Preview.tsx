import type { AttendanceSettings, attendanceCategory } from '@shared/attendance/model'
import type { Crossed } from '@shared/attendance/rules-view'
import type { DeskError } from '@shared/kernel/errors'
import { useFormContext } from 'react-hook-form'
import type { z } from 'zod'
import { useRoute } from '../desk'
import { Notice } from '../ui'
import { CrossedPupils, CrossedSummary } from './CrossedPupils'

interface RulePreviewProps {
  rule: keyof AttendanceSettings
  now: unknown
  /** The value the form stands for; null while it is none. */
  standsFor: (values: Record<string, unknown>) => unknown
}

/** What a rule would do, told beside the form before it is saved. */
export function RulePreview({ rule, now, standsFor }: RulePreviewProps) {
  const values = useFormContext().watch()
  const value = standsFor(values)
  const isNew = value !== null && JSON.stringify(value) !== JSON.stringify(now)
  const asked = useRoute(
    'attendance.previewRule',
    { key: rule, value, schoolYear: Number(values.schoolYear) },
    { enabled: isNew, keepPrevious: true }
  )
  return <Preview asked={asked} isNew={isNew} />
}

interface CodePreviewProps {
  code: string
  schoolYear: number
  now: z.infer<typeof attendanceCategory>
}

/** The same for what a code means. */
export function CodePreview({ code, schoolYear, now }: CodePreviewProps) {
  const category = useFormContext().watch('category')
  const isNew = Boolean(category) && category !== now
  const asked = useRoute('attendance.previewCode', { code, schoolYear, category: category || now }, { enabled: isNew })
  return <Preview asked={asked} isNew={isNew} />
}

interface PreviewProps {
  asked: { data: Crossed | undefined; error: DeskError | null }
  isNew: boolean
}

function Preview({ asked: { data, error }, isNew }: PreviewProps) {
  // A value that does not fit is told by its own field when it is saved.
  if (!isNew || error) return null
  if (!data) return <p role="status">Judging every pupil by it …</p>
  return (
    <Notice tone="info" title="Before you save">
      {data.pupils === 0 ? (
        <p>Nobody would cross a line by it, as of the last day imported.</p>
      ) : (
        <>
          <p>
            <CrossedSummary crossed={data} verb="would cross a line" /> Nothing is changed yet.
          </p>
          <CrossedPupils crossed={data} />
        </>
      )}
    </Notice>
  )
}
