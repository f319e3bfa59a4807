import { isOverdue } from '@shared/agreements/rules'
import type { TimelineEntry } from '@shared/kernel/timeline'
import { casesOf } from '../cases/queries'
import type { TimelineSource } from '../cases/timeline'
import { directivesOf, hearingsWithDirectives } from './queries'

const STATES = { met: 'met', 'not-met': 'not met', waived: 'waived', open: 'overdue' } as const

/** What became of each directive, and those whose day has passed. */
export const agreementTimeline: TimelineSource = (db, { pupilId, caseId }, today) =>
  casesOf(db, pupilId)
    .filter(({ id }) => caseId === null || id === caseId)
    .flatMap(({ id }) => hearingsWithDirectives(db, id))
    .flatMap(({ hearingId, documentId }) =>
      documentId === null ? [] : directivesOf(db, hearingId).map((directive) => ({ directive, documentId }))
    )
    .flatMap(({ directive, documentId }): TimelineEntry[] => {
      const date = directive.state === 'open' ? directive.dueOn : directive.stateOn
      if (date === null || (directive.state === 'open' && !isOverdue(directive, today))) return []
      return [
        {
          key: `directive:${directive.id}`,
          date,
          time: null,
          kind: 'directive',
          title: `Directive ${directive.number} ${STATES[directive.state]}: ${directive.text}`,
          detail:
            [directive.stateBy && `by ${directive.stateBy}`, directive.stateNote].filter(Boolean).join(' · ') || null,
          documentId
        }
      ]
    })
