import type { Arrangement } from '@shared/court/model'
import type { PacketPaper, PacketPlan } from '@shared/court/routes'
import { sheets } from '@shared/court/sheets'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute, useScreenParams, useScreenSearch } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import {
  Button,
  ConfirmDialog,
  ErrorNotice,
  MenuButton,
  Notice,
  Page,
  PageHeader,
  TextLink,
  useKeys,
  Waiting
} from '../ui'
import { AddFileDialog, sizeInWords } from './AddFileDialog'
import { CertifyDialog } from './CertifyDialog'
import { IssueDialog } from './IssueDialog'
import { sizeOf, useMeasured, usualHow } from './measured'
import { OptionsDialog } from './OptionsDialog'
import styles from './Packet.module.css'
import { PacketPreview } from './PacketPreview'
import { PacketTab } from './PacketTab'
import { PacketTabs } from './PacketTabs'
import { PaperDialog } from './PaperDialog'
import { RedactDialog } from './RedactDialog'
import { Releases } from './Releases'
import { Versions } from './Versions'
import { pagesInWords, thingsMissing } from './words'

type Open =
  | { what: 'certify' | 'preview' | 'issue' | 'options' | 'add' }
  | { what: 'look' | 'redact' | 'remove'; paper: PacketPaper }

function inOrder(tabs: PacketPlan['tabs'], order: readonly string[] | null): PacketPlan['tabs'] {
  if (!order) return tabs
  const place = ({ id }: { id: string }) => (order.includes(id) ? order.indexOf(id) : order.length)
  return [...tabs].sort((a, b) => place(a) - place(b))
}

