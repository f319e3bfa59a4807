import { type StepId, stepOf } from '@shared/hearings/agenda'
import type { HearingRoom } from '@shared/hearings/routes'
import { BarriersHeard } from './BarriersHeard'
import { ClosePart } from './ClosePart'
import { FindingsPart } from './FindingsPart'
import { OutcomePart } from './OutcomePart'
import { PanelPart } from './PanelPart'
import { PanelQuestions } from './PanelQuestions'
import { PresencePart } from './PresencePart'
import { useRoomParts } from './roomParts'

interface StepPartsProps {
  step: StepId
  room: HearingRoom
}

/** What stands below the chair's words in a step. */
export function StepParts({ step, room }: StepPartsProps) {
  const { Directives, Signatures, Services, Participation } = useRoomParts()
  return (
    <>
      {stepOf(step).parts.map((part) => {
        switch (part) {
          case 'panel':
            return <PanelPart key={part} room={room} />
          case 'presence':
            return (
              <div key={part}>
                <PresencePart room={room} />
                {step === 'called-in' && <Participation room={room} />}
              </div>
            )
          case 'questions':
            return <PanelQuestions key={part} words={room.words} ask={asked(step)} />
          case 'barriers':
            return (
              <div key={part}>
                <BarriersHeard room={room} />
                <Services barriers={room.heard} homeLanguage={room.homeLanguage} />
              </div>
            )
          case 'findings':
            return <FindingsPart key={part} room={room} />
          case 'directives':
            return <Directives key={part} room={room} />
          case 'outcome':
            return <OutcomePart key={part} room={room} />
          case 'signatures':
            return <Signatures key={part} room={room} />
          case 'close':
            return <ClosePart key={part} room={room} />
          default:
            return part satisfies never
        }
      })}
    </>
  )
}

/** Whom the questions of a step are for; in the panel's step, everyone. */
function asked(step: StepId): readonly ('pupil' | 'parent' | 'school')[] {
  return step === 'pupil' || step === 'parent' || step === 'school' ? [step] : ['pupil', 'parent', 'school']
}
