import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Locator, type Page } from '@playwright/test'
import { press } from './hands'

/** The system's own dialog answers with this folder. */
export async function chooseFolder(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
  }, folder)
}

/** The guided sheet of a route, filled in by keyboard. */
export class SheetPage {
  constructor(readonly page: Page) {}

  /** From the list of cases to the sheet of a route; nothing is chosen and nothing may be issued yet. */
  static async open(page: Page, pupil: string, route: string | RegExp): Promise<SheetPage> {
    await press(page.getByRole('link', { name: 'Court', exact: true }))
    await expect(page.getByRole('heading', { level: 1, name: 'Court' })).toBeFocused()
    await press(page.getByRole('grid', { name: 'Cases for an office' }).getByRole('row').filter({ hasText: pupil }))
    const panel = page.getByRole('complementary')
    await press(panel.getByRole('link', { name: /^(Fill in the sheet|Send to another office)$/ }))
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await press(page.getByRole('radio', { name: route }), 'Space')
    return new SheetPage(page)
  }

  /** What still stops it, as the sheet lists it. */
  get reasons(): Locator {
    return this.page.getByRole('region', { name: 'Why it can’t go yet' })
  }

  async begin(letter: string): Promise<void> {
    await press(this.page.getByRole('button', { name: `Begin ${letter} with what the record says` }))
  }

  async choose(group: string, option: string | RegExp): Promise<void> {
    await press(
      this.page.getByRole('radiogroup', { name: group }).getByRole('radio', { name: option }).first(),
      'Space'
    )
  }

  async write(field: string, text: string): Promise<void> {
    await this.page.getByLabel(field).fill(text)
  }

  /** The recipient's certificate (EC 49076(a)(1)(J)), on a day as it is typed: `11172026`. */
  async certified(by: string, on: string): Promise<void> {
    await this.write('Certified in writing by', by)
    await this.page.getByRole('group', { name: 'Certified on' }).getByRole('spinbutton').first().focus()
    await this.page.keyboard.type(on)
  }

  /** Issues the route's paper; the question names what follows. Ends on the page of the packet. */
  async issue(paper: string): Promise<PacketPage> {
    await expect(this.page.getByRole('region', { name: 'It may go' })).toBeVisible()
    await press(this.page.getByRole('radio', { name: 'Handed over in person' }), 'Space')
    const act = this.page.getByRole('button', { name: `Issue the ${paper}` })
    await expect(act).toBeEnabled()
    await press(act)
    await press(this.page.getByRole('alertdialog').getByRole('button', { name: `Issue the ${paper}` }))
    await expect(this.page.getByRole('heading', { level: 1, name: /^Packet: / })).toBeFocused({ timeout: 60_000 })
    return new PacketPage(this.page)
  }
}

/** The packet of a referral. */
export class PacketPage {
  constructor(readonly page: Page) {}

  async certify(custodian: string): Promise<void> {
    await press(this.page.getByRole('button', { name: 'Issue certified records' }))
    const dialog = this.page.getByRole('dialog', { name: 'Issue the certified records' })
    await press(dialog.getByRole('radio', { name: 'Type the name' }), 'Space')
    await dialog.getByLabel('Name, typed by the person who signs').fill(custodian)
    await press(dialog.getByRole('button', { name: 'Issue the records' }))
    const said = this.page.getByText('The certified records are issued and stand in the packet.')
    await expect(said).toBeVisible({ timeout: 60_000 })
  }

  /** Number of the issued packet, as the archive has it. */
  async issue(): Promise<string> {
    await press(this.page.getByRole('button', { name: 'Issue the packet' }))
    const dialog = this.page.getByRole('dialog', { name: 'Issue the packet' })
    await press(dialog.getByRole('radio', { name: 'Handed over in person' }), 'Space')
    const act = dialog.getByRole('button', { name: 'Issue the packet' })
    await expect(act).toBeEnabled()
    await press(act)
    const shown = this.page.getByRole('dialog', { name: /^Court packet · D-2026-/ })
    await expect(shown).toBeVisible({ timeout: 90_000 })
    const [number = ''] = ((await shown.getAttribute('aria-label')) ?? (await shown.textContent()) ?? '').match(
      /D-2026-\d+/
    ) ?? ['']
    await this.page.keyboard.press('Escape')
    await expect(shown).toHaveCount(0)
    return number
  }

  /** Writes the latest version to the folder the dialog answers with, and reads the PDF that stands there. */
  async save(folder: string, number: string): Promise<Uint8Array> {
    const versions = this.page.getByRole('list', { name: 'Issued packets' })
    await press(versions.getByRole('button', { name: `Export ${number}` }))
    const exporting = this.page.getByRole('dialog', { name: `Write ${number} to a folder or drive` })
    await press(exporting.getByRole('button', { name: 'Choose where, and write it' }))
    await expect(exporting.getByText(/read back without a difference/)).toBeVisible({ timeout: 60_000 })
    await press(exporting.getByRole('button', { name: 'Done' }))
    const [made = ''] = readdirSync(folder).filter((name) => name.startsWith('packet_'))
    const [pdf = ''] = readdirSync(join(folder, made)).filter((name) => name.endsWith('.pdf'))
    return new Uint8Array(readFileSync(join(folder, made, pdf)))
  }
}
