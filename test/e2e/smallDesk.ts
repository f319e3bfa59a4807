import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RouteInput, RouteName, RouteOutput } from '@shared/contract'
import type { CalendarDate } from '@shared/kernel/dates'
import { writeSmallDistrict } from '../fixtures/smallDistrict'
import { type Desk, expect, openDesk, setUp } from './desk'

/** Asks the core from the page, as the screens do; fails with the core's words when it says no. */
export async function askFrom<N extends RouteName>(
  page: Page,
  route: N,
  input: RouteInput<N>
): Promise<RouteOutput<N>> {
  const result = await page.evaluate(([name, data]) => window.sarb.request(name as string, data), [
    route,
    input
  ] as const)
  expect(result).toMatchObject({ ok: true })
  return (result as { data: RouteOutput<N> }).data
}

/** A new desk with the small district imported through the shell's own folder dialog. */
export async function openSmallDesk(profile: string): Promise<Desk & { today: CalendarDate }> {
  const { app, page } = await openDesk(profile)
  await setUp(page)
  const today = (await askFrom(page, 'vault.status', {})).today as CalendarDate
  const folder = join(profile, 'csv-set')
  writeSmallDistrict(folder, today)
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog
  }, folder)
  const handle = (await askFrom(page, 'attendance.chooseFolder', {}))?.handle ?? ''
  const { previewId } = await askFrom(page, 'attendance.previewImport', { handle })
  await askFrom(page, 'attendance.import', { previewId })
  await page.getByRole('button', { name: 'It is kept safe' }).click()
  return { app, page, today }
}
