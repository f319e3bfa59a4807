import { expect } from '@playwright/test'
import {
  choice,
  decide,
  enterRoom,
  familyIs,
  find,
  goToStep,
  panelIsHere,
  press,
  signDrawn,
  signerNames,
  signTyped,
  step,
  takeCase,
  typeDate,
  write
} from '../pages/room'
import { keepPaper, picture, type Story } from './story'

/** The six cases of the sample's hearing day, each with an ending of its own. */
export async function holdHearings(story: Story): Promise<void> {
  const { page, say, note } = story
  await enterRoom(page, '9:00')
  await panelIsHere(page)
  say('9:00  first hearing with an interpreter: directives, signed on the screen')
  await firstHearing(story)
  note('- 9:00 first hearing with a Spanish interpreter: directives issued, signed on the screen by pen and by typing')

  say('9:30  nobody comes: a new day')
  await takeCase(page, '9:30')
  await nobodyComes(story)
  note('- 9:30 nobody came: a new hearing day is set')

  say('10:00 the younger child: continued')
  await takeCase(page, '10:00')
  await callIn(story, 'by phone')
  await write(page, 'The family asks to be heard together with the older child.')
  await page.keyboard.press('Escape')
  await outcome(
    story,
    'The hearing was held',
    'Continued to another day',
    '12012026',
    'Both children are to be heard together.'
  )
  await close(story)
  note('- 10:00 the younger child, family on the phone: continued')

  say('10:30 review hearing: directives were not followed, to the district attorney')
  await takeCase(page, '10:30')
  await reviewHearing(story)
  note('- 10:30 review hearing: services cannot resolve it (F7, F8); notice to the district attorney under EC 48263.5')

  say('11:00 a pupil with an IEP, mostly ill: back to the school')
  await takeCase(page, '11:00')
  await backToSchool(story)
  note('- 11:00 a pupil with an IEP: returned to the school, which has more to try first')

  say('11:30 a foster pupil: directives, signed on paper')
  await takeCase(page, '11:30')
  await directivesOnPaper(story)
  note('- 11:30 a foster pupil: directives issued, with lines left for signatures on paper')
  await press(page.getByRole('link', { name: 'Back to the hearing day' }))
  await expect(page.getByRole('grid', { name: /^Docket of/ })).toBeVisible()
}

async function callIn({ page }: Story, how: 'in person' | 'by phone'): Promise<void> {
  await press(page.getByRole('button', { name: 'Call the family in' }))
  await step(page, 'Family called in')
  await familyIs(page, how)
}

async function findings({ page }: Story, yes: readonly string[], no: readonly string[], ground: string): Promise<void> {
  await page.keyboard.press('f')
  for (const code of yes) await find(page, code, 'Yes')
  for (const code of no) await find(page, code, 'No')
  if (yes.includes('F3')) await press(page.getByRole('checkbox', { name: ground }), 'Space')
  await press(choice(page, 'How it was decided', 'Consensus'), 'Space')
}

async function outcome({ page }: Story, group: string, name: string, day: string | null, why: string): Promise<void> {
  await page.keyboard.press('o')
  await step(page, 'Outcome and review date')
  await press(choice(page, group, name), 'Space')
  await page.getByRole('region', { name: 'Outcome' }).getByRole('textbox').first().fill(why)
  if (day) await typeDate(page, 'Review or continuation day', day)
  await expect(page.getByRole('button', { name: 'Record the outcome' })).toBeEnabled()
  await decide(page, 'Record the outcome', /^Record the outcome/)
  await expect(page.getByText(/^Recorded: /)).toBeVisible()
}

async function close({ page }: Story): Promise<void> {
  await goToStep(page, 'Close')
  await step(page, 'Close')
  await decide(page, 'Close the hearing', /^Close the hearing/)
}

async function directive({ page }: Story, to: string, text: RegExp, blanks: Record<string, string>): Promise<void> {
  await press(choice(page, 'From the library', to), 'Space')
  await press(page.getByRole('list', { name: 'Directives of the library' }).getByRole('button', { name: text }).first())
  const editor = page.getByRole('region', { name: 'New directive' })
  for (const [label, value] of Object.entries(blanks)) await editor.getByLabel(label).fill(value)
  await press(editor.getByRole('button', { name: 'Add the directive' }))
  await expect(editor).toHaveCount(0)
}

