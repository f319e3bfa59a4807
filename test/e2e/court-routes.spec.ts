import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@core/sample/cast'
import { day } from '@shared/kernel/dates'
import type { Desk } from './desk'
import { chooseFolder, type PacketPage, SheetPage } from './pages/court'
import { expectSoundPacket, plain, readPacket, textOfPages } from './print/packetFile'
import { expectCertified, expectLogged } from './print/packetProofs'
import { castName, expect, expectAccessible, openSample, test } from './sample'

/** A way out of the board as a user takes it, and what its packet has to show besides. */
interface RouteTest {
  route: string
  radio: RegExp
  /** Whose case of the sample goes this way. */
  role: Role
  /** A line the empty sheet is stopped by. */
  stoppedBy: string
  fill: (sheet: SheetPage) => Promise<void>
  paper: string
  basis: string
  office: string
  /** Tabs that have to be there, in this order. */
  tabs: string[]
  says: string[]
  /** The releases as the log has them: the paper that leads the packet, the packet, and what for. */
  logged: { paper: string; packet: string; purpose: string; certified: string | null }
  /** Papers that came from outside and have the tags their makers gave them. */
  foreign?: string[]
}

const OFFICER = 'Officer Reyes'
const LADDER = ['Truancy reports', 'Step (a): ', 'Step (b): ', 'Step (c): ']
const COMMON = ['Referral and narrative', 'Identity and enrollment', 'Certified attendance']

