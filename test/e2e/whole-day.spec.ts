import type { Page } from '@playwright/test'
import { act, choice, press } from './pages/hands'
import {
  callIn,
  closeHearing,
  direct,
  enterRoom,
  familyIs,
  find,
  goToStep,
  markFindings,
  openDay,
  panelIsHere,
  recordOutcome,
  saveFindings,
  setNewDay,
  takeCase,
  write
} from './pages/room'
import { goToSignatures, issueDirectives, refuseToSign, signerNames, signTyped } from './pages/signing'
import { openPdf, textOf } from './print/paper'
import { expect, openSample, test } from './sample'
import { askFrom } from './smallDesk'

/** Puts the first waiting case on the docket, from the day's own screen. */
async function putWaiting(page: Page, addedOn: boolean): Promise<void> {
  await press(
    page
      .getByRole('grid', { name: /^Cases waiting/ })
      .getByRole('row')
      .nth(1)
  )
  const dialog = page.getByRole('dialog')
  if (addedOn) await press(dialog.getByRole('checkbox', { name: /^Added on/ }), 'Space')
  await act(dialog.getByRole('button', { name: 'Put on the docket' }))
  await expect(dialog).toHaveCount(0)
}

test('a whole day of eight cases, by keyboard', async ({ sample }) => {
  test.setTimeout(300_000)
  const { app, page } = await openSample(sample)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))

  await test.step('the seventh case and an add-on come onto the docket of six', async () => {
    await openDay(page)
    await putWaiting(page, false)
    await putWaiting(page, true)
  })
  const [today] = await askFrom(page, 'hearings.days', {})
  const dayId = today?.id ?? ''
  const docket = (await askFrom(page, 'hearings.day', { id: dayId })).docket
  expect(docket).toHaveLength(8)
  const late = docket
    .filter(({ time }) => time > '11:30')
    .map(({ time }) => time.replace(/^1[3-9]/, (hour) => String(Number(hour) - 12)))

  await test.step('directives, read one at a time, interpreted and signed', async () => {
    await enterRoom(page, '9:00')
    await goToStep(page, 'Pre-brief')
    await panelIsHere(page)
    await callIn(page, 'in person')
    await goToStep(page, 'Pupil')
    await write(page, 'Misses the first bus.')
    await page.keyboard.press('Escape')
    await press(page.getByRole('checkbox', { name: 'Transport' }), 'Space')
    await expect(page.getByRole('region', { name: 'Services that help with this' })).toContainText('Ride to School')
    await page.keyboard.press('m')
    await page.getByLabel('A private note').fill('Ask the sister, too.')
    await expect(page.getByText(/^saved \d/)).toBeVisible()
    await page.keyboard.press('Escape')
    await markFindings(page, { yes: ['F1', 'F2', 'F3', 'F5', 'F6'], ground: 'Habitual truant' })
    await saveFindings(page)
    await direct(page, 'Pupil', /Come to school every day/)
    await direct(page, 'Parent or guardian', /Call the attendance office/)
    await press(page.getByRole('button', { name: 'Read them, one at a time (R)' }))
    const reading = page.getByRole('dialog', { name: 'Directive 1 of 2' })
    await expect(reading.getByText(/^Venir a la escuela todos los días/)).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('dialog', { name: 'Directive 2 of 2' })).toBeVisible()
    await page.keyboard.press('Escape')
    await recordOutcome(page, 'The hearing was held', 'Directives issued', { day: '01192027' })
    await goToSignatures(page)
    for (const name of await signerNames(page)) await signTyped(page, name)
    const statement = page.getByRole('region', { name: 'Interpreter’s statement' })
    await press(statement.getByRole('button', { name: 'Sign: Adela Lozano' }))
    const dialog = page.getByRole('dialog')
    await press(dialog.getByRole('radio', { name: 'Sign on paper' }), 'Space')
    await act(dialog.getByRole('button', { name: 'Leave a line for the pen' }))
    await expect(dialog).toHaveCount(0)
    await issueDirectives(page)
    await closeHearing(page)
  })

  await test.step('directives for the elder of two; the mother will not sign', async () => {
    await takeCase(page, '9:30')
    await expect(page.getByRole('complementary', { name: 'At hand' })).toContainText('also heard today at 10:00')
    await callIn(page, 'in person')
    await markFindings(page, { yes: ['F1', 'F2', 'F3', 'F6'], ground: 'Habitual truant' })
    await saveFindings(page)
    await direct(page, 'Pupil', /Check in with/, { 'Person or place': 'Ms. Arroyo', Schooldays: '30' })
    await recordOutcome(page, 'The hearing was held', 'Directives issued', { day: '01192027' })
    await goToSignatures(page)
    const [pupil = '', parent = ''] = await signerNames(page)
    await signTyped(page, pupil)
    await refuseToSign(page, parent, 'Carole Ostrander')
    await issueDirectives(page)
    await closeHearing(page)
  })

  await test.step('the younger goes back to the school, with a reason', async () => {
    await takeCase(page, '10:00')
    await callIn(page, 'in person')
    await page.keyboard.press('x')
    await page.getByLabel('Why is this step skipped?').fill('Heard together with the sister.')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: '2: Family called in, skipped' })).toBeVisible()
    await recordOutcome(page, 'The case ends here', 'Returned to the school: not ready', {
      note: 'The school meets the family first.'
    })
    await closeHearing(page)
  })

  await test.step('nobody comes to the review: waited, called, set anew with stronger service', async () => {
    await takeCase(page, '10:30')
    await act(page.getByRole('button', { name: 'Nobody is here yet' }))
    const waiting = page.getByRole('region', { name: 'Nobody has come yet' })
    await press(waiting.getByRole('button', { name: /^Choose Result|Result/ }))
    await page.keyboard.press('ArrowDown')
    await press(page.getByRole('option', { name: 'left a message' }))
    await act(waiting.getByRole('button', { name: 'Record the call' }))
    await expect(waiting.getByText(/left a message/).first()).toBeVisible()
    await familyIs(page, 'absent')
    await setNewDay(page, 'on a home visit', '12012026')
    await closeHearing(page)
  })

  await test.step('a continuation', async () => {
    await takeCase(page, '11:00')
    await callIn(page, 'by phone')
    await recordOutcome(page, 'The hearing was held', 'Continued to another day', { day: '12012026' })
    await closeHearing(page)
  })

  await test.step('a member who knows the family steps back', async () => {
    await takeCase(page, '11:30')
    await goToStep(page, 'Pre-brief')
    await press(page.getByRole('button', { name: /^Steps back: / }).nth(2))
    await page.getByLabel(/takes no part$/).fill('Neighbor of the family')
    await act(page.getByRole('button', { name: 'Takes no part', exact: true }))
    await expect(page.getByText('takes no part: Neighbor of the family')).toBeVisible()
    await callIn(page, 'in person')
    await page.keyboard.press('f')
    await find(page, 'F3', 'No')
    await press(choice(page, 'How it was decided', 'Vote'), 'Space')
    // Votes are counted by hand: nothing stands in the field beforehand.
    await expect(page.getByRole('textbox', { name: 'For', exact: true })).toHaveValue('')
    await page.getByRole('textbox', { name: 'For', exact: true }).fill('6')
    await page.getByRole('textbox', { name: /^Against/ }).fill('1')
    await page.getByRole('textbox', { name: /^Against/ }).press('Tab')
    await saveFindings(page)
    await recordOutcome(page, 'The case ends here', 'Dismissed: no ground shown', {
      note: 'The absences were excused in November.'
    })
    await closeHearing(page)
  })

  await test.step('the seventh moved away; the add-on is continued', async () => {
    await takeCase(page, late[0] ?? '')
    await callIn(page, 'by phone')
    await recordOutcome(page, 'The case ends here', 'Family moved out of the district', {
      note: 'To the coast; the school has the new address.'
    })
    await closeHearing(page)
    await takeCase(page, late[1] ?? '')
    await callIn(page, 'in person')
    await recordOutcome(page, 'The hearing was held', 'Continued to another day', { day: '12012026' })
    await closeHearing(page)
  })

  await test.step('the database, the contracts, the minutes and the report say what was done', async () => {
    const day = await askFrom(page, 'hearings.day', { id: dayId })
    expect(day.counts).toMatchObject({ cases: 8, heard: 7, noShow: 1, added: 1 })
    expect(day.docket.map(({ outcome: one }) => one).sort()).toEqual([
      'continued',
      'continued',
      'directives-issued',
      'directives-issued',
      'dismissed-no-ground',
      'moved-out',
      'no-show-rescheduled',
      'returned-to-school'
    ])
    expect(day.docket.every(({ endedAt }) => endedAt !== null)).toBe(true)
    const minutes: string[] = []
    for (const { id } of day.docket) {
      const { document } = await askFrom(page, 'agreements.issueMinutes', { hearingId: id })
      minutes.push(await paperText(page, document.id))
    }
    const all = minutes.join('\n')
    for (const words of [
      'Misses the first bus.',
      'Step skipped: Heard together with the sister.',
      'message left',
      'January 19, 2027',
      'December 1, 2026'
    ]) {
      expect(all).toContain(words)
    }
    expect(all).not.toContain('Ask the sister, too.')

    const contracts = []
    for (const { id } of day.docket) {
      const { issued } = await askFrom(page, 'agreements.of', { hearingId: id })
      if (issued) contracts.push(await paperText(page, issued.documentId))
    }
    expect(contracts).toHaveLength(2)
    expect(contracts[0]).toContain('Venir a la escuela todos los días')
    expect(contracts[0]).toContain('Adela Lozano')
    expect(contracts[1]).toContain('Check in with Ms. Arroyo every morning for 30 schooldays.')
    expect(contracts[1]).toContain('Carole Ostrander')

    const { documents } = await askFrom(page, 'agreements.issueDayReport', { dayId })
    const report = (await Promise.all(documents.map(({ id }) => paperText(page, id)))).join('\n')
    expect(report).toContain('Ms. Arroyo')
    const waiting = await askFrom(page, 'hearings.waiting', {})
    expect(waiting.filter(({ since }) => since === '2026-12-01').map(({ why }) => why)).toEqual(
      expect.arrayContaining(['no-show', 'continued'])
    )
    expect(await askFrom(page, 'vault.verify', {})).toMatchObject({ integrity: 'ok', audit: { firstBad: null } })
  })
  expect(complaints).toEqual([])
  await app.close()
})

async function paperText(page: Page, id: string): Promise<string> {
  const { bytes } = await askFrom(page, 'documents.get', { id })
  return textOf(await openPdf(new Uint8Array(Object.values(bytes))))
}
