import { expect } from '@playwright/test'
import { press } from '../pages/hands'
import { keepPaper, picture, type Story } from './story'

/** What the clerk writes under each determination of EC 48263.5. */
const DETERMINED = {
  A: 'The check-ins, the later start and the counseling that were offered on October 20 did not bring about a change.',
  B: 'The directives of the first hearing were not followed; the family was reached by phone and by letter.'
} as const

/** The case that the board gave on: notice to the district attorney, certified records, packet. */
export async function goToCourt(story: Story): Promise<void> {
  const { page, say, note } = story
  await press(page.getByRole('link', { name: 'Court', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Court' })).toBeFocused()
  const cases = page.getByRole('grid', { name: 'Cases for an office' })
  await expect(cases.getByRole('row').nth(1)).toBeVisible()
  await picture(story, 'court')
  await press(
    cases
      .getByRole('row')
      .filter({ hasText: story.cases.get('10:30') ?? 'the case of 10:30' })
      .first()
  )
  await press(
    page
      .getByRole('complementary')
      .getByRole('link', { name: /^(Fill in the sheet|Send to another office)/ })
      .first()
  )

  say('      the notice to the district attorney with its determinations')
  await expect(page.getByRole('heading', { level: 1, name: /^Out of the board: / })).toBeFocused()
  await press(page.getByRole('radio', { name: /by the district attorney/ }), 'Space')
  for (const [letter, facts] of Object.entries(DETERMINED)) {
    const field = page.getByLabel(`Facts of (${letter})`)
    await field.fill(facts)
  }
  await expect(page.getByRole('region', { name: 'It may go' })).toBeVisible()
  await press(page.getByRole('radio', { name: 'First-class mail' }), 'Space')
  await picture(story, 'court-sheet')
  await press(page.getByRole('button', { name: 'Issue the notice' }))
  const asked = page.getByRole('alertdialog', { name: /^Issue the notice and release the record of / })
  await press(asked.getByRole('button', { name: 'Issue the notice' }))
  await expect(page.getByRole('heading', { level: 1, name: /^Packet: / })).toBeFocused({ timeout: 30_000 })

  say('      certified records and the packet')
  await press(page.getByRole('button', { name: 'Issue certified records' }))
  const records = page.getByRole('dialog', { name: 'Issue the certified records' })
  await press(records.getByRole('radio', { name: 'Type the name' }), 'Space')
  await records.getByLabel('Name, typed by the person who signs').fill('Marguerite Dalloway')
  await press(records.getByRole('button', { name: 'Issue the records' }))
  await expect(page.getByText('The certified records are issued and stand in the packet.')).toBeVisible({
    timeout: 30_000
  })
  await expect(page.getByText('no certified records yet')).toHaveCount(0)
  await page.getByText(/pages with cover and index/).waitFor({ timeout: 60_000 })
  await picture(story, 'packet')
  await press(page.getByRole('button', { name: 'Issue the packet' }))
  const dialog = page.getByRole('dialog', { name: 'Issue the packet' })
  await press(dialog.getByRole('radio', { name: 'Handed over in person' }), 'Space')
  await press(dialog.getByRole('button', { name: 'Issue the packet' }))
  await expect(page.getByRole('dialog', { name: /^Court packet · D-2026-/ })).toBeVisible({ timeout: 60_000 })
  await keepPaper(story, 'court-packet.pdf', 'the packet for the district attorney, with index, links and page numbers')
  await picture(story, 'court-packet')
  await page.keyboard.press('Escape')
  note('- the packet of the 10:30 case is issued and its release stands in the log of access')
}