const ROUTES: RouteTest[] = [
  {
    route: 'R1, mediation by the district attorney',
    radio: /by the district attorney/,
    role: 'court',
    stoppedBy: 'At least one determination',
    fill: async (sheet) => {
      await sheet.begin('(A)')
      await sheet.begin('(B)')
    },
    paper: 'notice',
    basis: 'EC 49076(a)(1)(G)',
    office: 'Almanor County District Attorney',
    tabs: [...COMMON, 'Notifications of truancy', 'Notice of hearing', 'Minutes and findings', 'Directives'],
    says: ['Referral for truancy mediation', 'directives of the first hearing were not followed'],
    logged: {
      paper: 'Notice for truancy mediation',
      packet: 'Referral for truancy mediation',
      purpose: 'Truancy mediation (EC 48263.5, WIC 601.3)',
      certified: null
    },
    foreign: ['Letter of Fennel Youth Center']
  },
  {
    route: 'R2, the minor to probation',
    radio: /^Referral of the minor to probation/,
    role: 'probation',
    stoppedBy: 'At least one ground is stated',
    fill: async (sheet) => {
      await sheet.begin('(1)')
      await sheet.begin('(3)')
      await sheet.choose('Is the minor held in custody?', /^Not in custody/)
      await sheet.write('What probation is asked to do', 'Informal services first (WIC 654).')
      await sheet.begin('“Where the affidavit is signed”')
      await sheet.certified(OFFICER, '11172026')
    },
    paper: 'affidavit',
    basis: 'EC 49076(a)(1)(J)',
    office: 'Almanor County Probation Department',
    tabs: [...COMMON, ...LADDER, 'Minutes and findings'],
    says: [
      'Affidavit and referral to the probation officer',
      'Fourth report (In re A.N.',
      'Reports to the attendance supervisor or the superintendent, from the record of interventions: September 9, 2026;',
      'Executed at Alder Valley, California',
      'within 21 court days, by December 18, 2026'
    ],
    logged: {
      paper: 'Affidavit to the probation officer',
      packet: 'Referral to probation',
      purpose: 'Investigation and truancy petition (WIC 601(b), 653)',
      certified: 'Officer Reyes, November 17, 2026'
    }
  },
  {
    route: 'R3, to county child welfare, under 12',
    radio: /^Referral to county child welfare/,
    role: 'welfare',
    stoppedBy: 'Services that were offered',
    fill: async (sheet) => {
      await sheet.begin('(1)')
      await sheet.choose('Who did not respond', /./)
      await sheet.write('Services that were offered', 'Mentoring, offered on October 1; the family did not answer.')
      await sheet.choose('Mandated report', 'None was called for')
    },
    paper: 'referral',
    basis: 'EC 49076(a)(1)(N)',
    office: 'Almanor County Child Welfare Services',
    tabs: [...COMMON, 'Conferences and interventions', 'Minutes and findings', 'Directives'],
    says: ['Welfare and Institutions Code', 'Mentoring, offered on October 1'],
    logged: {
      paper: 'Referral to child welfare',
      packet: 'Referral to county child welfare',
      purpose: 'Referral to county welfare (WIC 601.2, 300)',
      certified: null
    }
  },
  {
    route: 'R4, the complaint against the adult',
    radio: /^Complaint against the adult/,
    role: 'complaint',
    stoppedBy: 'Against whom',
    fill: async (sheet) => {
      await sheet.begin('(1)')
      await sheet.choose('Against whom', /./)
      await sheet.choose('What was violated', /48200, 48293/)
      await sheet.choose('Earlier convictions of this adult under the same article', 'None known')
      await sheet.begin('“Days of the violation”')
      await sheet.write('Supervisor of attendance who makes and files the complaint', 'Marguerite Dalloway')
    },
    paper: 'direction and request',
    basis: 'EC 49076(a)(1)(H)',
    office: 'Almanor County District Attorney',
    tabs: [...COMMON, 'Minutes and findings', 'Directives', 'Attendance since the hearing'],
    says: ['continually and willfully', 'By consensus of 9 members', 'Marguerite Dalloway'],
    logged: {
      paper: 'Direction and request for a complaint',
      packet: 'Request for a complaint',
      purpose: 'Complaint against a parent (EC 48291 to 48293)',
      certified: null
    }
  },
  {
    route: 'R5, evidence for a citation',
    radio: /^Evidence for a truancy citation/,
    role: 'citation',
    stoppedBy: 'Notice to appear: number, date, and who issued it',
    fill: async (sheet) => {
      await sheet.begin('(1)')
      await sheet.write(
        'Notice to appear: number, date, and who issued it',
        'T-20417, November 12, 2026, Cpl. Barragan'
      )
      await sheet.write('First referral to a community resource, with date', 'October 1, 2026: Fennel Youth Center')
      await sheet.certified('Hon. I. Castellane', '11172026')
    },
    paper: 'statement of evidence',
    basis: 'EC 49076(a)(1)(J)',
    office: 'Superior Court of Almanor County, Juvenile Division',
    tabs: [...COMMON, ...LADDER],
    says: [
      'T-20417',
      'Evidence of the step of Education Code 48264.5(a)',
      'Evidence of the step of Education Code 48264.5(b)',
      'Name of the peace officer: Cpl. Hector Barragan',
      'Evidence of the step of Education Code 48264.5(c)',
      'Fourth report (In re A.N.'
    ],
    logged: {
      paper: 'Evidence in a truancy case',
      packet: 'Evidence under Welfare and Institutions Code 258(b)(1)',
      purpose: 'Truancy citation before a juvenile hearing officer (WIC 256 to 258)',
      certified: 'Hon. I. Castellane, November 17, 2026'
    }
  },
  {
    route: 'R6, enforcement of a subpoena',
    radio: /^Enforcement of a subpoena/,
    role: 'summoned',
    stoppedBy: 'Which subpoena',
    fill: async (sheet) => {
      await sheet.begin('(1)')
      await sheet.choose('Which subpoena', /for the hearing of November 10, 2026/)
      await sheet.write('Why the attendance is still needed', 'Nobody else can say who brings the pupil to school.')
      await sheet.certified('Hon. I. Castellane', '11172026')
    },
    paper: 'request',
    basis: 'EC 49076(a)(1)(J)',
    office: 'Superior Court of Almanor County, Juvenile Division',
    tabs: [
      'Referral and narrative',
      'Subpoena and proof of service',
      'Identity and enrollment',
      'Certified attendance'
    ],
    says: [
      'Request to enforce a subpoena of the school attendance review board',
      'Subpoena to attend a hearing',
      'no power to order detention'
    ],
    logged: {
      paper: 'Request to enforce a subpoena',
      packet: 'Request to enforce a subpoena',
      purpose: 'Enforcement of a subpoena of the board (EC 48321.5)',
      certified: 'Hon. I. Castellane, November 17, 2026'
    }
  }
]

