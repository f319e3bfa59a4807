import { paperLanguageWords } from '@shared/documents/languages'
import type { DocumentRecord } from '@shared/documents/model'
import type { NoticeDueRow } from '@shared/interventions/model'
import { dateInWords } from '@shared/kernel/dates'
import { useAct } from '../desk'
import { IssuePreview } from '../documents/IssuePreview'
import split from '../documents/records/Records.module.css'
import { TranslationNotice } from '../documents/TranslationNotice'
import { LetterTextsForm } from '../documents/wording/LetterTextsForm'
import { Button, Dialog, ErrorNotice, Row, Section, Stack, TextLink } from '../ui'
import { whatWords } from './whatWords'

interface NoticeDialogProps {
  row: NoticeDueRow
  onClose: () => void
  onPrinted: (documents: DocumentRecord[]) => void
}

/**
 * One pupil's notification before it is issued: beside the paper everything that stands on it, each with the place where
 * it is changed. What the law asks for and is missing leads there.
 */
export function NoticeDialog({ row, onClose, onPrinted }: NoticeDialogProps) {
  const { pupilId, name, number, days, letters } = row
  const print = useAct('interventions.printNotices')
  const input = { pupilIds: [pupilId], order: 'given' as const }
  const issue = async () => onPrinted((await print.mutateAsync(input)).documents)
  return (
    <Dialog isOpen onClose={onClose} title={`Notification ${number}: ${name}`} size="full">
      <div className={split.split}>
        <Stack>
          <ErrorNotice error={print.error} />
          <TranslationNotice pupilIds={[pupilId]} />
          <Row>
            <Button
              tone="primary"
              isDisabled={print.isPending || row.problem !== null}
              onPress={() => void issue().catch(() => undefined)}
            >
              {letters.length > 1 ? `Print its ${letters.length} letters` : 'Print this notice'}
            </Button>
          </Row>
          <Section title="The days it names">
            <div data-field="events">
              <ul>
                {days.map(({ date, what, minutes, code, meaning }) => (
                  <li key={date}>
                    {dateInWords(date, 'long')}: {whatWords[what]}
                    {minutes ? `, ${minutes} minutes` : ''} ({code}, {meaning})
                  </li>
                ))}
              </ul>
              <TextLink to={`/pupils/${pupilId}`} search={{ part: 'attendance' }}>
                Open the attendance
              </TextLink>
            </div>
          </Section>
          <Section title="The pupil and who is written to">
            <div data-field="contacts">
              <ul>
                {letters.map((letter) => (
                  <li key={letter.name}>
                    {letter.name}: {paperLanguageWords(letter.language)}
                    {letter.hasAddress ? '' : '; no address, to be handed over'}
                  </li>
                ))}
              </ul>
              <div data-field="birthDate">
                <TextLink to={`/pupils/${pupilId}`}>Open the pupil and the contacts</TextLink>
              </div>
            </div>
            <div data-field="board">
              <TextLink to="/district">The board’s name and address</TextLink>
            </div>
          </Section>
          <LetterTextsForm />
        </Stack>
        <IssuePreview act="interventions.printNotices" input={input} form={number === 1 ? 'SD-01' : 'SD-21'} />
      </div>
    </Dialog>
  )
}
