import { caseState } from '@shared/cases/rules-states'
import { documentRecord } from '@shared/documents/model'
import { declarationSignature, signer } from '@shared/documents/parts'
import { calendarDate, instant } from '@shared/kernel/dates'
import { id } from '@shared/kernel/ids'
import { change, read } from '@shared/kernel/route'
import { z } from 'zod'
import { courtLine, courtReferral, courtSettings, disclosure, means, office, route, sheetDraft } from './model'
import { issueAs, packetOptions } from './packet'
import { afterRoutes } from './routes-after'
import { consentRoutes } from './routes-consents'
import { packetRoutes } from './routes-packet'

const nothing = z.strictObject({})
const done = z.object({})
const ofReferral = z.strictObject({ referralId: id })
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

const packetRecord = z.object({
  id,
  document: documentRecord,
  madeAt: instant,
  /** What it lacked when it went out. */
  missing: z.number().int(),
  version: z.number().int(),
  /** Number of the packet whose page numbers it keeps. */
  continues: z.string().nullable(),
  /** What changed against the version before. */
  changes: z.array(z.string()),
  /** Megabytes that a file may have at the office. */
  limit: z.number().int().nullable()
})

export const courtCase = z.object({
  caseId: id,
  number: z.string(),
  pupilId: id,
  pupilName: z.string(),
  grade: z.string().nullable(),
  schoolName: z.string().nullable(),
  state: caseState,
  heardOn: calendarDate.nullable(),
  /** Day of the latest hearing for which a subpoena of the board was not followed. */
  summonedFor: calendarDate.nullable(),
  /** What the minutes hold: F7 and F8. */
  findings: z.object({ a: calendarDate.nullable(), b: calendarDate.nullable() }),
  referrals: z.array(
    z.object({
      id,
      route,
      office,
      sentOn: calendarDate,
      packets: z.number().int(),
      /** Moment by which the parents must be told of a release, while nobody has said that they were. */
      parentsDueAt: instant.nullable()
    })
  )
})
export type CourtCase = z.infer<typeof courtCase>

const missing = z.object({
  tab: z.string(),
  weight: z.enum(['missing', 'note']),
  what: z.string(),
  why: z.string(),
  section: z.string().nullable()
})

const packetPaper = z.object({
  id,
  kind: z.enum(['document', 'exhibit']),
  /** Document number; of a file from outside its name. */
  number: z.string(),
  form: z.string().nullable(),
  title: z.string(),
  date: calendarDate.nullable(),
  pageCount: z.number().int(),
  source: z.string().nullable(),
  notes: z.array(z.string()),
  removedAreas: z.number().int(),
  /** False: a person has left it out. */
  included: z.boolean()
})
export type PacketPaper = z.infer<typeof packetPaper>

export const packetPlan = z.object({
  referral: courtReferral,
  caseNumber: z.string(),
  pupilId: id,
  pupilName: z.string(),
  /** In their order; tabs without a paper are not printed and not numbered. */
  tabs: z.array(
    z.object({ id: z.string(), title: z.string(), papers: z.array(packetPaper), missing: z.array(missing) })
  ),
  missingCount: z.number().int(),
  /** Without cover and index. */
  pages: z.number().int(),
  /** Day of the records issued for this packet; null before. */
  recordsOn: calendarDate.nullable(),
  custodian: z.object({ name: z.string(), title: z.string(), place: z.string() }).nullable(),
  authority: z.object({ section: z.string(), says: z.string(), demands: z.array(z.string()) }),
  packets: z.array(packetRecord),
  /** Papers that the last issued packet does not hold: late ones. */
  late: z.number().int(),
  disclosures: z.array(disclosure),
  /** The log of redactions, with those that were replaced or taken back. */
  redactions: z.array(
    z.object({
      paperId: id,
      title: z.string(),
      madeAt: instant,
      madeBy: z.string(),
      areas: z.number().int(),
      reasons: z.array(z.string()),
      withdrawnAt: instant.nullable()
    })
  )
})
export type PacketPlan = z.infer<typeof packetPlan>

