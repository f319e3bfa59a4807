import { calendarDate } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { answer, answerInput, recordRequest } from './after'
import { route } from './model'

const done = z.object({})

export const clockView = z.object({
  key: z.string(),
  title: z.string(),
  section: z.string().nullable(),
  who: z.enum(['the board', 'the office', 'the district']),
  due: calendarDate,
  status: z.enum(['running', 'late', 'kept', 'kept-late', 'over']),
  doneOn: calendarDate.nullable()
})
export type ClockView = z.infer<typeof clockView>

/** What came after a referral left the board, and a parent's wish to see the record. */
export const afterRoutes = {
  /** Referrals of a case with what came back and their terms, the latest first; and the requests to see the record. */
  'court.after': read(
    z.strictObject({ caseId: id }),
    z.object({
      referrals: z.array(
        z.object({
          referralId: id,
          route,
          recipient: z.string(),
          /** The adult a complaint is against. */
          against: z.string().nullable(),
          sentOn: calendarDate,
          answers: z.array(answer),
          clocks: z.array(clockView)
        })
      ),
      requests: z.array(recordRequest)
    })
  ),
  /** Every term that runs or is over its day, the most urgent first. */
  'court.due': read(
    z.strictObject({}),
    z.array(
      clockView.extend({
        caseId: id,
        caseNumber: z.string(),
        pupilName: z.string(),
        about: z.string()
      })
    )
  ),
  'court.recordAnswer': change(answerInput.extend({ referralId: id }), done),
  /** An entry made in error; it stays in the audit trail. */
  'court.withdrawAnswer': change(z.strictObject({ answerId: id }), done),
  'court.recordRequest': change(
    z.strictObject({
      caseId: id,
      askedOn: calendarDate,
      askedBy: z.string().trim().min(1, 'Say who asked.').max(200)
    }),
    done
  ),
  'court.recordShown': change(
    z.strictObject({
      requestId: id,
      givenOn: calendarDate,
      how: z.string().trim().min(1, 'Say how the record was seen.').max(400)
    }),
    done
  )
}