/** The packet of a referral: its tabs, what each lacks and why it matters, and what went out. */
export function Packet() {
  const { id = '' } = useScreenParams()
  const { issued } = useScreenSearch()
  const { data: plan, error } = useRoute('court.packet', { referralId: id })
  const arrange = useAct('court.arrange')
  const witnesses = useAct('court.issueWitnesses')
  const chronology = useAct('court.issueChronology')
  const remove = useAct('court.removeExhibit')
  /** The order as it was just put, until the desk answers with it. */
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [tabId, setTab] = useState<string | null>(null)
  const [open, setOpen] = useState<Open | null>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(
    issued ? 'The notice is issued, and its release is in the log.' : null
  )
  useKeys('Packet', {
    v: ['Look at the packet', () => setOpen({ what: 'preview' })],
    i: ['Issue the packet', () => setOpen({ what: 'issue' })],
    a: ['Add a file', () => setOpen({ what: 'add' })]
  })
  const measured = useMeasured(plan, usualHow(plan))
  if (!plan) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { referral } = plan
  const tabs = inOrder(plan.tabs, order)
  const tab = tabs.find((one) => one.id === tabId) ?? tabs[0]
  const close = () => setOpen(null)
  const done = (words: string) => {
    setOpen(null)
    setSaid(words)
  }
  const keep = (change: Partial<Pick<Arrangement, 'tabs' | 'papers' | 'without'>>) => {
    const { tabs: kept, papers, without } = referral.arrangement
    arrange.mutate({ referralId: id, tabs: kept, papers, without, ...change }, { onError: () => setOrder(null) })
  }
  const include = ({ id: paper }: PacketPaper, included: boolean) => {
    const others = referral.arrangement.without.filter((one) => one !== paper)
    keep({ without: included ? others : [...others, paper] })
  }
  const orderPapers = (papers: string[]) =>
    keep({ papers: [...referral.arrangement.papers.filter((one) => !papers.includes(one)), ...papers] })
  const supporting = async (act: typeof witnesses | typeof chronology, words: string) => {
    await act.mutateAsync({ referralId: id })
    setSaid(words)
  }
  return (
    <Page>
      <PageHeader
        title={`Packet: ${plan.pupilName}`}
        detail={
          <span>
            {sheets[referral.route].title} · {sheets[referral.route].basis} · case{' '}
            <TextLink to={`/cases/${referral.caseId}`}>{plan.caseNumber}</TextLink> ·{' '}
            {measured
              ? `${pagesInWords(measured.pages)} with cover and index, about ${sizeInWords(sizeOf(measured))}, `
              : `${pagesInWords(plan.pages)}, `}
            {thingsMissing(plan.missingCount)}
            {plan.packets.length > 0 && plan.late > 0 && `, ${plan.late} new since the last version`}
          </span>
        }
        asOf={plan.recordsOn ? `records certified ${dateInWords(plan.recordsOn)}` : 'no certified records yet'}
        actions={
          <>
            <Button tone="primary" onPress={() => setOpen({ what: 'issue' })} isDisabled={plan.pages === 0}>
              Issue the packet
            </Button>
            <Button onPress={() => setOpen({ what: 'preview' })} isDisabled={plan.pages === 0}>
              Look at the packet
            </Button>
            <Button onPress={() => setOpen({ what: 'certify' })}>Issue certified records</Button>
            <MenuButton
              label="More"
              items={[
                { id: 'add', label: 'Add a file', onAction: () => setOpen({ what: 'add' }) },
                { id: 'options', label: 'Stamps and looks', onAction: () => setOpen({ what: 'options' }) },
                {
                  id: 'witnesses',
                  label: 'Issue the witness list (SD-60)',
                  onAction: () => void supporting(witnesses, 'The witness list stands in the packet.').catch(() => {})
                },
                {
                  id: 'chronology',
                  label: 'Issue the chronology (SD-61)',
                  onAction: () => void supporting(chronology, 'The chronology stands in the packet.').catch(() => {})
                }
              ]}
            />
          </>
        }
      />
      {said && <Notice tone="good" title={said} />}
      <ErrorNotice error={arrange.error ?? witnesses.error ?? chronology.error} />
      <div className={styles.frame}>
        <PacketTabs
          tabs={tabs}
          measured={measured}
          selected={tab?.id ?? ''}
          onSelect={setTab}
          onOrder={(next) => {
            setOrder(next)
            keep({ tabs: next })
          }}
        />
        <div className={styles.side}>
          {tab && (
            <PacketTab
              tab={tab}
              measured={measured}
              isBusy={arrange.isPending}
              onOpen={(paper) => setOpen({ what: 'look', paper })}
              onInclude={include}
              onMove={orderPapers}
              onRedact={(paper) => setOpen({ what: 'redact', paper })}
              onRemove={(paper) => setOpen({ what: 'remove', paper })}
              onAdd={() => setOpen({ what: 'add' })}
            />
          )}
        </div>
      </div>
      <Versions plan={plan} onOpen={setDocumentId} />
      <Releases plan={plan} onOpen={setDocumentId} />
      {open?.what === 'certify' && (
        <CertifyDialog
          referralId={id}
          custodian={plan.custodian}
          onDone={() => done('The certified records are issued and stand in the packet.')}
          onClose={close}
        />
      )}
      {open?.what === 'preview' && <PacketPreview plan={plan} onClose={close} />}
      {open?.what === 'options' && <OptionsDialog plan={plan} onClose={close} />}
      {open?.what === 'add' && <AddFileDialog plan={plan} tabId={tab?.id ?? ''} onDone={done} onClose={close} />}
      {open?.what === 'look' && <PaperDialog referralId={id} paper={open.paper} onClose={close} />}
      {open?.what === 'redact' && <RedactDialog referralId={id} paper={open.paper} onDone={done} onClose={close} />}
      <ConfirmDialog
        isOpen={open?.what === 'remove'}
        onClose={close}
        question={open?.what === 'remove' ? `Take “${open.paper.title}” out of the case’s packets?` : ''}
        act="Take it out"
        destructive
        onConfirm={async () => {
          if (open?.what !== 'remove') return
          await remove.mutateAsync({ exhibitId: open.paper.id })
          setSaid('The file is taken out. Packets that were issued keep it.')
        }}
      >
        The original stays in the archive; packets that were issued keep it.
      </ConfirmDialog>
      {open?.what === 'issue' && (
        <IssueDialog
          plan={plan}
          onDone={(document) => {
            done('The packet is issued, and its release is in the log.')
            setDocumentId(document)
          }}
          onClose={close}
        />
      )}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Page>
  )
}
