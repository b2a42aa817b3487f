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
  return FILES.map((file) => {
    const content = readFileSync(
      file === 'triagebook.yml' && settings !== undefined ? settings : path.join(defaults, file),
      'utf8',
    )
    const place = path.join(folder, file)
    return {
      path: file,
      content:
        file === 'triagebook.yml' ? content.replace(/^time_zone: .*$/m, `time_zone: ${timeZone}`) : content,
      standing: existsSync(place) ? readFileSync(place, 'utf8') : null,
    }
  })
}
