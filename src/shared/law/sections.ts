import { type CalendarDate, day } from '@shared/kernel/dates'
import { educationCode } from './education-code'
import { otherCodes } from './other-codes'

/** One wording of a section, with the days on which it was in force, both included. */
export interface LawVersion {
  /** First day; null where the wording is older than any record this desk judges. */
  from: string | null
  /** Last day; null while in force. */
  until: string | null
  /** The act that brought (or took away) this wording. */
  act: string
  /** What it says, in few words. */
  says: string
}

export interface LawSection {
  title: string
  versions: readonly LawVersion[]
}

export const lawSections = { ...educationCode, ...otherCodes } as const satisfies Record<string, LawSection>

/** A section the desk knows, as it is cited: `EC 48260(a)`. */
export type SectionCite = keyof typeof lawSections

/** Sources: the official text of the codes, read as in force in July 2026. */
const address: Record<string, string> = {
  EC: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=EDC&sectionNum=',
  WIC: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=WIC&sectionNum=',
  PC: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=PEN&sectionNum=',
  EVID: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=EVID&sectionNum=',
  GOV: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=GOV&sectionNum=',
  CCP: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CCP&sectionNum='
}

/** Last day on which the catalogue was compared with the official text. Later acts are not in it. */
export const lawCheckedThrough: CalendarDate = day('2026-07-09')

export interface SectionInForce {
  cite: SectionCite
  title: string
  says: string
  act: string
  from: CalendarDate | null
  until: CalendarDate | null
  source: string
}

export function isSectionCite(text: string): text is SectionCite {
  return Object.hasOwn(lawSections, text)
}

const versionOn = ({ versions }: LawSection, on: CalendarDate) =>
  versions.find(({ from, until }) => (from === null || from <= on) && (until === null || on <= until))

/** The section as it read on a day; null when it was not in force that day. */
export function section(cite: SectionCite, on: CalendarDate): SectionInForce | null {
  const version = versionOn(lawSections[cite], on)
  if (!version) return null
  const [code = '', number = ''] = cite.split(/[ (]/)
  return {
    cite,
    title: lawSections[cite].title,
    says: version.says,
    act: version.act,
    from: version.from as CalendarDate | null,
    until: version.until as CalendarDate | null,
    source: `${address[code]}${number}.`
  }
}

export function isInForce(cite: SectionCite, on: CalendarDate): boolean {
  return versionOn(lawSections[cite], on) !== undefined
}
