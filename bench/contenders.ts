import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Contender } from './interleave.ts'
import type { Run } from './whole-process.ts'

/** One that also has to give the right answer before it is timed. */
export interface Checker extends Contender {
  /** How many sound records it says that it found; null where it finds something wrong. */
  readonly sound: (run: Run) => number | null
}

export const FLOOR = 'floor'
export const OURS = 'triagebook validate'
export const ONE_THREAD = 'triagebook validate, one thread'
export const AJV_CLI = 'ajv-cli'
export const SCRIPT = 'yaml + ajv'

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const SCHEMA = here('../packages/record/schema/record.schema.json')
const MAIN = here('../packages/cli/dist/main.js')
const require = createRequire(import.meta.url)

/** The command as it is published: compiled, bundled, and with the flags of Node in its first line. */
export const TRIAGEBOOK = [...flagsOf(MAIN), MAIN]

/** The same, told that the computer has one core. */
export const TRIAGEBOOK_ALONE = [
  '--import',
  'data:text/javascript,import os from "node:os";import{syncBuiltinESMExports}from"node:module";os.availableParallelism=()=>1;syncBuiltinESMExports()',
  ...TRIAGEBOOK,
]

function flagsOf(main: string): readonly string[] {
  return /^#!.* node (.*)\n/.exec(readFileSync(main, 'utf8'))?.[1]?.split(' ') ?? []
}

export function ours(
  book: string,
  name = OURS,
  { command = TRIAGEBOOK, options = [] }: { command?: readonly string[]; options?: readonly string[] } = {},
): Checker {
  return {
    name,
    args: [...command, 'validate', '--no-color', ...options, '--book', book],
    sound: ({ stderr }) => numberIn(stderr, /^(\d+) records? checked: (?:no problems|\d+ warnings?)\.$/m),
  }
}

export const pullRequest = (clone: string) =>
  ours(clone, `${OURS} --since`, { options: ['--since', 'HEAD~1'] })

/** All that check the same records: the floor first. `extracted` is the front matter as YAML files. */
export function checkers(book: string, extracted: string): readonly Checker[] {
  const tickets = path.join(book, 'tickets')
  const ajvCli = ['validate', '--spec=draft2020', '--allow-union-types', '-c', require.resolve('ajv-formats')]
  return [
    {
      name: FLOOR,
      args: [here('floor.mjs'), tickets],
      sound: ({ stdout }) => numberIn(stdout, /^(\d+) records$/m),
    },
    ours(book),
    ours(book, ONE_THREAD, { command: TRIAGEBOOK_ALONE }),
    {
      name: AJV_CLI,
      args: [
        require.resolve('ajv-cli/dist/index.js'),
        ...ajvCli,
        '-s',
        SCHEMA,
        '-d',
        `${extracted}/**/*.yaml`,
      ],
      sound: ({ status, stdout }) => (status === 0 ? stdout.split(' valid\n').length - 1 : null),
    },
    {
      name: SCRIPT,
      args: [here('yaml-and-ajv.mjs'), tickets, SCHEMA],
      sound: ({ stdout }) => numberIn(stdout, /^(\d+) valid$/m),
    },
  ]
}

function numberIn(text: string, pattern: RegExp): number | null {
  const found = pattern.exec(text)?.[1]
  return found === undefined ? null : Number(found)
}
