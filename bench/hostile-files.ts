import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { printRecord } from '../packages/record/src/record/print-record.ts'
import { BODY, changed, RECORD } from '../packages/record/test-data/a-record.ts'
import type { HostileInput } from './hostile-run.ts'

const MONTH = 'tickets/2026/03'
const record = (id = RECORD.id) => printRecord({ record: changed(RECORD, ['id'], id), body: BODY })
const named = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [`${MONTH}/${name}`, record()]))

/** Strange names and kinds of files. */
export const HOSTILE_FILES: readonly HostileInput[] = [
  {
    name: 'a link to a file outside the book',
    files: {},
    make: (folder) => symlinkSync('/etc/hosts', path.join(folder, MONTH, 'zendesk-eu-1.md')),
  },
  {
    name: 'a link to its own folder',
    files: {},
    make: (folder) => symlinkSync('.', path.join(folder, MONTH, 'again')),
  },
  {
    name: 'a pipe that nobody writes to',
    files: {},
    make: (folder) => void execFileSync('mkfifo', [path.join(folder, MONTH, 'zendesk-eu-1.md')]),
  },
  {
    name: 'a folder called like a record',
    files: {},
    make: (folder) => void mkdirSync(path.join(folder, MONTH, 'zendesk-eu-1.md')),
  },
  { name: 'the name of a device', files: named('CON.md') },
  { name: 'a name that ends in a dot', files: named('zendesk-eu-1.md.') },
  { name: 'an ending that nothing reads', files: named('zendesk-eu-1.yml') },
  {
    name: 'a name in capitals beside one in small letters',
    files: named('Zendesk-EU-1.md', 'zendesk-eu-1.md'),
  },
  { name: 'one name in two forms of Unicode', files: named('caf\u00e9.md', 'cafe\u0301.md') },
  { name: 'a name of 250 letters', files: named(`${'a'.repeat(247)}.md`) },
  { name: 'a name with a line break', files: named('zendesk\n-eu-1.md') },
  { name: 'a name that colours the terminal', files: named('zendesk\u001b[31m-eu-1.md') },
  { name: 'a name that turns the direction of text', files: named('zendesk-\u202eeu-1.md') },
]
