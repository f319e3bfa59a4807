import type { Ctx } from '../../context'
import { sha256 } from '../../documents/issue'
import { documentBytes } from '../../documents/queries'
import type { Connection } from '../../store/open'
import { exhibitBytes } from '../exhibitQueries'
import { documentIdOf } from '../queries'

type State = 'same' | 'changed' | 'not-in-archive'

/** Whether the archive holds a paper with these bytes: by its document number, or `exhibit ID`. */
function stateOf(db: Connection, number: string, hash: string): State {
  const exhibit = number.startsWith('exhibit ') ? number.slice('exhibit '.length) : null
  const id = exhibit ?? documentIdOf(db, number)
  const bytes = id && (exhibit ? exhibitBytes(db, id) : documentBytes(db, id))
  if (!bytes) return 'not-in-archive'
  return sha256(bytes) === hash ? 'same' : 'changed'
}

export function checkManifest(
  { db }: Pick<Ctx, 'db'>,
  { packet, parts }: { packet: { number: string; sha256: string }; parts: { number: string; sha256: string }[] }
) {
  const check = ({ number, sha256: hash }: { number: string; sha256: string }) => ({
    number,
    state: stateOf(db, number, hash)
  })
  return { packet: check(packet), parts: parts.map(check) }
}
