/** The part of fontkit 2.0.4 that stamping uses; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    id: number
    advanceWidth: number
    codePoints: number[]
  }
  export interface Subset {
    includeGlyph(glyph: Glyph | number): number
    encode(): Uint8Array
  }
  export interface GlyphRun {
    glyphs: Glyph[]
    positions: { xAdvance: number; yAdvance: number; xOffset: number; yOffset: number }[]
  }
  export interface Font {
    unitsPerEm: number
    ascent: number
    descent: number
    capHeight: number
    bbox: { minX: number; minY: number; maxX: number; maxY: number }
    glyphForCodePoint(codePoint: number): Glyph
    getGlyph(id: number): Glyph
    createSubset(): Subset
    /** Shaped, in the order in which the glyphs stand from left to right. */
    layout(text: string, features?: Record<string, boolean>): GlyphRun
  }
  export function create(data: Uint8Array): Font
}
