const plain = (title: string, says: string, from: string | null = null, act = 'in force as read in July 2026') => ({
  title,
  versions: [{ from, until: null as string | null, act, says }]
})

/** Welfare and Institutions Code, Penal Code, Code of Civil Procedure, Evidence Code. */
export const otherCodes = {
  'CCP 1013': plain('Service by mail', 'Extra days for court papers; a model only for notices of the board.'),
  'CCP 1013a': plain('Proof of service by mail', 'What a proof of service by mail says.'),
  'CCP 1013b': plain('Proof of electronic service', 'What a proof of electronic service says.'),
  'CCP 135': plain(
    'Judicial holidays',
    'The holidays of GOV 6700 with the exceptions named; every Saturday and the day after Thanksgiving.',
    '2022-01-01',
    'AB 855, Stats. 2021 ch. 283'
  ),
  'CCP 1987': plain('Service of a subpoena', 'A subpoena to attend is handed over in person.'),
  'CCP 2015.5': plain('Declaration under penalty of perjury', 'How a proof of service is declared.', '1981-01-01'),
  'EVID 1271': plain('Business records', 'Made in the ordinary course, at or near the time.'),
  'EVID 1280': plain(
    'Records of public employees',
    'Made within duty, at or near the time, from sources to be trusted.'
  ),
  'EVID 1530': plain('Certified copies', 'A copy attested by its custodian is prima facie evidence.'),
  'EVID 1531': plain('Certificate of a copy', 'Says in substance that the copy is correct.'),
  'EVID 1561': plain('Affidavit of the custodian', 'Custodian, true copy, ordinary course, mode of preparation.'),
  'GOV 6700': plain('Holidays of the state', 'Every Sunday and the days listed.'),
  'PC 270.1': {
    title: 'Parents of chronic truants (repealed)',
    versions: [
      {
        from: '2011-01-01',
        until: '2025-12-31',
        act: 'SB 1317 (2010); repealed by AB 461 (2025)',
        says: 'Repealed. Never printed.'
      }
    ]
  },
  'PC 272': plain('Contributing to delinquency', 'Filed by a district attorney only.'),
  'WIC 256': plain(
    'Juvenile hearing officer',
    'May hear matters of four or more truancies.',
    '2025-01-01',
    'SB 1484 (2024)'
  ),
  'WIC 257': plain('Notice to appear', 'The hearing may go on an exact, legible copy of the notice to appear.'),
  'WIC 258': plain('Orders of the hearing officer', 'What comes first, and what may be ordered.'),
  'WIC 258(b)': plain(
    'Truancy before the hearing officer',
    'Evidence of 48264.5 (a) to (c) and of earlier attempts comes first.'
  ),
  'WIC 258(b)(1)': plain(
    'What a court needs in a truancy case',
    'Evidence of the steps of 48264.5 (a), (b) and (c), and the available record of earlier attempts.'
  ),
  'WIC 258(c)(2)': plain('End of the hearing officer’s jurisdiction', 'It ends with the 18th birthday.'),
  'WIC 300': plain('Child welfare', 'Jurisdiction over children who need protection.'),
  'WIC 601': plain(
    'Minors and truancy',
    'Minors of 12 to 17 beyond control (a) or truant (b).',
    '2021-01-01',
    'AB 901, Stats. 2020 ch. 323'
  ),
  'WIC 601(b)': plain(
    'Truancy before the juvenile court',
    'A minor of 12 to 17 with four or more truancies in one school year, or where services did not correct it.',
    '2021-01-01',
    'AB 901, Stats. 2020 ch. 323'
  ),
  'WIC 601(d)': plain(
    'Notice to appear for truancy',
    'Only after a first referral to a community resource, probation, health agency, school district or other service.',
    '2021-01-01',
    'AB 901, Stats. 2020 ch. 323'
  ),
  'WIC 601.2': plain('The adult fails to respond', 'The minor is referred to probation or child welfare.'),
  'WIC 601.3(c)': plain('Service of the notice', 'At least five days before; personally or by certified mail.'),
  'WIC 601.3': plain('Truancy mediation', 'Notice at least five days before; personal or certified mail.'),
  'WIC 602.05': plain(
    'Length of probation',
    'Twelve months unless extended.',
    '2026-01-01',
    'AB 1376, Stats. 2025 ch. 575'
  ),
  'WIC 653': plain('Affidavit', 'Any person may apply to the probation officer.'),
  'WIC 653.7': plain('Decision in 21 court days', 'The probation officer notifies the applicant.'),
  'WIC 656': plain('Content of a petition', 'Names, ages, addresses, the section, and a concise statement of facts.'),
  'WIC 654': plain(
    'Informal services',
    'Services or supervision of up to six months instead of a petition, with consent.'
  ),
  'WIC 655': plain('Review by the juvenile court', 'The applicant may ask for review of the decision.'),
  'WIC 655(b)': plain('Review', 'Within ten court days of the notice.')
} as const
