import { runCli } from '../src/run-cli.ts'
import type { Terminal } from '../src/terminal/terminal.ts'

const KEY = 'a key of at least thirty-two bytes, for tests only'

/** A command line with its streams caught. */
export function aTerminal(folder: string, more: Partial<Terminal> = {}) {
  let out = ''
  let err = ''
  const terminal: Terminal = {
    folder,
    command: 'triagebook',
    pseudonymKey: KEY,
    environment: process.env,
    now: new Date('2026-04-01T08:00:00Z'),
    timeZone: () => 'Europe/Berlin',
    colours: false,
    interactive: false,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    onInterrupt: () => undefined,
    prompts: () => Promise.reject(new Error('Nobody is there to be asked.')),
    ...more,
  }
  return async (...args: readonly string[]) => {
    out = ''
    err = ''
    const code = await runCli(args, terminal)
    return { code, out, err }
  }
}
