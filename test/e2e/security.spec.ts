import { expect, openDesk, test } from './desk'

test('the page has no Node, no network, no way out', async ({ profile }) => {
  const { app, page } = await openDesk(profile)
  try {
    await test.step('no Node in the page', async () => {
      const found = await page.evaluate(() =>
        ['require', 'process', 'Buffer', 'module', 'ipcRenderer', 'global'].filter((name) => name in globalThis)
      )
      expect(found).toEqual([])
      const bridge = await page.evaluate(() => ({
        keys: Object.keys(window.sarb).sort(),
        frozen: Object.isFrozen(window.sarb)
      }))
      expect(bridge).toEqual({ keys: ['request', 'subscribe'], frozen: true })
    })

    await test.step('every window is sandboxed and isolated', async () => {
      const preferences = await app.evaluate(({ webContents }) =>
        webContents.getAllWebContents().map((contents) => {
          const has = (
            contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
          ).getLastWebPreferences()
          return [has.sandbox, has.contextIsolation, has.nodeIntegration, has.webSecurity, has.webviewTag]
        })
      )
      expect(preferences).toEqual([[true, true, false, true, false]])
    })

    await test.step('the content policy blocks an injected inline script', async () => {
      const blocked = await page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
              once: true
            })
            const script = document.createElement('script')
            script.textContent = 'window.injected = true'
            document.head.append(script)
          })
      )
      expect(blocked).toContain('script-src')
      expect(await page.evaluate(() => 'injected' in window)).toBe(false)
    })

    await test.step('a fetch to http and https is refused', async () => {
      const answers = await page.evaluate(() =>
        Promise.all(
          ['http://127.0.0.1:9/', 'https://127.0.0.1:9/', 'https://example.com/?next=app://sarb'].map((address) =>
            fetch(address).then(
              () => 'answered',
              () => 'refused'
            )
          )
        )
      )
      expect(answers).toEqual(['refused', 'refused', 'refused'])
    })

    await test.step('the session refuses requests even where a content policy would not', async () => {
      const outcome = await app.evaluate(({ session }) =>
        session
          .fromPartition('desk')
          .fetch('http://127.0.0.1:9/')
          .then(
            () => 'answered',
            (error: Error) => error.message
          )
      )
      expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT')
    })

    await test.step('files beside and above the page are not served', async () => {
      const statuses = await page.evaluate(() =>
        Promise.all(
          ['/../main/index.js', '/%2e%2e/main/index.js', '/..%5cmain%5cindex.js', '/nothing.html'].map(
            async (path) => (await fetch(path)).status
          )
        )
      )
      expect(statuses).toEqual([404, 404, 404, 404])
    })

    await test.step('an unknown route, a prototype key and a locked route answer with an envelope', async () => {
      const codes = await page.evaluate(async () => {
        const ask = async (route: string, input: unknown) =>
          ((await window.sarb.request(route, input)) as { error: { code: string } }).error.code
        return [
          await ask('vault.nothing', {}),
          await ask('__proto__', {}),
          await ask('vault.verify', {}),
          await ask('vault.status', { more: 1 })
        ]
      })
      expect(codes).toEqual(['invalid', 'invalid', 'locked', 'invalid'])
    })

    await test.step('window.open and navigation are refused', async () => {
      expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true)
      expect(await page.evaluate(() => window.open('app://sarb/') === null)).toBe(true)
      // Asked of the main process: Playwright would wait in the page for a navigation that never comes.
      for (const address of [
        'https://example.com/?next=app://sarb',
        'http://app/sarb',
        'file:///etc/hostname',
        'data:text/html,x'
      ]) {
        const here = await app.evaluate(async ({ webContents }, to) => {
          const [contents] = webContents.getAllWebContents()
          await contents?.executeJavaScript(
            `location.href = ${JSON.stringify(to)}; new Promise((done) => setTimeout(done))`
          )
          return [contents?.getURL(), await contents?.executeJavaScript('document.querySelector("h1").textContent')]
        }, address)
        expect(here, address).toEqual(['app://sarb/', 'Set up the desk'])
      }
      expect(app.windows()).toHaveLength(1)
    })
  } finally {
    await app.close()
  }
})
