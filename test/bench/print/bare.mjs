// The bare side of printing: one hidden window that is kept, one page, `printToPDF` with the application's options, and
// the file written to the drive. Playwright calls `printBare` with the folder that holds the page and its fonts.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { app, BrowserWindow, protocol, session as sessions } from 'electron'

protocol.registerSchemesAsPrivileged([{ scheme: 'bare', privileges: { standard: true, secure: true } }])
app.disableHardwareAcceleration()

app.whenReady().then(() => {
  let folder = ''
  const session = sessions.fromPartition('bare')
  session.protocol.handle('bare', async (request) => {
    const { pathname } = new URL(request.url)
    const type = pathname === '/' ? 'text/html' : pathname.endsWith('.css') ? 'text/css' : 'font/woff2'
    const bytes = await readFile(join(folder, pathname === '/' ? 'index.html' : pathname))
    return new Response(bytes, { headers: { 'content-type': type } })
  })
  let window = null
  globalThis.printBare = async (from) => {
    folder = from
    window ??= new BrowserWindow({ show: false, webPreferences: { sandbox: true, session } })
    const start = performance.now()
    await window.loadURL('bare://page/')
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true
    })
    await writeFile(join(folder, 'bare.pdf'), pdf)
    return performance.now() - start
  }
})
