import { readdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Terminal } from '../terminal/terminal.ts'

interface Result {
  readonly folder: string
  readonly agenda: string
  readonly page: string
  readonly terminal: Terminal
}

/** Where to look, and what to try next. */
export function showResult({ folder, agenda, page, terminal }: Result): void {
  const record = aRecord(folder)
  const id = path.basename(record, '.md')
  const book = path.relative(terminal.folder, folder) || '.'
  terminal.err(
    [
      '',
      'Look at:',
      `  the page      ${pathToFileURL(page).href}`,
      `  the agenda    ${agenda}`,
      `  a record      ${record}`,
      `  every stage   git -C ${book} log --stat`,
      'Try:',
      `  triagebook explain ${id} --book ${book}`,
      `  triagebook validate --book ${book}      (after you have broken a record)`,
      `To undo: delete ${folder}`,
      '',
    ].join('\n'),
  )
}

function aRecord(folder: string): string {
  const tickets = path.join(folder, 'tickets')
  const files = readdirSync(tickets, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort()
  return path.join(tickets, files[Math.floor(files.length / 2)] ?? '')
}
