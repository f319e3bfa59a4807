import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef } from 'pdf-lib'

/** Papers are written into the same room one after the other; a larger file gets its own. */
const KEPT_ROOM = 2 ** 20
let kept: Buffer | null = null

/** What is written grows at its end; strings are Latin-1, as all of a PDF outside of its streams. */
class Room {
  at = 0
  private room: Buffer

  /** `bytes`: about as many as will be written. */
  constructor(bytes: number) {
    kept ??= Buffer.allocUnsafeSlow(KEPT_ROOM)
    this.room = bytes <= KEPT_ROOM ? kept : Buffer.allocUnsafeSlow(bytes)
  }

  /** Makes sure that so many bytes more find room. */
  private need(bytes: number): void {
    if (this.at + bytes <= this.room.length) return
    const larger = Buffer.allocUnsafeSlow(Math.max(Math.ceil(this.room.length * 1.5), this.at + bytes))
    this.room.copy(larger, 0, 0, this.at)
    this.room = larger
  }

  text(text: string): void {
    const { length } = text
    this.need(length)
    const { room } = this
    let { at } = this
    if (length > 64) at += room.write(text, at, 'latin1')
    else for (let i = 0; i < length; i++) room[at++] = text.charCodeAt(i)
    this.at = at
  }

  bytes(bytes: Uint8Array): void {
    this.need(bytes.length)
    this.room.set(bytes, this.at)
    this.at += bytes.length
  }

  /** What writes itself, into room for it. */
  written(object: PDFObject): void {
    this.need(object.sizeInBytes())
    this.at += object.copyBytesInto(this.room, this.at)
  }

  taken(): Uint8Array {
    const all = this.room.subarray(0, this.at)
    return this.room === kept ? new Uint8Array(all) : new Uint8Array(all.buffer, all.byteOffset, all.length)
  }
}

/** About what an object takes beside the bytes of its stream. */
const OBJECT = 250

const contentsOf = (object: PDFObject): number => (object instanceof PDFRawStream ? object.contents.length : 0)

/**
 * The bytes of a file: its objects in the order of their numbers, each once, none packed into streams; the same objects
 * give the same bytes. Reading a size of everything first, as pdf-lib does, takes twice the time.
 */
export function bytesOf(context: PDFContext): Uint8Array {
  const objects = context.enumerateIndirectObjects()
  const room = new Room(objects.reduce((sum, [, object]) => sum + contentsOf(object) + OBJECT, 0))
  room.text('%PDF-1.7\n%\x81\x81\x81\x81\n\n')
  const offsets: number[] = []
  for (const [{ objectNumber }, object] of objects) {
    offsets[objectNumber] = room.at
    room.text(`${objectNumber} 0 obj\n`)
    write(object, room)
    room.text('\nendobj\n\n')
  }
  const start = room.at
  room.text(tableOf(offsets))
  const { Root, Info, ID } = context.trailerInfo
  room.text('trailer\n')
  write(context.obj({ Size: context.largestObjectNumber + 1, Root, Info, ID }), room)
  room.text(`\n\nstartxref\n${start}\n%%EOF`)
  return room.taken()
}

function write(object: PDFObject, room: Room): void {
  if (object instanceof PDFRef || object instanceof PDFName || object instanceof PDFNumber) room.text(object.toString())
  else if (object instanceof PDFDict) {
    room.text('<<\n')
    for (const key of object.keys()) {
      room.text(key.toString())
      room.text(' ')
      write(object.get(key, true) as PDFObject, room)
      room.text('\n')
    }
    room.text('>>')
  } else if (object instanceof PDFArray) {
    room.text('[ ')
    for (let i = 0; i < object.size(); i++) {
      write(object.get(i), room)
      room.text(' ')
    }
    room.text(']')
  } else if (object instanceof PDFRawStream) {
    object.updateDict()
    write(object.dict, room)
    room.text('\nstream\n')
    room.bytes(object.contents)
    room.text('\nendstream')
  } else room.written(object)
}

/** The table of where each object begins; numbers without an object divide it into pieces. */
function tableOf(offsets: readonly number[]): string {
  let table = 'xref\n'
  for (let first = 0; first < offsets.length; ) {
    let after = first + 1
    while (offsets[after] !== undefined) after += 1
    table += `${first} ${after - first}\n`
    for (let number = first; number < after; number++) {
      const offset = offsets[number]
      table += offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
    }
    first = after
    while (first < offsets.length && offsets[first] === undefined) first += 1
  }
  return `${table}\n`
}
