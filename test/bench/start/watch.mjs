// An application in front of the application: says when something can first be seen, then hands over to the program
// named in BENCH_APP. The measured application knows nothing of it, and the bare window is watched in the same way.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow } from 'electron'

const { BENCH_APP: folder, BENCH_MAIN: main, BENCH_VISIBLE: selector } = process.env

/** Resolves in the page, in a world of its own, in the frame after the element has a place on the screen. */
const seen = `new Promise((resolve) => {
  const look = () => {
    const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect()
    if (!box || box.height === 0) return
    watcher.disconnect()
    requestAnimationFrame(() => setTimeout(resolve))
  }
  const watcher = new MutationObserver(look)
  watcher.observe(document, { subtree: true, childList: true, attributes: true })
  look()
})`

app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', async () => {
    await contents.executeJavaScriptInIsolatedWorld(1999, [{ code: seen }])
    const window = BrowserWindow.fromWebContents(contents)
    if (window && !window.isVisible()) await new Promise((resolve) => window.once('show', resolve))
    process.stdout.write(`\nbench seen ${performance.timeOrigin + performance.now()}\n`)
  })
})

app.setAppPath(folder)
// Awaited: what has to be done before Electron is ready is done while this is being read.
await import(pathToFileURL(join(folder, main)).href)
