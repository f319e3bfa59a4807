import { createInterface } from 'node:readline/promises'

/** What a command says and asks; the tests have their own. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string): void
  /** Standard error: everything said to a person. */
  say(text: string): void
  passphrase(): Promise<string>
  /** Null where nobody can be asked. */
  ask(question: string): Promise<string | null>
}

export const realTerminal: Terminal = {
  out: (text) => process.stdout.write(`${text}\n`),
  say: (text) => process.stderr.write(`${text}\n`),
  passphrase: async () =>
    process.env.SARB_PASSPHRASE || (process.stdin.isTTY ? readHidden('Passphrase: ') : readLine('')),
  ask: async (question) => (process.stdin.isTTY ? (await readLine(question)).trim() : null)
}

/** A line of standard input; empty where the input ends without one, so that nobody waits for an answer for ever. */
async function readLine(question: string): Promise<string> {
  const line = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return await Promise.race([
      line.question(question),
      new Promise<string>((resolve) => line.once('close', () => resolve('')))
    ])
  } finally {
    line.close()
  }
}

const ENTER = new Set(['\r', '\n', '\u0004'])
const CANCEL = '\u0003'
const BACK = new Set(['\u0008', '\u007f'])

/** Reads a line from the keyboard without showing it. Ctrl+C ends the program as anywhere else. */
function readHidden(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdin.resume()
  return new Promise((resolve) => {
    let typed = ''
    const done = () => {
      stdin.off('data', onData)
      stdin.setRawMode(false)
      stdin.pause()
      stderr.write('\n')
    }
    const onData = (chunk: string) => {
      for (const key of chunk) {
        if (key === CANCEL) {
          done()
          process.exit(130)
        }
        if (ENTER.has(key)) {
          done()
          return resolve(typed)
        }
        typed = BACK.has(key) ? [...typed].slice(0, -1).join('') : typed + key
      }
    }
    stdin.on('data', onData)
  })
}
