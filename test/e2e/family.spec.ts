import type { ElectronApplication, Page } from '@playwright/test'
import { contract } from '@shared/contract'
import { press } from './pages/hands'
import { enterRoom, familyIs, goToStep, takeCase } from './pages/room'
import { expect, expectAccessible, openSample, test } from './sample'
import { askFrom } from './smallDesk'

/** The window turned to the family: the one with its own page. */
async function turn(app: ElectronApplication, page: Page): Promise<Page> {
  const opened = app.waitForEvent('window')
  await page.keyboard.press('t')
  const family = await opened
  await family.getByRole('heading', { level: 1 }).waitFor()
  return family
}

test('the family’s screen shows this family alone, in its language, and can ask for nothing else', async ({
  sample
}) => {
  test.setTimeout(180_000)
  const { app, page } = await openSample(sample)
  const complaints: string[] = []
  await enterRoom(page, '9:00')
  await press(page.getByRole('button', { name: 'Call the family in' }))
  await familyIs(page, 'in person')
  await goToStep(page, 'Family called in')
  const family = await turn(app, page)
  family.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))

  const { hearingId } = await askFrom(page, 'hearings.current', {})
  const days = await askFrom(page, 'hearings.days', {})
  const { docket } = await askFrom(page, 'hearings.day', { id: days[0]?.id ?? '' })
  const others = docket.filter(({ id }) => id !== hearingId).flatMap(({ name, caseNumber }) => [name, caseNumber])
  expect(others.length).toBeGreaterThan(6)
  const own = docket.find(({ id }) => id === hearingId)
  const surname = own?.name.split(',')[0] ?? ''

  await test.step('it greets in Spanish, says who is here, and follows the steps of the board', async () => {
    await expect(family.getByRole('heading', { name: /^Bienvenidos, / })).toBeVisible()
    expect(await family.evaluate(() => document.documentElement.lang)).toBe('es-US')
    await expect(family.getByText(surname, { exact: false }).first()).toBeVisible()
    await expectAccessible(family)
    await goToStep(page, 'School’s report')
    await expect(family.getByText(/^Habla la escuela/)).toBeVisible()
    await goToStep(page, 'Deliberation')
    await expect(family.getByText('Un momento, por favor.')).toBeVisible()
    await expect(family.getByText(surname, { exact: false })).toHaveCount(0)
  })

  await test.step('no route but its own two is answered there', async () => {
    const routes = Object.keys(contract)
    const answers = await family.evaluate(async (names) => {
      const bridge = (window as unknown as { family: { request(route: string, input: unknown): Promise<unknown> } })
        .family
      const given: [string, string][] = []
      for (const name of names) {
        const answer = (await bridge.request(name, {})) as { ok: boolean; error?: { code: string } }
        given.push([name, answer.ok ? 'answered' : (answer.error?.code ?? '')])
      }
      return given
    }, routes)
    const heard = answers.filter(([, code]) => code !== 'not-allowed').map(([name]) => name)
    // Signing without strokes is answered too: that they are missing.
    expect(heard.sort()).toEqual(['agreements.familyScreen', 'agreements.familySign'])
    expect(routes.length).toBeGreaterThan(80)
    for (const odd of ['__proto__', 'toString', '', 'vault.unlock ', 'AGREEMENTS.FAMILYSCREEN']) {
      const answer = await family.evaluate((name) => window.family.request(name, {}), odd)
      expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    }
    // An input can ask for no other hearing: the route takes none.
    const smuggled = await family.evaluate(
      (id) => window.family.request('agreements.familyScreen', { hearingId: id }),
      docket.find(({ id }) => id !== hearingId)?.id
    )
    expect(smuggled).toMatchObject({ ok: false, error: { code: 'invalid' } })
    expect(await family.evaluate(() => ['sarb' in window, Object.keys(window.family).sort()])).toEqual([
      false,
      ['onChange', 'request']
    ])
  })

  await test.step('it signs at the one place that is open, and nowhere else', async () => {
    const stroke = { width: 100, height: 40, lines: [[10, 10, 60, 30]] }
    const unasked = await family.evaluate(
      (strokes) => window.family.request('agreements.familySign', { strokes }),
      stroke
    )
    expect(unasked).toMatchObject({ ok: false, error: { code: 'not-allowed' } })
    await goToStep(page, 'Family called in')
    const sheet = page.getByRole('region', { name: 'Participation sheet' })
    await expect(sheet.getByText('No qualified translator has reviewed the text in Spanish.')).toBeVisible()
    await press(sheet.getByRole('button', { name: /^Sign: / }).nth(1))
    await press(page.getByRole('button', { name: 'Sign on the family’s screen' }))
    await expect(family.getByText(/por favor firme aquí$/)).toBeVisible()
    await expect(family.getByText(/No es un acuerdo/)).toBeVisible()
    await expectAccessible(family)
    const box = await family.getByRole('img').boundingBox()
    if (!box) throw new Error('there is no place to sign')
    await family.mouse.move(box.x + 40, box.y + 60)
    await family.mouse.down()
    for (let at = 1; at < 12; at++) await family.mouse.move(box.x + 40 + at * 14, box.y + 60 + (at % 2) * 18)
    await family.mouse.up()
    await family.getByRole('button', { name: 'Listo' }).click()
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(sheet.getByText(/signed, \d/)).toBeVisible()
    await expect(family.getByText('Gracias. Su firma quedó guardada.')).toBeVisible()
    const { participation } = await askFrom(page, 'agreements.of', { hearingId: hearingId ?? '' })
    expect(participation).toMatchObject([{ purpose: 'presence', state: 'drawn' }])
  })

  await test.step('another case turns it off before anything of that case could stand on it', async () => {
    const closed = family.waitForEvent('close')
    const seen = await family.evaluate(() => document.body.innerText)
    await takeCase(page, '9:30')
    await closed
    for (const other of others) expect(seen).not.toContain(other)
    expect(await askFrom(page, 'agreements.turned', {})).toEqual({ hearingId: null, asked: null, display: null })
  })

  await test.step('turned back on the one screen there is, the desk is covered; no other page opens in it; locking takes it away', async () => {
    const again = await turn(app, page)
    // This family reads Chinese; nobody qualified has checked the text, and the screen says so in it.
    expect(await again.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      'zh-Hans',
      'ltr'
    ])
    await expect(again.getByRole('heading', { name: /^欢迎/ })).toBeVisible()
    await expect(again.getByText(/^本译文未经合格翻译人员审核/)).toBeVisible()
    await expectAccessible(again)
    const gone = again.waitForEvent('close')
    await again.keyboard.press('F9').catch(() => {})
    await gone
    await expect(page.getByText('The screen is covered.')).toBeVisible()
    await page.keyboard.press('x')
    const third = await turn(app, page)
    await third.evaluate(() => {
      location.href = 'app://sarb/index.html'
    })
    await goToStep(page, 'Family called in')
    const shown = await app.evaluate(({ webContents }) => webContents.getAllWebContents().map((each) => each.getURL()))
    expect(shown.map((address) => new URL(address).pathname).filter((path) => path.includes('family'))).toEqual([
      '/family/index.html'
    ])
    const away = third.waitForEvent('close')
    await askFrom(page, 'vault.lock', {})
    await away
  })
  expect(complaints).toEqual([])
  await app.close()
})
