import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record'
import { withModeline } from '../modeline.ts'
import type { InitInputs } from './inputs.ts'
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

export interface Default {
  readonly path: string
  readonly content: string
  /** What stands there now; null where nothing does. */
  readonly standing: string | null
  /** Writing it takes nothing away that the team wrote: it is ours alone, or holds all that stands there. */
  readonly keeps: boolean
}

export function readForInit({ folder, defaults, settings, timeZone }: InitInputs): readonly Default[] {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new TriagebookError([
      {
        code: 'init/not-a-folder',
        severity: 'error',
        message: `${folder} is a file, not a folder.`,
        hint: 'Name a folder, or a new name.',
      },
    ])
  }
  const own = FILES.map((file): Default => {
    const place = path.join(folder, file)
    const isSettings = file === 'triagebook.yml'
    const source = isSettings && settings !== undefined ? settings : path.join(defaults, file)
    const text = readFileSync(source, 'utf8')
    const format = FORMAT_OF[file]
    const marked = format === undefined ? text : withModeline(file, format, text)
    const content = isSettings ? marked.replace(/^time_zone: .*$/m, `time_zone: ${timeZone}`) : marked
    return { path: file, content, standing: textOf(place), keeps: false }
  })
  const schemas = SCHEMA_FILES.map(
    ({ path: file, source }): Default => ({
      path: file,
      content: readFileSync(path.join(defaults, source), 'utf8'),
      standing: textOf(path.join(folder, file)),
      keeps: true,
    }),
  )
  return [...own, attributes(textOf(path.join(folder, ATTRIBUTES))), ...schemas]
}

const ATTRIBUTES = '.gitattributes'

/** Asks Git to merge records with our driver, unless the team has told it how. */
function attributes(standing: string | null): Default {
  const before = standing === null || /\n$|^$/.test(standing) ? (standing ?? '') : `${standing}\n`
  const isAsked = /^\/?tickets\/\S*[ \t].*\bmerge\b/m.test(before)
  const content = isAsked ? (standing ?? '') : `${before}tickets/** merge=triagebook\n`
  return { path: ATTRIBUTES, content, standing, keeps: true }
}

function textOf(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}
