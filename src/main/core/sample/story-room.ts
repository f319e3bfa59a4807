import type { RouteInput } from '@shared/contract'
import { day } from '@shared/kernel/dates'
import type { Story } from './story'

type Service = RouteInput<'agreements.saveService'>

const checked = day('2026-09-14')

/** Invented agencies, each with what it helps with: the inventory of EC 48322 as a small county might keep it. */
const SERVICES: readonly Omit<Service, 'checkedOn' | 'active'>[] = [
  {
    name: 'Fennel Youth Center',
    offers: 'Mentors after school, homework room, a ride home at six',
    helps: ['disengagement', 'learning-need', 'sleep-and-routine'],
    contact: 'Ines Barreto',
    phone: '(916) 555-0161',
    address: '18 Fennel Street, Alder Valley',
    languages: ['en', 'es'],
    note: 'No waiting list; bring the directives.'
  },
  {
    name: 'Alder Valley Family Counseling',
    offers: 'Counseling for children and parents, six sessions without cost',
    helps: ['mental-health', 'family-change', 'safety-bullying'],
    contact: 'Intake desk',
    phone: '(916) 555-0172',
    address: '402 Mill Road, Alder Valley',
    languages: ['en', 'es', 'hmn'],
    note: 'First appointment within ten days.'
  },
  {
    name: 'County Health Clinic on Third',
    offers: 'School physicals, asthma care, dental day on Fridays',
    helps: ['health'],
    contact: 'Nurse on call',
    phone: '(916) 555-0180',
    address: '3 Third Street, Alder Valley',
    languages: ['en', 'es', 'prs'],
    note: null
  },
  {
    name: 'Homes Together',
    offers: 'Help with rent, shelter, and papers for families without a steady home',
    helps: ['housing', 'transport'],
    contact: 'Paul Mbeki',
    phone: '(916) 555-0188',
    address: null,
    languages: ['en', 'es'],
    note: 'Works with the district’s liaison for homeless families.'
  },
  {
    name: 'Ride to School',
    offers: 'Bus passes and a walking group at seven',
    helps: ['transport'],
    contact: 'Transportation office',
    phone: '(916) 555-0195',
    address: null,
    languages: ['en'],
    note: null
  },
  {
    name: 'Clear Path for Teens',
    offers: 'Substance use program for ages 12 to 17, with the parents',
    helps: ['substance-use'],
    contact: 'Dr. Rona Vey',
    phone: '(916) 555-0203',
    address: '77 Orchard Way, Alder Valley',
    languages: ['en', 'es'],
    note: 'A parent signs the release on the first visit.'
  },
  {
    name: 'Parents’ Evening School',
    offers: 'English classes with child care; how to use the parent portal',
    helps: ['language-or-information', 'work-or-sibling-care'],
    contact: 'Adult school office',
    phone: '(916) 555-0211',
    address: '1 Campus Drive, Alder Valley',
    languages: ['en', 'es', 'prs', 'uk'],
    note: null
  }
]

/** The services the board sends families to. */
export async function tellServices(ask: Story['ask']): Promise<void> {
  for (const service of SERVICES) await ask('agreements.saveService', { ...service, checkedOn: checked, active: true })
}
