import { z } from 'zod'

/** A record's own id: a random UUID, lower case. */
export const id = z.uuid()
export type Id = string

/** A new random id. Web Crypto is the same in Node, the worker and the page. */
export function newId(): Id {
  return globalThis.crypto.randomUUID()
}
