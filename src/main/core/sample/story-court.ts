import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { RouteInput } from '@shared/contract'
import { type ClockTime, day } from '@shared/kernel/dates'
import { PDFDocument, StandardFonts } from 'pdf-lib'
import { SAMPLE_MEMBERS, SAMPLE_STAFF } from './place'
import type { Story } from './story'

const OFFICE = { elected: true, electedOn: day('2026-08-06'), email: null }

const SETTINGS: RouteInput<'court.saveSettings'> = {
  offices: {
    'district-attorney': {
      ...OFFICE,
      name: 'Almanor County District Attorney',
      addressLines: ['Truancy mediation', '410 Courthouse Square', 'Alder Valley, CA 95999']
    },
    probation: {
      ...OFFICE,
      name: 'Almanor County Probation Department',
      addressLines: ['Juvenile division', '22 Mill Race Road', 'Alder Valley, CA 95999']
    },
    'child-welfare': {
      ...OFFICE,
      elected: false,
      electedOn: null,
      name: 'Almanor County Child Welfare Services',
      addressLines: ['8 Granary Street', 'Alder Valley, CA 95999']
    },
    'juvenile-court': {
      ...OFFICE,
      elected: false,
      electedOn: null,
      name: 'Superior Court of Almanor County, Juvenile Division',
      addressLines: ['410 Courthouse Square', 'Alder Valley, CA 95999']
    }
  },
  findingsRequired: 'one',
  custodian: {
    name: SAMPLE_STAFF[0].name,
    title: SAMPLE_STAFF[0].title,
    practice:
      'Teachers take attendance in the first ten minutes of each period. The school office enters notes and calls on the same day and corrects a code within three schooldays; every correction keeps the code before it.',
    place: 'Alder Valley'
  }
}

/** August: the offices were asked whether they take part in truancy mediation, and the custodian was named. */
export async function tellOffices({ ask, clock }: Story): Promise<void> {
  clock.set(day('2026-08-06'))
  await ask('court.saveSettings', SETTINGS)
}

/**
 * The afternoon before today: the notice to the probation officer, whose certificate is there, and the records
 * certified. The parents still have to be told; the district attorney was not written to yet.
 */
export async function tellCourt({ ask, clock, offer }: Story, caseId: string): Promise<void> {
  const on = day('2026-11-16')
  clock.set(on, '15:20' as ClockTime)
  const blank = { route: '48263.5-probation' as const, answers: {}, certificate: null }
  const { suggested } = await ask('court.sheet', { caseId, draft: blank })
  const officer = SAMPLE_MEMBERS.find(({ category }) => category === 'C')
  const { referralId } = await ask('court.issueNotice', {
    caseId,
    draft: { ...blank, answers: suggested, certificate: { by: `${officer?.name}, ${officer?.agency}`, on } },
    means: 'personal',
    attention: '',
    signer: { name: SAMPLE_MEMBERS[0].name, title: 'Chair of the Board' }
  })
  await ask('court.issueRecords', {
    referralId,
    signature: { state: 'typed', strokes: null, typedAs: SAMPLE_STAFF[0].name }
  })
  const folder = mkdtempSync(join(tmpdir(), 'sarb-desk-sample-'))
  try {
    const path = join(folder, 'letter.pdf')
    writeFileSync(path, await providerLetter())
    await ask('court.addExhibit', {
      referralId,
      file: { handle: offer(path) },
      tab: 'providers',
      title: 'Letter of Fennel Youth Center',
      datedOn: day('2026-11-09'),
      source: 'Fennel Youth Center',
      from: 1,
      to: 1
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const LETTER = [
  'Fennel Youth Center',
  '31 Orchard Lane, Alder Valley, CA 95999',
  '',
  'November 9, 2026',
  '',
  'To the School Attendance Review Board',
  '',
  'The family was invited to three meetings of our mentoring program: October 26,',
  'November 2 and November 6. Nobody came to any of them, and our two calls were not',
  'returned. The place in the program is kept until December 18.',
  '',
  'Tomas Quintero, program lead'
]

/** As a provider would send it: a PDF from another program. */
async function providerLetter(): Promise<Uint8Array> {
  const file = await PDFDocument.create()
  const font = await file.embedFont(StandardFonts.TimesRoman)
  const page = file.addPage([612, 792])
  LETTER.forEach((line, at) => {
    page.drawText(line, { x: 72, y: 700 - at * 20, size: at === 0 ? 16 : 12, font })
  })
  return file.save()
}
