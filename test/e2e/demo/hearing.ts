import { expect } from '@playwright/test'
import { press } from '../pages/hands'
import {
  callIn,
  closeHearing,
  direct,
  enterRoom,
  familyIs,
  goToStep,
  markFindings,
  panelIsHere,
  recordOutcome,
  saveFindings,
  setNewDay,
  takeCase,
  write
} from '../pages/room'
import { signDrawn, signerNames, signTyped } from '../pages/signing'
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
  await callIn(page, 'by phone')
  await write(page, 'The family asks to be heard together with the older child.')
  await page.keyboard.press('Escape')
  await recordOutcome(page, 'The hearing was held', 'Continued to another day', {
    day: '12012026',
    note: 'Both children are to be heard together.'
  })
  await closeHearing(page)
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

async function firstHearing(story: Story): Promise<void> {
  const { page } = story
  await callIn(page, 'in person')
  await goToStep(page, 'School’s report')
  await write(page, 'First period is missed most often; on time on the days the older sister walks along.')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('The counselor has offered a later start on Mondays.')
  await picture(story, 'room-report')
  await page.keyboard.press('Escape')
  await goToStep(page, 'Parent or guardian')
  await write(page, 'Works the early shift; the bus does not come before 8:10.')
  await page.keyboard.press('Escape')
  await markFindings(page, { yes: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6'], ground: 'Habitual truant' })
  await press(page.getByRole('checkbox', { name: 'Transport' }), 'Space')
  await saveFindings(page)
  await direct(page, 'Pupil', /Check in with/, { 'Person or place': 'Ms. Arroyo', Schooldays: '30' })
  await direct(page, 'Parent or guardian', /Call the attendance office/, {})
  await picture(story, 'room-directives')
  await recordOutcome(page, 'The hearing was held', 'Directives issued', {
    day: '01192027',
    note: 'Services of the school and the family center can help.'
  })
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
  await closeHearing(page)
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
  await setNewDay(page, 'by certified mail', '12012026')
  await closeHearing(page)
}

async function reviewHearing(story: Story): Promise<void> {
  const { page } = story
  await picture(story, 'room-review')
  await callIn(page, 'in person')
  await goToStep(page, 'School’s report')
  await write(
    page,
    'None of the agreed check-ins took place; four days without a valid excuse since the first hearing.'
  )
  await page.keyboard.press('Escape')
  await markFindings(page, { yes: ['F1', 'F2', 'F3', 'F7', 'F8'], no: ['F6'], ground: 'Habitual truant' })
  await picture(story, 'room-findings')
  await saveFindings(page)
  await recordOutcome(page, 'It goes on elsewhere', 'Notice to the district attorney or probation (EC 48263.5)', {
    note: 'Neither directives nor services were taken up.'
  })
  await closeHearing(page)
  await press(page.getByRole('button', { name: 'Issue the minutes' }))
  await expect(page.getByRole('dialog', { name: /^Minutes and findings/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
}

async function backToSchool(story: Story): Promise<void> {
  const { page } = story
  await callIn(page, 'in person')
  await markFindings(page, { yes: ['F1', 'F2', 'F4', 'F9'] })
  await saveFindings(page)
  await recordOutcome(page, 'The case ends here', 'Returned to the school: not ready', {
    note: 'The school plans home instruction and a meeting of the IEP team first.'
  })
  await closeHearing(page)
}

async function directivesOnPaper(story: Story): Promise<void> {
  const { page } = story
  await callIn(page, 'in person')
  await markFindings(page, { yes: ['F1', 'F2', 'F3', 'F4', 'F6'], ground: 'Habitual truant' })
  await saveFindings(page)
  await page.keyboard.press('d')
  await direct(page, 'Parent or guardian', /Call the attendance office/, {})
  await recordOutcome(page, 'The hearing was held', 'Directives issued', {
    day: '01192027',
    note: 'Services of the school and the family center can help.'
  })
  await goToStep(page, 'Signatures')
  await press(page.getByRole('button', { name: 'Issue the directives' }))
  await expect(page.getByRole('dialog', { name: /^Directives · D-2026-/ })).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await closeHearing(page)
}