/** One application for all routes: each takes another case of the sample. */
let profile = ''
let desk: Desk
const complaints: string[] = []

test.beforeAll(async ({ madeSample }) => {
  profile = mkdtempSync(join(tmpdir(), 'sarb-desk-sample-'))
  cpSync(join(madeSample, 'sample'), join(profile, 'sample'), { recursive: true })
  desk = await openSample(profile)
  desk.page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  desk.page.on('pageerror', (error) => complaints.push(error.message))
})

test.afterAll(async () => {
  await desk.app.close()
  rmSync(profile, { recursive: true, force: true })
})

async function issueAndSave(packet: PacketPage, folder: string): Promise<Uint8Array> {
  await packet.certify('Marguerite Dalloway')
  const number = await packet.issue()
  return packet.save(folder, number)
}

for (const { route, radio, role, stoppedBy, fill, paper, basis, office, tabs, says, logged, foreign } of ROUTES) {
  test(`${route}: from the sheet to the packet on the drive`, async () => {
    test.setTimeout(180_000)
    const { app, page } = desk
    const folder = join(profile, role)
    mkdirSync(folder)
    await chooseFolder(app, folder)

    const sheet = await SheetPage.open(page, castName(role), radio)
    await expect(sheet.reasons).toContainText(stoppedBy)
    await expect(page.getByRole('button', { name: `Issue the ${paper}` })).toBeDisabled()
    await fill(sheet)
    await expectAccessible(page)
    const packetPage = await sheet.issue(paper)
    const packet = await readPacket(await issueAndSave(packetPage, folder))

    await expectSoundPacket(packet, foreign)
    const marks = packet.bookmarks.map(({ title }) => title.replace(/^\d+ {2}/, ''))
    const places = tabs.map((tab) => marks.findIndex((mark) => mark.startsWith(tab)))
    expect(places, marks.join('; ')).toEqual([...places].sort((a, b) => a - b))
    expect(places).not.toContain(-1)
    for (const words of says) expect(plain(packet.text)).toContain(plain(words))

    await expectCertified(packet, 'Marguerite Dalloway')
    if (role === 'probation' || role === 'citation') {
      for (const step of ['a', 'b', 'c']) {
        const entry = packet.index.find(({ title }) => title === `Evidence of step (${step})`)
        expect(plain(await textOfPages(packet, entry ?? { from: 1, to: 1 }))).toContain(
          plain(`Education Code 48264.5(${step})`)
        )
      }
    }

    // The log of access, in the packet and on the desk (EC 49064, 49076).
    const common = { recipient: office, basis, purpose: logged.purpose, certified: logged.certified }
    const parents = logged.certified === null ? null : day('2026-11-18')
    await expectLogged(packet, day('2026-11-17'), [
      { ...common, parents, record: logged.paper, number: /D-2026-\d{5}$/ },
      { ...common, parents, record: logged.packet, number: /this packet$/ }
    ])
    const releases = page.getByRole('list', { name: 'Releases' }).getByRole('listitem').filter({ hasText: office })
    await expect(releases).toHaveCount(2)
    if (parents) await expect(releases.first()).toContainText(/Notice to the parents: .?due by Nov 18/)
    expect(complaints).toEqual([])
  })
}
