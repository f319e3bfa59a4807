import { join } from 'node:path'
import { app, dialog, Menu, powerMonitor } from 'electron'
import { CoreThread } from './core-thread'
import { registerScheme, servePages } from './pageProtocol'
import { listen, tellPages } from './transport'
import { createDeskWindow, deskSession, focusDesk, guardContents, guardSession } from './windows'

registerScheme()
// As root, Chromium refuses its process sandbox; every window asks for it in any case.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
guardContents()

if (process.env.SARB_DATA) app.setPath('userData', process.env.SARB_DATA)

process.on('uncaughtException', (error) => console.error(`unexpected: ${error.name}`))
process.on('unhandledRejection', () => console.error('unexpected: rejection'))

if (app.requestSingleInstanceLock()) void open()
else app.quit()

async function open(): Promise<void> {
  await app.whenReady()
  Menu.setApplicationMenu(app.isPackaged ? null : Menu.buildFromTemplate([{ role: 'editMenu' }, { role: 'viewMenu' }]))
  const core = new CoreThread(
    join(app.getPath('userData'), 'desk'),
    {
      printPdf: () => Promise.reject(new Error('printing is not connected')),
      saveFile: () => Promise.resolve(null),
      pathOf: () => Promise.resolve(null)
    },
    tellPages,
    () => {
      dialog.showErrorBox(
        'SARB Desk has to close',
        'Its data thread stopped. What was saved is safe. Please start again.'
      )
      app.exit(1)
    }
  )
  listen((route, input) => core.request(route, input))
  servePages(deskSession(), join(app.getAppPath(), 'out/renderer'))
  guardSession(deskSession())
  createDeskWindow()
  app.on('second-instance', focusDesk)
  const lock = () => void core.request('vault.lock', {})
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  app.on('window-all-closed', () => app.quit())
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void core.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
