import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DeskError } from '@shared/kernel/errors'
import { z } from 'zod'
import { derive } from './derivation'
import { KEYRING_FILE } from './files'

/**
 * The keyring holds the random 256-bit key of the data file, wrapped twice: by the passphrase and by the printed
 * recovery code. Changing a passphrase rewraps the key; the data file is not touched.
 */
const wrap = z.object({
  salt: z.base64(),
  nonce: z.base64(),
  box: z.base64(),
  kdf: z.object({ name: z.literal('argon2id'), memory: z.number(), passes: z.number(), lanes: z.number() })
})
const keyring = z.object({ version: z.literal(1), passphrase: wrap, recovery: wrap })
type Wrap = z.infer<typeof wrap>

/** RFC 9106, second recommended option (64 MiB, 3 passes), with one lane: WebAssembly has one thread. */
const KDF = { name: 'argon2id', memory: 65_536, passes: 3, lanes: 1 } as const

/** Crockford's alphabet without letters that look like numbers, so that a printed code can be typed. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export interface Keys {
  /** Raw key of the encrypted file, 64 lower-case hexadecimal digits. */
  readonly file: string
  /** HMAC key of the audit chain, 32 bytes. */
  readonly audit: Buffer
}

export function hasKeyring(folder: string): boolean {
  return existsSync(join(folder, KEYRING_FILE))
}

/** Makes the keys of a new desk. Returns the recovery code once; it is kept nowhere in the clear. */
export async function createKeyring(folder: string, passphrase: string): Promise<{ keys: Keys; recoveryCode: string }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const key = randomBytes(32)
  const recoveryCode = newRecoveryCode()
  const ring = {
    version: 1 as const,
    passphrase: await seal(key, passphrase.normalize('NFKC')),
    recovery: await seal(key, plainCode(recoveryCode))
  }
  writeAtomically(folder, ring)
  return { keys: keysFrom(key), recoveryCode }
}

/** @throws DeskError `wrong-passphrase`, or `damaged` when the keyring cannot be read. */
export async function openKeyring(folder: string, secret: string): Promise<Keys> {
  const ring = readRing(folder)
  const key =
    (await unseal(ring.passphrase, secret.normalize('NFKC'))) ??
    (looksLikeCode(secret) ? await unseal(ring.recovery, plainCode(secret)) : null)
  if (!key) throw new DeskError('wrong-passphrase', 'That passphrase does not open this desk. Nothing was changed.')
  return keysFrom(key)
}

/** Opens with the old passphrase or the recovery code and sets a new passphrase. */
export async function changePassphrase(folder: string, secret: string, next: string): Promise<Keys> {
  const keys = await openKeyring(folder, secret)
  const ring = readRing(folder)
  writeAtomically(folder, { ...ring, passphrase: await seal(Buffer.from(keys.file, 'hex'), next.normalize('NFKC')) })
  return keys
}

function keysFrom(key: Buffer): Keys {
  return {
    file: key.toString('hex'),
    audit: Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'sarb-desk audit chain v1', 32))
  }
}

function newRecoveryCode(): string {
  const letters = Array.from({ length: 28 }, () => ALPHABET[randomInt(ALPHABET.length)])
  return Array.from({ length: 7 }, (_, group) => letters.slice(group * 4, group * 4 + 4).join('')).join('-')
}

function plainCode(code: string): string {
  return code
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll('I', '1')
    .replaceAll('L', '1')
    .replace(/[^0-9A-Z]/g, '')
}

function looksLikeCode(secret: string): boolean {
  return plainCode(secret).length === 28
}

async function seal(key: Buffer, secret: string): Promise<Wrap> {
  const salt = randomBytes(16).toString('base64')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, { salt, kdf: KDF }), nonce)
  const box = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()])
  return { salt, nonce: nonce.toString('base64'), box: box.toString('base64'), kdf: KDF }
}

async function unseal(from: Wrap, secret: string): Promise<Buffer | null> {
  const box = Buffer.from(from.box, 'base64')
  const key = await derive(secret, from)
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(from.nonce, 'base64'))
  decipher.setAuthTag(box.subarray(-16))
  try {
    return Buffer.concat([decipher.update(box.subarray(0, -16)), decipher.final()])
  } catch {
    return null
  }
}

function readRing(folder: string) {
  const parsed = keyring.safeParse(safeJson(readFileSync(join(folder, KEYRING_FILE), 'utf8')))
  if (!parsed.success) {
    throw new DeskError('damaged', 'The keyring of this desk cannot be read. The data file itself was not touched.')
  }
  return parsed.data
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function writeAtomically(folder: string, ring: z.infer<typeof keyring>): void {
  const path = join(folder, KEYRING_FILE)
  const partial = `${path}.partial`
  const file = openSync(partial, 'w', 0o600)
  writeSync(file, JSON.stringify(ring, null, 2))
  fsyncSync(file)
  closeSync(file)
  renameSync(partial, path)
}
