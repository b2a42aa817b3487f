import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { TRIAGEBOOK } from './contenders.ts'
import { runNode } from './whole-process.ts'

const RUNS = 3
const SETTINGS =
  'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java } }\nconnections: { zendesk-eu: { platform: zendesk } }\n'

/** The files of a book, and what else is in its folder. */
export interface HostileInput {
  readonly name: string
  readonly files: Readonly<Record<string, string | Uint8Array>>
  readonly make?: (folder: string) => void
  /** The code, line and column of a problem that has to be printed. */
  readonly problem?: string
}

/** The CPU time and the peak memory of a command: the median and the maximum of some runs. */
export interface Cost {
  readonly milliseconds: number
  readonly megabytes: number
}

/** What `validate` prints about an input, and its cost beyond that of starting Node. */
export interface Outcome extends Cost {
  readonly name: string
  /** As printed, without the hints. */
  readonly messages: readonly string[]
}

export function cost(args: readonly string[]): Cost & { readonly stderr: string } {
  const runs = Array.from({ length: RUNS }, () => runNode(args))
  const times = runs.map(({ cpuMilliseconds }) => cpuMilliseconds).sort((a, b) => a - b)
  return {
    milliseconds: times[Math.floor(RUNS / 2)] ?? 0,
    megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
    stderr: runs[0]?.stderr ?? '',
  }
}

/** Makes a book with only this input and runs the published command on it. */
export function runOn({ name, files, make, problem }: HostileInput, node: Cost): Outcome {
  const folder = mkdtempSync(path.join(tmpdir(), 'triagebook-hostile-'))
  try {
    mkdirSync(path.join(folder, 'tickets/2026/03'), { recursive: true })
    for (const [file, content] of Object.entries({ 'triagebook.yml': SETTINGS, ...files }))
      writeFileSync(path.join(folder, file), content)
    make?.(folder)
    const own = cost([...TRIAGEBOOK, 'validate', '--no-color', '--book', folder])
    return {
      name,
      milliseconds: own.milliseconds - node.milliseconds,
      megabytes: own.megabytes - node.megabytes,
      messages: messagesIn(own.stderr, problem),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The lines with errors, the expected one first. The warning that the book has no rules is left out. */
function messagesIn(stderr: string, expected: string | undefined): readonly string[] {
  if (!/^\d+ records? checked: /m.test(stderr)) throw new Error(`validate gave no verdict:\n${stderr}`)
  const lines = stderr.split('\n').filter((line) => /\berror .* \[[a-z-]+\/[\w-]+\]$/.test(line))
  if (expected === undefined) return lines
  const [code = '', place = ''] = expected.split(' ')
  const found = lines.find((line) => line.includes(`:${place} error `) && line.endsWith(`[${code}]`))
  if (found === undefined) throw new Error(`validate does not say ${expected}:\n${stderr}`)
  return [found, ...lines.filter((line) => line !== found)]
}