async function firstHearing(story: Story): Promise<void> {
  const { page } = story
  await callIn(story, 'in person')
  await goToStep(page, 'School’s report')
  await write(page, 'First period is missed most often; on time on the days the older sister walks along.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('The counselor has offered a later start on Mondays.')
  await picture(story, 'room-report')
  await page.keyboard.press('Escape')
  await goToStep(page, 'Parent or guardian')
  await write(page, 'Works the early shift; the bus does not come before 8:10.')
  await page.keyboard.press('Escape')
  await findings(story, ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'], ['F8'], 'Habitual truant')
  await press(page.getByRole('checkbox', { name: 'Transport' }), 'Space')
  await decide(page, 'Save the findings', /^Save these findings/)
  await page.keyboard.press('d')
  await step(page, 'Directives')
  // What answers the barrier found comes first; a choice made before it is there would be undone by it.
  await page.getByRole('list', { name: 'Directives of the library' }).getByRole('button').first().waitFor()
  await directive(story, 'Pupil', /Check in with/, { 'Person or place': 'Ms. Arroyo', Schooldays: '30' })
  await directive(story, 'Parent or guardian', /Call the attendance office/, {})
  await picture(story, 'room-directives')
  await outcome(
    story,
    'The hearing was held',
    'Directives issued',
    '01192027',
    'Services of the school and the family center can help.'
  )
  await picture(story, 'room-outcome')
  await goToStep(page, 'Signatures')
  const [pupil = '', parent = '', ...others] = await signerNames(page)
  await signTyped(page, pupil)
  await signDrawn(page, parent, SIGNATURE)
  if (others[0]) await signTyped(page, others[0])
  await picture(story, 'room-signatures')
  await press(page.getByRole('button', { name: 'Issue the directives' }))
  await keepPaper(story, 'directives.pdf', 'the signed directives, in Spanish and English')
  await picture(story, 'directives')
  await page.keyboard.press('Escape')
  await close(story)
}

/** A short name as a hand draws it. */
const SIGNATURE = [
  [
    [0.16, 0.62],
    [0.2, 0.3],
    [0.24, 0.62],
    [0.27, 0.42],
    [0.31, 0.62],
    [0.34, 0.52],
    [0.38, 0.5],
    [0.4, 0.62],
    [0.45, 0.48],
    [0.47, 0.62]
  ],
  [
    [0.54, 0.66],
    [0.56, 0.26],
    [0.63, 0.3],
    [0.63, 0.44],
    [0.56, 0.46],
    [0.66, 0.62],
    [0.7, 0.5],
    [0.74, 0.62],
    [0.82, 0.52],
    [0.88, 0.56]
  ]
] as const

async function nobodyComes(story: Story): Promise<void> {
  const { page } = story
  await familyIs(page, 'absent')
  await write(page, 'Waited until 9:45 and called twice.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('o')
  await step(page, 'Outcome and review date')
  await press(choice(page, 'Nobody came', 'Nobody came: new date set'), 'Space')
  await typeDate(page, 'Review or continuation day', '12012026')
  await press(choice(page, 'The notice of the new day is served', 'by certified mail'), 'Space')
  await decide(page, 'Record the outcome', /nobody came: new date set/i)
  await close(story)
}

async function reviewHearing(story: Story): Promise<void> {
  const { page } = story
  await picture(story, 'room-review')
  await callIn(story, 'in person')
  await goToStep(page, 'School’s report')
  await write(
    page,
    'None of the agreed check-ins took place; four days without a valid excuse since the first hearing.'
  )
  await page.keyboard.press('Escape')
  await findings(story, ['F1', 'F2', 'F3', 'F7', 'F8'], ['F6'], 'Habitual truant')
  await picture(story, 'room-findings')
  await decide(page, 'Save the findings', /^Save these findings/)
  await outcome(
    story,
    'It goes on elsewhere',
    'Notice to the district attorney or probation (EC 48263.5)',
    null,
    'Neither directives nor services were taken up.'
  )
  await close(story)
  await press(page.getByRole('button', { name: 'Issue the minutes' }))
  await expect(page.getByRole('dialog', { name: /^Minutes and findings/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
}

async function backToSchool(story: Story): Promise<void> {
  const { page } = story
  await callIn(story, 'in person')
  await findings(story, ['F1', 'F2', 'F4', 'F9'], [], '')
  await decide(page, 'Save the findings', /^Save these findings/)
  await outcome(
    story,
    'The case ends here',
    'Returned to the school: not ready',
    null,
    'The school plans home instruction and a meeting of the IEP team first.'
  )
  await close(story)
}

async function directivesOnPaper(story: Story): Promise<void> {
  const { page } = story
  await callIn(story, 'in person')
  await findings(story, ['F1', 'F2', 'F3', 'F4', 'F6'], ['F8'], 'Habitual truant')
  await decide(page, 'Save the findings', /^Save these findings/)
  await page.keyboard.press('d')
  await directive(story, 'Parent or guardian', /Call the attendance office/, {})
  await outcome(
    story,
    'The hearing was held',
    'Directives issued',
    '01192027',
    'Services of the school and the family center can help.'
  )
  await goToStep(page, 'Signatures')
  await press(page.getByRole('button', { name: 'Issue the directives' }))
  await expect(page.getByRole('dialog', { name: /^Directives · D-2026-/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await close(story)
}
