/** Education Code. `from: null` where the wording is older than any record this desk judges. */
const ec = (title: string, says: string, from: string | null = null, act = 'in force as read in July 2026') => ({
  title,
  versions: [{ from, until: null as string | null, act, says }]
})

const sb691 = 'SB 691, Stats. 2024 ch. 863'
const ab901 = 'AB 901, Stats. 2020 ch. 323'
const item = (title: string) => ec('First notification of truancy', title, '2025-07-01', sb691)

export const educationCode = {
  'EC 37223(c)': ec('Weekend classes', 'A truant may be required to attend make-up classes on one day of a weekend.'),
  'EC 46211': ec(
    'Attendance recovery',
    'At most ten days a school year, five a school week, one a calendar day; they change the alternate rate only.',
    '2025-07-01',
    'SB 153, Stats. 2024 ch. 38'
  ),
  'EC 48200': ec('Compulsory full-time education', 'Each person between 6 and 18 not exempted must attend.'),
  'EC 48203': ec('Severance of attendance', 'Severance of pupils with exceptional needs is reported.'),
  'EC 48205': ec(
    'Valid excuses',
    'Lists the reasons for which a pupil shall be excused.',
    '2025-01-01',
    'AB 2499 and SB 1138 of 2024'
  ),
  'EC 48206.3': ec('Home and hospital instruction', 'Individual instruction for pupils with a temporary disability.'),
  'EC 48222': ec('Private full-time school', 'Exempts pupils of a private school with an affidavit.'),
  'EC 48225.5': ec('Work permits, performing arts', 'Further valid excuses, at most five absences a year.'),
  'EC 48231': ec(
    'Arrival near the end of term',
    'Exempts pupils of 12 to 18 arriving within ten schooldays of its end.'
  ),
  'EC 48232': ec('Leave of absence', 'A supervised leave for pupils of 15 and more is not truancy.'),
  'EC 48240': ec('Supervisor of attendance', 'Each governing board appoints a supervisor of attendance.'),
  'EC 48240(c)': ec('Absences on home or hospital instruction', 'Absences from the regular program are excused.'),
  'EC 48260': ec('Truant', 'Who is a truant.', '2013-01-01', 'AB 2616, Stats. 2012 ch. 432'),
  'EC 48260(a)': ec(
    'Truant',
    'Three full days, or three occasions of more than 30 minutes, or any combination, without valid excuse in one school year.',
    '2013-01-01',
    'AB 2616, Stats. 2012 ch. 432'
  ),
  'EC 48260(b)': ec('Period attendance', 'No district has to use period attendance.'),
  'EC 48260(c)': ec(
    'Valid excuse',
    '48205, 48225.5, and what an administrator accepts on the facts.',
    '2013-01-01',
    'AB 2616'
  ),
  'EC 48260.5': {
    title: 'First notification of truancy',
    versions: [
      { from: null, until: '2025-06-30', act: 'before SB 691', says: 'The older content, with threats since removed.' },
      { from: '2025-07-01', until: null, act: sb691, says: 'The parent is told the seven items (a) to (g).' }
    ]
  },
  'EC 48260.5(a)': item('The pupil is truant.'),
  'EC 48260.5(b)': item('The parent or guardian is obligated to compel the attendance of the pupil.'),
  'EC 48260.5(c)': item('Alternative educational programs are available in the district.'),
  'EC 48260.5(d)': item('The parent or guardian has the right to meet with school personnel about solutions.'),
  'EC 48260.5(e)': item('Mental health and supportive services may be available to pupil and family.'),
  'EC 48260.5(f)': item('School personnel are available to develop strategies with pupil and family.'),
  'EC 48260.5(g)': item('What research says on missing 10 percent of school for any reason.'),
  'EC 48260.6': ec('Counties without a county board', 'The district may notify district attorney or probation.'),
  'EC 48261': ec('Further truancy report', 'Reported as truant, then again absent one day or tardy: reported again.'),
  'EC 48262': ec(
    'Habitual truant',
    'Three truancy reports in a school year, and a conscientious effort to hold a conference after the first or later.',
    '2011-01-01',
    'Stats. 2010'
  ),
  'EC 48263': {
    title: 'Referral to the board',
    versions: [
      {
        from: null,
        until: '2020-12-31',
        act: 'before AB 901',
        says: 'Grounds: habitual truant, irregular attendance, insubordinate or disorderly.'
      },
      {
        from: '2021-01-01',
        until: null,
        act: ab901,
        says: 'Grounds: habitual truant, chronic absentee, insubordinate or disorderly.'
      }
    ]
  },
  'EC 48263(a)': ec(
    'Grounds and notice of referral',
    'Three grounds; documentation and written notice to the family.',
    '2021-01-01',
    ab901
  ),
  'EC 48263(b)': ec(
    'What the board may do',
    'Direct to services; notify district attorney or probation.',
    '2021-01-01',
    ab901
  ),
  'EC 48263(b)(1)': ec(
    'Directives',
    'The board directs pupil or parents to use services; evidence may be asked for.',
    '2021-01-01',
    ab901
  ),
  'EC 48263(b)(2)': ec(
    'Two findings',
    'Services cannot resolve it, or the family failed to respond.',
    '2021-01-01',
    ab901
  ),
  'EC 48263(c)': ec(
    'Counties without a board',
    'The district may use 48260.6 on the same two findings.',
    '2021-01-01',
    ab901
  ),
  'EC 48263.5': ec(
    'Notice to district attorney or probation',
    'Names the pupil, the two determinations and the parent.'
  ),
  'EC 48263.6': ec(
    'Chronic truant',
    'Without valid excuse on 10 percent of the schooldays from enrollment, the district having followed six sections.',
    '2011-01-01',
    'SB 1317, Stats. 2010 ch. 647'
  ),
  'EC 48264': ec(
    'Custody in school hours',
    'A minor found away from home and school may be taken to parent or school.'
  ),
  'EC 48264.5': {
    title: 'What may follow a truancy report',
    versions: [
      { from: null, until: '2022-12-31', act: 'before SB 1057', says: 'The older steps, with an item since removed.' },
      { from: '2023-01-01', until: null, act: 'SB 1057, Stats. 2022 ch. 301', says: 'Four steps, report by report.' }
    ]
  },
  'EC 48264.5(a)': ec(
    'First report',
    'A meeting on root causes and a joint plan may be asked for.',
    '2023-01-01',
    'SB 1057'
  ),
  'EC 48264.5(b)': ec(
    'Second report',
    'A peace officer may warn in writing; a study program may be assigned.',
    '2023-01-01',
    'SB 1057'
  ),
  'EC 48264.5(c)': ec(
    'Third report',
    'Habitual truant; may be referred to a board or to mediation.',
    '2023-01-01',
    'SB 1057'
  ),
  'EC 48264.5(d)': ec(
    'Fourth report',
    'May be within the jurisdiction of the juvenile court.',
    '2023-01-01',
    'SB 1057'
  ),
  'EC 48267': ec('Pupils on probation', 'Truancy is brought to the attention of court and probation within ten days.'),
  'EC 48273': ec('Reporting duty', 'Number and types of referrals and requests go to the county superintendent.'),
  'EC 48293(a)': ec('Fines', 'Up to $100, $250, and $500 from the third, or a parent education program instead.'),
  'EC 48290': ec('Complaints', 'The governing board investigates complaints.'),
  'EC 48291': ec('Referral and complaint against the adult', 'After investigation the adult is referred to the board.'),
  'EC 48292': ec('Who files the complaint', 'The supervisor of attendance, where there is one.'),
  'EC 48293': ec('Infraction', 'Fines on the adult, or parent education.'),
  'EC 48297': ec('Outcome of a referral', 'The agency tells the district or board the outcome.'),
  'EC 48320': ec('Purpose of the boards', 'Intensive guidance and coordinated community services.'),
  'EC 48321': ec('Membership', 'Thirteen categories, A to M.', '2025-01-01', 'AB 1939, Stats. 2024 ch. 13'),
  'EC 48321(g)': ec('Consultation with pupils', 'At least once a year.', '2025-01-01', 'AB 1939, Stats. 2024 ch. 13'),
  'EC 48321.5': ec('Subpoenas', 'The board may require attendance, not documents.'),
  'EC 48454': ec('Complaint, continuation education', 'The parallel of 48291 for compulsory continuation education.'),
  'EC 48911': ec('Suspension', 'Suspension from school by a principal.'),
  'EC 48985': ec('Translation', 'Where 15 percent of a school speak one other language, notices are in it too.'),
  'EC 49069.7': ec('Access by parents', 'Within five business days of the request.'),
  'EC 49070': ec('Correction of records', 'A parent may ask for a record to be corrected.'),
  'EC 49078': ec('Affidavit of records', 'A true copy of the record on file is attested by affidavit.'),
  'EC 49064': ec('Log of access', 'Who asked for or received a pupil record, and for what interest.'),
  'EC 49075': ec('Consent to disclosure', 'The parent’s written consent names the records and who receives them.'),
  'EC 49076': ec('Access without consent', 'Who may see pupil records for what purpose.'),
  'EC 49076(a)(1)(G)': ec(
    'District attorney in truancy mediation',
    'A district attorney may see records for truancy mediation or a truancy petition.'
  ),
  'EC 49076(a)(1)(H)': ec(
    'District attorney in a compulsory education case',
    'A prosecuting agency may see records in a case against a parent under compulsory education law.'
  ),
  'EC 49076(a)(1)(I)': ec(
    'Probation officer or district attorney in an investigation',
    'For an investigation or a wardship petition; the recipient certifies in writing that it is not passed on.'
  ),
  'EC 49076(a)(1)(N)': ec('County child welfare', 'A caseworker of child welfare may see records.'),
  'EC 49076(b)': ec('Certificate of the recipient', 'In writing: the information is not disclosed to another party.'),
  'EC 49076(a)(1)(J)': ec(
    'Probation officer in truancy mediation',
    'Certifies in writing the use for truancy only; the parent is told within 24 hours of the release.'
  ),
  'EC 49076(a)(3)': ec('No further disclosure', 'Who receives records passes them on with written consent only.'),
  'EC 49076.7': ec('Social security numbers', 'No district collects them or their last four digits.'),
  'EC 51747.5': ec('Evidence in independent study', 'Participation is documented for each schoolday.'),
  'EC 51747': ec('Independent study', 'Written policies and an agreement come first.'),
  'EC 60901': ec('Chronic absentees', 'What is counted and reported of chronic absence.'),
  'EC 60901(c)(1)': ec(
    'Chronic absentee',
    'Absent, for any reason, on 10 percent of the schooldays enrolled and taught.'
  )
} as const
