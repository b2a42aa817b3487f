import type { Prompts } from './prompts.ts'

/** Everything that the command line takes from the world around it. */
export interface Terminal {
  /** The folder in which the person stands; relative paths start here. */
  readonly folder: string
  readonly pseudonymKey: string | undefined
  readonly now: Date
  /** Asked for when it is needed: the answer takes longer than the start of most commands. */
  readonly timeZone: () => string
  readonly colours: boolean
  /** Somebody can answer questions and see progress. */
  readonly interactive: boolean
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** How a person is asked; loaded when there is something to ask. */
  readonly prompts: () => Promise<Prompts>
}

/** The real terminal, from the global `process`: as a module it would open all streams when it is imported.  npm runs scripts in the package's folder and says in INIT_CWD where the person stood. */
export function terminal(): Terminal {
  const { INIT_CWD, NO_COLOR, CI, TRIAGEBOOK_PSEUDONYM_KEY } = process.env
  // To ask about a stream opens it, so the second is asked about only where it matters.
  const interactive = process.stderr.isTTY === true && process.stdin.isTTY === true && !CI
  return {
    folder: INIT_CWD ?? process.cwd(),
    pseudonymKey: TRIAGEBOOK_PSEUDONYM_KEY,
    now: new Date(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    colours: process.stderr.isTTY === true && !NO_COLOR,
    interactive,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    prompts: async () => {
      const { clackPrompts } = await import('./clack-prompts.ts')
      return clackPrompts({ input: process.stdin, output: process.stderr })
    },
  }
}
