import { runDesk } from '@core/desk/run'

/** The command line without a keyboard: what it wrote, what it said, and its exit code. */
export async function desk(words: readonly string[], passphrase = 'calm river seven lanterns') {
  const [out, said]: [string[], string[]] = [[], []]
  const code = await runDesk(words, {
    out: (text) => out.push(text),
    say: (text) => said.push(text),
    passphrase: () => Promise.resolve(passphrase),
    ask: () => Promise.resolve(null)
  })
  return { code, out: out.join('\n'), said: said.join('\n') }
}