export const courtRoutes = {
  ...consentRoutes,
  ...afterRoutes,
  'court.settings': read(nothing, courtSettings),
  'court.saveSettings': change(courtSettings, done),
  /** Open cases the board has heard, and every case that was referred; the newest first. */
  'court.cases': read(nothing, z.object({ asOf: calendarDate, rows: z.array(courtCase) })),
  /** The log of access (EC 49064): every release of every case, or of one pupil; the newest first. */
  'court.disclosures': read(
    z.strictObject({ pupilId: id.nullish() }),
    z.object({
      now: instant,
      rows: z.array(disclosure.extend({ caseId: id.nullable(), caseNumber: z.string(), pupilName: z.string() }))
    })
  ),
  /** The sheet of a route for one case, judged with what is filled in so far. */
  'court.sheet': read(
    z.strictObject({ caseId: id, draft: sheetDraft }),
    z.object({
      case: courtCase,
      lines: z.array(courtLine),
      authority: z.object({
        section: z.string(),
        says: z.string(),
        demands: z.array(z.string()),
        certificate: z.boolean(),
        parentNoticeHours: z.number().int().nullable()
      }),
      recipient: z.object({ name: z.string(), addressLines: z.array(z.string()) }),
      signer,
      /** What the record lets one say, to begin with, by the key of the question. */
      suggested: z.record(z.string(), z.string()),
      /** Day on which the ground of a question stood on record; null where it does not. */
      foundOn: z.record(z.string(), calendarDate.nullable()),
      /** Parents and guardians, for a field that names one. */
      adults: z.array(z.object({ value: z.string(), label: z.string() })),
      /** Subpoenas of the case for hearings that are over, for a field that names one. */
      subpoenas: z.array(z.object({ value: z.string(), label: z.string() })),
      findingsRequired: courtSettings.shape.findingsRequired,
      /** Where the county's court departs from the judicial holidays, for the terms that begin with the paper. */
      courtClosed: z.array(calendarDate),
      courtOpen: z.array(calendarDate)
    })
  ),
  /** The route’s paper, with the case referred out and the release logged; all or nothing. */
  'court.issueNotice': change(
    z.strictObject({
      caseId: id,
      draft: sheetDraft,
      means,
      attention: z.string().trim().max(120),
      signer: z.strictObject({
        name: z.string().trim().min(1, 'Say who signs.').max(200),
        title: z.string().trim().min(1, 'Give the title.').max(200)
      })
    }),
    z.object({ referralId: id, document: documentRecord })
  ),
  /** The notice as it would be issued now, not kept, numbered or logged. */
  'court.previewNotice': read(
    z.strictObject({ caseId: id, draft: sheetDraft, means, attention: z.string().trim().max(120), signer }),
    z.object({ bytes, pageCount: z.number().int() })
  ),
  'court.packet': read(ofReferral, packetPlan),
  /** Order of the tabs and of the papers in them, and papers that are left out. */
  'court.arrange': change(
    z.strictObject({
      referralId: id,
      tabs: z.array(z.string()),
      papers: z.array(id).default([]),
      without: z.array(id)
    }),
    done
  ),
  'court.setOptions': change(z.strictObject({ referralId: id, options: packetOptions }), done),
  ...packetRoutes,
  /** SD-08, SD-12, SD-13 and, on a route to the juvenile court, SD-68 and SD-69 anew, as of what the desk knows; earlier ones of the case are superseded. */
  'court.issueRecords': change(
    z.strictObject({ referralId: id, signature: declarationSignature }),
    z.object({ documents: z.array(documentRecord) })
  ),
  /** The packet as it would be, not kept. */
  'court.previewPacket': read(
    z.strictObject({ referralId: id, how: issueAs }),
    z.object({ bytes, pageCount: z.number().int() })
  ),
  /** Where each paper would stand, by printed page numbers, and about how large the file would be. Nothing is kept. */
  'court.measurePacket': read(
    z.strictObject({ referralId: id, how: issueAs }),
    z.object({
      /** Pages of cover and index. */
      front: z.number().int(),
      frontBytes: z.number().int(),
      pages: z.number().int(),
      /** In the order of their pages, each with the sheet before it where there is one. */
      papers: z.array(
        z.object({
          id,
          title: z.string(),
          from: z.string(),
          to: z.string(),
          pages: z.number().int(),
          bytes: z.number().int()
        })
      )
    })
  ),
  /** Freezes the packet and logs the release of it. */
  'court.issuePacket': change(
    z.strictObject({ referralId: id, means, how: issueAs }),
    z.object({ document: documentRecord })
  ),
  'court.parentsTold': change(
    z.strictObject({ disclosureId: id, how: z.string().trim().min(1, 'Say how they were told.').max(400) }),
    done
  )
}
