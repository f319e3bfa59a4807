/** The part of fontkit 2.0.4 that stamping uses; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    id: number
    advanceWidth: number
  }
  export interface Subset {
    includeGlyph(glyph: Glyph): number
    encode(): Uint8Array
  }
  export interface Font {
    unitsPerEm: number
    ascent: number
    descent: number
    capHeight: number
    bbox: { minX: number; minY: number; maxX: number; maxY: number }
    glyphForCodePoint(codePoint: number): Glyph
    createSubset(): Subset
  }
  export function create(data: Uint8Array): Font
}
