import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { isInRepository } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import { withModeline } from '../book/modeline.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { INIT } from './about.ts'
import type { DefaultFile } from './default-file.ts'
import { problem } from './problems.ts'
import { refuseInsideBook } from './refuse-inside-book.ts'
import { FORMAT_OF, SCHEMA_FILES } from './schemas.ts'

const FILES = [
  'triagebook.yml',
  'rules/classify.yml',
  'rules/priority-matrix.md',
  'rules/route.yml',
  'rules/redact.yml',
  'playbooks/triage-meeting.md',
  'playbooks/new-ticket.md',
] as const

const ATTRIBUTES = '.gitattributes'

export interface ForInit {
  readonly folder: string
  readonly files: readonly DefaultFile[]
  readonly replace: boolean
  /** The command that merges records; null where the folder is in no repository. */
  readonly mergeDriver: string | null
}

export function readForInit(
  { folder, replace }: Inputs<typeof INIT.inputs>,
  { installation, environment }: PortsOf<'installation' | 'environment'>,
): ForInit {
  const existing = nearestExisting(folder)
  if (!statSync(existing).isDirectory())
    throw new TriagebookError([problem('init/not-a-folder', { folder: existing })])
  refuseInsideBook(folder, existing)
  const currently = (file: string) => textOf(path.join(folder, file))
  const own = FILES.map((file): DefaultFile => {
    const isSettings = file === 'triagebook.yml'
    const source = isSettings ? installation.settings : path.join(installation.folder, file)
    const text = readFileSync(source, 'utf8')
    const format = FORMAT_OF[file]
    const marked = format === undefined ? text : withModeline(file, format, text)
    const content = isSettings
      ? marked.replace(/^time_zone: .*$/m, `time_zone: ${installation.timeZone()}`)
      : marked
    return { path: file, content, current: currently(file), isSafe: false }
  })
  const schemas = SCHEMA_FILES.map(
    ({ path: file, source }): DefaultFile => ({
      path: file,
      content: readFileSync(path.join(installation.folder, source), 'utf8'),
      current: currently(file),
      isSafe: true,
    }),
  )
  const isCloned = isInRepository({ folder: existing, environment })
  return {
    folder,
    files: [...own, attributes(currently(ATTRIBUTES)), ...schemas],
    replace,
    mergeDriver: isCloned ? installation.mergeDriver : null,
  }
}

/** Tells Git to merge records with our driver, unless the team has set another way. */
function attributes(current: string | null): DefaultFile {
  const before = current === null || /\n$|^$/.test(current) ? (current ?? '') : `${current}\n`
  const isAsked = /^\/?tickets\/\S*[ \t].*\bmerge\b/m.test(before)
  const content = isAsked ? (current ?? '') : `${before}tickets/** merge=triagebook\n`
  return { path: ATTRIBUTES, content, current, isSafe: true }
}

/** The folder, or the nearest above it that exists. */
function nearestExisting(folder: string): string {
  return existsSync(folder) ? folder : nearestExisting(path.dirname(folder))
}

/** Null where there is no such file; writing it says why a folder of that name is in the way. */
function textOf(file: string): string | null {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file, 'utf8') : null
}
