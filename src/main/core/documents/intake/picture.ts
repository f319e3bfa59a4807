import { deflateSync } from 'node:zlib'
import { type PDFContext, type PDFDict, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib'
import { PdfFile } from '../pdf/write'
import { fitInto } from './fit'

/** A picture as PDF holds it: its samples in an encoding a reader knows, and how large it is on paper. */
export interface Picture {
  width: number
  height: number
  /** Pixels to the inch as the file says; 0 where it does not. */
  dpi: number
  /** 1 to 8 as in Exif: which way up it was taken. */
  orientation: number
  /** One below the other from the top; a scan may come in strips. */
  strips: readonly Strip[]
}

export interface Strip {
  rows: number
  data: Uint8Array
  /** Entries of the image's dictionary. */
  facts: Record<string, unknown>
  /** Of a tile: its upper left corner and its width in pixels; it may reach beyond the picture. */
  place?: { x: number; y: number; width: number }
}

/** Where a file says nothing, a picture fills the width of a letter page. */
const LETTER_WIDTH = 8.5
/** Nonsense in a header must not make a picture invisibly small or hide that it has a size. */
const PLAUSIBLE = { least: 30, most: 2400 }

/** Matrix that turns the unit square of a picture upright, for each Exif orientation; the page's width and height swap from 5 on. */
const TURNS: Record<number, readonly number[]> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0]
}

/** Pictures as a PDF, one to a letter page, upright and with free strips for stamps. */
export async function pagesFromPictures(pictures: readonly Picture[]): Promise<Uint8Array> {
  const file = new PdfFile()
  const { context } = file
  for (const picture of pictures) {
    const { width, height, orientation } = picture
    const turned = orientation >= 5
    const known = picture.dpi >= PLAUSIBLE.least && picture.dpi <= PLAUSIBLE.most
    const across = turned ? height : width
    const dpi = known ? picture.dpi : across / LETTER_WIDTH
    const paper = { width: (across / dpi) * 72, height: ((turned ? width : height) / dpi) * 72 }
    const sheet = fitInto(paper.width, paper.height)
    const names: Record<string, PDFRef> = {}
    let drawn = ''
    let top = 0
    picture.strips.forEach(({ rows, data, facts, place }, at) => {
      names[`Scan${at}`] = context.register(
        PDFRawStream.of(
          imageDict(context, { Width: place?.width ?? width, Height: rows, Length: data.length, ...facts }),
          data
        )
      )
      const share = rows / height
      const from = 1 - ((place?.y ?? top) + rows) / height
      const across = place ? [n(place.width / width), n(place.x / width)] : ['1', '0']
      drawn += `q ${across[0]} 0 0 ${n(share)} ${across[1]} ${n(from)} cm /Scan${at} Do Q\n`
      top += rows
    })
    const size = [paper.width * sheet.scale, 0, 0, paper.height * sheet.scale, sheet.x, sheet.y]
    const body = new TextEncoder().encode(
      `q ${size.map(n).join(' ')} cm ${(TURNS[orientation] ?? TURNS[1] ?? []).join(' ')} cm\n0 0 1 1 re W n\n${drawn}Q\n`
    )
    const ref = file.reserve()
    file.place(
      ref,
      context.obj({
        MediaBox: [0, 0, sheet.width, sheet.height],
        Resources: { XObject: names },
        Contents: context.register(PDFRawStream.of(context.obj({ Length: body.length }), body))
      })
    )
  }
  return file.finish({
    title: 'Exhibit',
    language: 'en-US',
    at: '2000-01-01T00:00:00.000Z',
    subject: 'Exhibit',
    seed: 'exhibit',
    keywords: []
  })
}

const imageDict = (context: PDFContext, facts: Strip['facts']): PDFDict =>
  context.obj({ Type: 'XObject', Subtype: 'Image', ...facts } as Record<string, string>)

/** Samples of 1 (grey), 3 (red, green, blue) or 4 (inks) bytes a pixel as one strip. */
export function rawStrip(width: number, rows: number, channels: 1 | 3 | 4, samples: Uint8Array): Strip {
  return {
    rows,
    data: deflateSync(samples.subarray(0, width * rows * channels)),
    facts: {
      ColorSpace: channels === 4 ? 'DeviceCMYK' : channels === 3 ? 'DeviceRGB' : 'DeviceGray',
      BitsPerComponent: 8,
      Filter: PDFName.of('FlateDecode')
    }
  }
}

function n(value: number): string {
  return (Math.round(value * 100_000) / 100_000).toString()
}
