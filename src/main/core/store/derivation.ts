import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { KEYRING_FILE } from './files'

/** How a key is derived from a secret: Argon2id with `memory` in KiB, as the keyring keeps it. */
export interface Derivation {
  /** Base64. */
  readonly salt: string
  readonly kdf: { readonly memory: number; readonly passes: number; readonly lanes: number }
}

/**
 * A thread that derives one key and ends; its memory, in which the secret lay, goes with it. Given as text, so that it
 * runs the same in the built application, on the command line and in tests.
 */
const THREAD = `
const { parentPort, workerData: { library, secret, salt, kdf } } = require('node:worker_threads')
require(library)
  .argon2id({
    password: secret,
    salt: Buffer.from(salt, 'base64'),
    iterations: kdf.passes,
    parallelism: kdf.lanes,
    memorySize: kdf.memory,
    hashLength: 32,
    outputType: 'binary'
  })
  .then((key) => parentPort.postMessage(key))
`

const packages = createRequire(import.meta.url)

/** Begun before they were asked for; each is taken once. */
const begun = new Map<string, Promise<Buffer>>()
const nameOf = (secret: string, { salt }: Derivation) => `${salt} ${secret}`

/** 32 bytes out of a secret. Takes a quarter of a second on purpose, on a thread of its own: the core goes on meanwhile. */
export function derive(secret: string, { salt, kdf }: Derivation): Promise<Buffer> {
  const name = nameOf(secret, { salt, kdf })
  const early = begun.get(name)
  begun.delete(name)
  if (early) return early
  const library = packages.resolve('hash-wasm/dist/argon2.umd.min.js')
  const thread = new Worker(THREAD, { eval: true, workerData: { library, secret, salt, kdf } })
  return new Promise((resolve, reject) => {
    thread.once('message', (key: Uint8Array) => resolve(Buffer.from(key)))
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`no key was derived (${code})`)))
  })
}

/**
 * Begins to derive the key of a desk that will certainly be opened with this passphrase, while the code that opens it is
 * still being read. Does nothing where there is no desk.
 */
export function deriveEarly(folder: string, passphrase: string): void {
  try {
    const ring = JSON.parse(readFileSync(join(folder, KEYRING_FILE), 'utf8')) as { passphrase: Derivation }
    const key = derive(passphrase, ring.passphrase)
    // A failure is met where the key is asked for.
    key.catch(() => undefined)
    begun.set(nameOf(passphrase, ring.passphrase), key)
  } catch {
    // Opening the desk says what is wrong with it.
  }
}
