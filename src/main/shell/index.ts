import { join } from 'node:path'
import { app, Menu, powerMonitor } from 'electron'
import { CoreThread } from './core-thread'
import { chooseFiles, chooseFolder, folderOf, saveFile, tellCoreStopped } from './dialogs'
import { openToPrint, removeOpenedCopies } from './openToPrint'
import { registerScheme, servePages } from './pageProtocol'
import { Printer } from './printing'
import { SheetPrinter } from './sheets'
import { listen, listenToFamily, tellPages } from './transport'
import {
  closeFamilyWindow,
  createDeskWindow,
  createPrintWindow,
  deskSession,
  familySession,
  focusDesk,
  guardContents,
  guardSession,
  openFamilyWindow,
  printSession,
  sheetSession
} from './windows'

registerScheme()
// As root, Chromium refuses its process sandbox; every window asks for it in any case.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
app.commandLine.appendSwitch('disable-background-networking')
app.commandLine.appendSwitch('disable-component-update')
// Pages only; the core keeps V8's own pace. Else a page of twelve megabytes grows to sixty and more before V8 looks for what
// it has left behind, and as much again of what hangs on it outside of V8.
app.commandLine.appendSwitch('js-flags', '--optimize-for-size --max-semi-space-size=4')
guardContents()

if (process.env.SARB_DATA) app.setPath('userData', process.env.SARB_DATA)

process.on('uncaughtException', (error) => console.error(`unexpected: ${error.name}`))
process.on('unhandledRejection', () => console.error('unexpected: rejection'))

if (app.requestSingleInstanceLock()) void open()
else app.quit()

async function open(): Promise<void> {
  const onSample = process.argv.includes('--sample')
  // The core needs no window: it reads its code and opens the file while Electron is still getting ready.
  const core = startCore(onSample)
  if (onSample) void core.request('vault.openSample', {})
  await app.whenReady()
  listen((route, input) => core.request(route, input))
  servePages(deskSession(), join(app.getAppPath(), 'out/renderer'))
  guardSession(deskSession())
  const desk = createDeskWindow(onSample ? 'sample' : 'own')
  Menu.setApplicationMenu(app.isPackaged ? null : Menu.buildFromTemplate([{ role: 'editMenu' }, { role: 'viewMenu' }]))
  app.on('second-instance', focusDesk)
  const lock = () => void core.request('vault.lock', {})
  powerMonitor.on('lock-screen', lock)
  powerMonitor.on('suspend', lock)
  // A window kept for printing must not keep the application open.
  app.on('window-all-closed', () => app.quit())
  desk.on('closed', () => {
    madePrinter?.close()
    closeFamilyWindow()
  })
  let closed = false
  app.on('before-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void core.close().finally(() => {
      closed = true
      removeOpenedCopies()
      app.quit()
    })
  })
}

let madePrinter: Printer | null = null
let madeSheets: SheetPrinter | null = null

/** Windows and sessions for paper are made when the first paper is printed, which may be asked before all is ready. */
async function printer(): Promise<Printer> {
  await app.whenReady()
  madePrinter ??= new Printer(printSession(), createPrintWindow)
  return madePrinter
}

async function sheets(): Promise<SheetPrinter> {
  await app.whenReady()
  madeSheets ??= new SheetPrinter(sheetSession(), join(app.getAppPath(), 'out/renderer'), createPrintWindow)
  return madeSheets
}

let preparedFamily = false

/** The session and channel of the family's page are made when its window is first opened. */
function prepareFamily(core: CoreThread): void {
  if (preparedFamily) return
  preparedFamily = true
  servePages(familySession(), join(app.getAppPath(), 'out/renderer'))
  guardSession(familySession())
  listenToFamily((route, input) => core.request(route, input))
}

function startCore(opensSample: boolean): CoreThread {
  const userData = app.getPath('userData')
  // However the family's screen was closed, nothing stays turned to it.
  const familyGone = () => void core.request('agreements.turnToFamily', { hearingId: null })
  const core: CoreThread = new CoreThread(
    { folders: { own: join(userData, 'desk'), sample: join(userData, 'sample') }, opensSample },
    {
      printPdf: async (job) => (await printer()).print(job),
      printOnPaper: async (job) => (await printer()).printOnPaper(job),
      saveFile,
      printers: async () => (await sheets()).printers(),
      printFile: async (bytes, on) => (await sheets()).print(bytes, on),
      openToPrint,
      chooseFiles,
      familyWindow: async (wanted) => {
        if (wanted) {
          prepareFamily(core)
          return openFamilyWindow(familyGone)
        }
        closeFamilyWindow()
        return null
      },
      chooseFolder,
      pathOf: folderOf
    },
    (event) => {
      tellPages(event)
      if (event.type === 'locked') closeFamilyWindow()
    },
    () => {
      tellCoreStopped()
      app.exit(1)
    }
  )
  return core
}
