/**
 * Marks that stand in a blank form's data where a pen will write. They are private-use characters: no input of the desk
 * holds them, React passes them through, and `drawBlanks` turns them into lines and boxes once the page is HTML.
 */
export const WRITE = '\uE000'
/** A day or a time: a shorter line. */
export const WHEN = '\uE001'
/** One of several things: in a message key it stands for each of them, with a box to tick. */
export const CHOOSE = '\uE002'
/** A cell or a line of a list, to be written in. */
export const ROW = '\uE003'
/** A paragraph to be written by hand: three lines. */
export const ROOM = '\uE006'
/** The facts of a ground: two lines. */
export const FACTS = '\uE007'
/** A place with its address, or several things in a row: a line as long as most of the page is wide. */
export const LONG = '\uE00A'
const BOX = '\uE004'
const BREAK = '\uE005'
/** Around one choice of several in a line, which is not broken where it fits into one. */
const [CHOICE, CHOSEN] = ['\uE008', '\uE009']

const MARKS = /[\uE000-\uE00A]/

export const isBlank = (value: unknown): boolean => typeof value === 'string' && MARKS.test(value)

/** Choices with a box before each, for the pen; long ones each on a line of its own. */
export function boxed(choices: readonly string[]): string {
  // A character of Chinese or Korean is as wide as two of Latin.
  const long = choices.join('').replaceAll(/[\p{Script=Han}\p{Script=Hangul}]/gu, 'xx').length > 90
  return long
    ? choices.map((choice) => `${BOX}${choice}`).join(BREAK)
    : choices.map((choice) => `${CHOICE}${BOX}${choice}${CHOSEN}`).join('\u2003')
}

/** The same for sentences with elements of the page in them. */
export const boxedParts = <Part>(choices: readonly (readonly Part[])[]): (Part | string)[] =>
  choices.flatMap((parts) => [BOX, ...parts, BREAK])

const DRAWN: Record<string, string> = {
  [WRITE]: '<span class="fill">&nbsp;</span>',
  [WHEN]: '<span class="fill when">&nbsp;</span>',
  [LONG]: '<span class="fill long">&nbsp;</span>',
  [ROW]: '<span class="fill row">&nbsp;</span>',
  [CHOOSE]: '<span class="fill">&nbsp;</span>',
  [ROOM]: '<span class="fill wide room">&nbsp;</span>'.repeat(3),
  [FACTS]: '<span class="fill wide room">&nbsp;</span>'.repeat(2),
  [BOX]: '<span class="box"></span>',
  [BREAK]: '<br>',
  [CHOICE]: '<span class="choice">',
  [CHOSEN]: '</span>'
}

/** Two of them with nothing but a comma or a bracket between are one line to write on; a colon stands between two things. */
const REPEATED = /([\uE000\uE001\uE003\uE00A])(?:[\s,،.·;()-]*\1\)?)+/g
/** A mark alone needs no isolate, which would be a line of its own beside a line that is a block; words of the data have two. */
const ISOLATED = /[\u2066-\u2068]([\uE000-\uE003\uE00A])\u2069/g
/** A line that is all of its element takes its whole width. */
const ALONE = />[\uE000\uE001]</g

/** A comma behind the last choice stays on its line. */
const BEHIND_CHOICE = /\uE009([,.،。，])/g

/** Lines and boxes in place of the marks; inside of a tag, such as an alternative text, a mark is left out. */
export function drawBlanks(html: string): string {
  const joined = html
    .replace(ISOLATED, '$1')
    .replace(ISOLATED, '$1')
    .replace(REPEATED, '$1')
    .replace(ALONE, '><span class="fill wide">&nbsp;</span><')
    .replace(BEHIND_CHOICE, '$1\uE009')
  return joined.replace(
    /<[^>]*>|\([\uE000\uE001]\)|\uE004(?:\p{Script=Han}{1,6}|[^\s<&\uE000-\uE00A\p{Script=Han}]{0,40})|[\uE000\uE001\uE00A](?:[.,:;!?…،؟。，：、։՝]|[’-]\p{L}{1,5})+|[\uE000-\uE00A]/gu,
    (part) => {
      if (part.startsWith('<')) return part.replace(/[\uE000-\uE00A]/g, '')
      // A bracket stays on the line of what it holds.
      if (part.startsWith('(')) return `<span class="nowrap">(${DRAWN[part[1] ?? '']})</span>`
      // What closes a part of a sentence, or ends its word, stays beside the line.
      if (part.length > 1 && !part.startsWith(BOX))
        return `<span class="nowrap">${DRAWN[part[0] ?? '']}${part.slice(1)}</span>`
      // A box stays on the line of its first word.
      return part.startsWith(BOX) ? `<span class="nowrap">${DRAWN[BOX]}${part.slice(1)}</span>` : (DRAWN[part] ?? '')
    }
  )
}
