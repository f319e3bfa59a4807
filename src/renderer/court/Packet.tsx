import type { Arrangement } from '@shared/court/model'
import type { PacketPaper } from '@shared/court/routes'
import { sheets } from '@shared/court/sheets'
import { dateInWords } from '@shared/kernel/dates'
import { useState } from 'react'
import { useAct, useRoute, useScreenParams, useScreenSearch } from '../desk'
import { DocumentDialog } from '../documents/DocumentDialog'
import { Button, ErrorNotice, Notice, Page, PageHeader, TextLink, useKeys, Waiting } from '../ui'
import { CertifyDialog } from './CertifyDialog'
import { IssueDialog } from './IssueDialog'
import styles from './Packet.module.css'
import { PacketPreview } from './PacketPreview'
import { PacketTab } from './PacketTab'
import { PacketTabs } from './PacketTabs'
import { Releases } from './Releases'
import { pagesInWords, thingsMissing } from './words'

type Open = 'certify' | 'preview' | 'issue' | null

/** The packet of a referral: its tabs, what each lacks and why it matters, and what went out. */
export function Packet() {
  const { id = '' } = useScreenParams()
  const { issued } = useScreenSearch()
  const { data: plan, error } = useRoute('court.packet', { referralId: id })
  const arrange = useAct('court.arrange')
  const [tabId, setTab] = useState<string | null>(null)
  const [open, setOpen] = useState<Open>(null)
  const [documentId, setDocumentId] = useState<string | null>(null)
  const [said, setSaid] = useState<string | null>(
    issued ? 'The notice is issued, and its release is in the log.' : null
  )
  useKeys('Packet', {
    v: ['Look at the packet', () => setOpen('preview')],
    i: ['Issue the packet', () => setOpen('issue')]
  })
  if (!plan) return error ? <ErrorNotice error={error} /> : <Waiting />
  const { referral, tabs } = plan
  const tab = tabs.find((one) => one.id === tabId) ?? tabs[0]
  const keep = (change: Partial<Arrangement>) => {
    const { arrangement } = referral
    arrange.mutate({ referralId: id, ...arrangement, ...change })
  }
  const include = ({ documentId: paper }: PacketPaper, included: boolean) => {
    const others = referral.arrangement.without.filter((one) => one !== paper)
    keep({ without: included ? others : [...others, paper] })
  }
  const orderPapers = (papers: string[]) =>
    keep({ papers: [...referral.arrangement.papers.filter((one) => !papers.includes(one)), ...papers] })
  const [latest] = plan.packets
  return (
    <Page>
      <PageHeader
        title={`Packet: ${plan.pupilName}`}
        detail={
          <span>
            {sheets[referral.route].title} · {sheets[referral.route].basis} · case{' '}
            <TextLink to={`/cases/${referral.caseId}`}>{plan.caseNumber}</TextLink> · {pagesInWords(plan.pages)},{' '}
            {thingsMissing(plan.missingCount)}
          </span>
        }
        asOf={plan.recordsOn ? `records certified ${dateInWords(plan.recordsOn)}` : 'no certified records yet'}
        actions={
          <>
            <Button tone="primary" onPress={() => setOpen('issue')} isDisabled={plan.pages === 0}>
              Issue the packet
            </Button>
            <Button onPress={() => setOpen('preview')} isDisabled={plan.pages === 0}>
              Look at the packet
            </Button>
            <Button onPress={() => setOpen('certify')}>Issue certified records</Button>
          </>
        }
      />
      {said && <Notice tone="good" title={said} />}
      {latest && (
        <Notice
          title={`Last issued on ${dateInWords(latest.document.issuedOn)}: ${latest.document.number}, ${pagesInWords(latest.document.pageCount)}, ${thingsMissing(latest.missing)}.`}
          actions={<Button onPress={() => setDocumentId(latest.document.id)}>Look at it, save or print it</Button>}
        />
      )}
      <ErrorNotice error={arrange.error} />
      <div className={styles.frame}>
        <PacketTabs tabs={tabs} selected={tab?.id ?? ''} onSelect={setTab} onOrder={(order) => keep({ tabs: order })} />
        {tab && (
          <PacketTab
            tab={tab}
            isBusy={arrange.isPending}
            onOpen={setDocumentId}
            onInclude={include}
            onMove={orderPapers}
          />
        )}
      </div>
      <Releases plan={plan} onOpen={setDocumentId} />
      {open === 'certify' && (
        <CertifyDialog
          referralId={id}
          custodian={plan.custodian}
          onDone={() => {
            setOpen(null)
            setSaid('The certified records are issued and stand in the packet.')
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'preview' && <PacketPreview referralId={id} onClose={() => setOpen(null)} />}
      {open === 'issue' && (
        <IssueDialog
          plan={plan}
          onDone={(document) => {
            setOpen(null)
            setSaid('The packet is issued, and its release is in the log.')
            setDocumentId(document)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      <DocumentDialog documentId={documentId} onClose={() => setDocumentId(null)} />
    </Page>
  )
}
