import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record'
import type { InitInputs } from './inputs.ts'

const FILES = [
  'triagebook.yml',
  'rules/classify.yml',
  'rules/priority-matrix.md',
  'rules/route.yml',
  'rules/redact.yml',
  'playbooks/triage-meeting.md',
] as const

export interface Default {
  readonly path: string
  readonly content: string
  /** What stands there now; null where nothing does. */
  readonly standing: string | null
  /** The content holds all that stands there, so that writing it takes nothing away. */
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
    const content = isSettings ? text.replace(/^time_zone: .*$/m, `time_zone: ${timeZone}`) : text
    return { path: file, content, standing: textOf(place), keeps: false }
  })
  return [...own, attributes(textOf(path.join(folder, ATTRIBUTES)))]
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
