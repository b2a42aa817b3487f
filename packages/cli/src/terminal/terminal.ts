import type { Readable, Writable } from 'node:stream'
import type { Prompts } from './prompts.ts'

/** Everything that the command line takes from the world around it. */
export interface Terminal {
  /** The folder in which the person stands; relative paths start here. */
  readonly folder: string
  /** What the person types to start Triagebook here, such as `npm run -s triagebook --`. */
  readonly command: string
  readonly pseudonymKey: string | undefined
  /** For Git. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly now: Date
  /** Asked for when it is needed: the answer takes longer than the start of most commands. */
  readonly timeZone: () => string
  readonly colours: boolean
  /** Somebody can answer questions and see progress. */
  readonly interactive: boolean
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Ends the process at the next Ctrl-C, with these words. */
  readonly onInterrupt: (words: () => string) => void
  /** How a person is asked; loaded when there is something to ask. */
  readonly prompts: () => Promise<Prompts>
}

/** What a terminal is made of; the global `process` is one. */
interface World {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: () => string
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable
  readonly stderr: Writable & { readonly isTTY?: boolean }
  readonly once: (event: 'SIGINT', act: () => void) => unknown
  readonly exit: (code: number) => unknown
}

/** As shells report a program that Ctrl-C ended. */
const INTERRUPTED = 130

/**
 * The real terminal. By default of the global `process`: as a module it would open all streams when it is imported. npm
 * runs scripts in the package's folder and says in INIT_CWD where the person stood; scripts/bootstrap.mjs, in TRIAGEBOOK_FOLDER.
 */
export function terminal(world: World = process): Terminal {
  const { INIT_CWD, NO_COLOR, CI, TRIAGEBOOK_PSEUDONYM_KEY } = world.env
  const { TRIAGEBOOK_FOLDER, TRIAGEBOOK_COMMAND = 'triagebook' } = world.env
  // To ask about a stream opens it, so the second is asked about only where it matters.
  const interactive = world.stderr.isTTY === true && world.stdin.isTTY === true && !CI
  return {
    folder: TRIAGEBOOK_FOLDER || INIT_CWD || world.cwd(),
    command: TRIAGEBOOK_COMMAND,
    pseudonymKey: TRIAGEBOOK_PSEUDONYM_KEY,
    environment: world.env,
    now: new Date(),
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    colours: world.stderr.isTTY === true && !NO_COLOR,
    interactive,
    out: (text) => world.stdout.write(text),
    err: (text) => world.stderr.write(text),
    onInterrupt: (words) =>
      world.once('SIGINT', () => {
        world.stderr.write(`${interactive ? '\r\u001b[2K' : ''}${words()}`)
        world.exit(INTERRUPTED)
      }),
    prompts: async () => {
      const { clackPrompts } = await import('./clack-prompts.ts')
      return clackPrompts({ input: world.stdin, output: world.stderr })
    },
  }
}
