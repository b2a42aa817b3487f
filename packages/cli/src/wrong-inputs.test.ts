import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { aTerminal } from '../test-data/a-terminal.ts'
import type { Terminal } from './terminal/terminal.ts'

const RECORD = aBook()[RECORD_PATH] ?? ''
const SETTINGS = aBook()['triagebook.yml'] ?? ''
const ROWS = 'Id,Title,Status,Created\n1,It stops,open,2026-03-25T10:00:00Z\n'
const MAPPING = `version: 1
format: csv
fields:
  source.native_id: Id
  title: Title
  source.status: { from: Status, map: { open: open } }
  source.created_at: Created
`
const EXPORT = JSON.stringify({
  tickets: [
    {
      id: 1,
      subject: 'A',
      status: 'open',
      created_at: '2026-03-26T10:56:07Z',
      updated_at: '2026-03-27T10:00:00Z',
      requester_id: 7,
    },
  ],
})

interface WrongInput {
  readonly name: string
  readonly args: readonly string[]
  /** Beside a book with one record. */
  readonly files?: Readonly<Record<string, string>>
  readonly terminal?: Partial<Terminal>
  readonly code: 1 | 2 | 3
  /** All problems, by their codes; none for a command line that cannot be read at all. */
  readonly problems: readonly string[]
  /** What a person has to be told. */
  readonly says: string
}

const WRONG_INPUTS: readonly WrongInput[] = [
  { name: 'an unknown command', args: ['vaildate'], code: 2, problems: [], says: 'Did you mean validate?' },
  { name: 'an unknown option', args: ['validate', '--bok', 'x'], code: 2, problems: [], says: '--book' },
  { name: 'an option without its value', args: ['agenda', '--date'], code: 2, problems: [], says: '--date' },
  { name: 'an argument too many', args: ['explain', 'a', 'b'], code: 2, problems: [], says: 'explain' },
  {
    name: 'a day that is none',
    args: ['agenda', '--date', '2026-02-30'],
    code: 2,
    problems: ['agenda/not-a-day'],
    says: '2026-02-30',
  },
  {
    name: 'a day in the way of a country',
    args: ['agenda', '--date', '16.11.2026'],
    code: 2,
    problems: ['agenda/not-a-day'],
    says: 'Write it as 2026-11-16.',
  },
  {
    name: 'a time without a zone',
    args: ['validate', '--now', '2026-11-16T07:30'],
    code: 2,
    problems: ['cli/not-an-instant'],
    says: '2026-11-16T07:30:00Z',
  },
  ...['2026-02-30T07:30:00Z', '9999-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '2200-01-01T00:00:00Z'].map(
    (now) => ({
      name: `the time ${now}`,
      args: ['report', '--now', now],
      code: 2 as const,
      problems: ['cli/not-an-instant'],
      says: 'of the years 1970 to 2199',
    }),
  ),
  {
    name: 'an unknown ticket to explain',
    args: ['explain', 'zendesk-eu-9'],
    code: 2,
    problems: ['prioritize/unknown-ticket'],
    says: 'zendesk-eu-9',
  },
  {
    name: 'an unknown ticket to prioritize',
    args: ['prioritize', 'zendesk-eu-1', 'zendesk-eu-9'],
    code: 2,
    problems: ['prioritize/unknown-ticket'],
    says: 'zendesk-eu-9',
  },
  {
    name: 'an unknown ticket to decide',
    args: ['assign', 'zendesk-eu-9', 'lena', '--as', 'lena'],
    code: 2,
    problems: ['decide/unknown-ticket'],
    says: 'Did you mean `zendesk-eu-1`?',
  },
  {
    name: 'an unknown value to decide',
    args: ['severity', 'zendesk-eu-1', 'huge', '--as', 'lena'],
    code: 2,
    problems: ['decide/unknown-value'],
    says: 'Use one of: `critical`, `major`, `minor`.',
  },
  {
    name: 'an unknown problem',
    args: ['explain', 'record/no-such'],
    code: 2,
    problems: ['cli/unknown-code'],
    says: 'record/no-such',
  },
  {
    name: 'an unknown status to list',
    args: ['list', '--status', 'done'],
    code: 2,
    problems: ['input/not-a-choice'],
    says: 'resolved',
  },
  {
    name: 'an unknown meeting',
    args: ['agenda', '--meeting', 'weekly'],
    code: 2,
    problems: ['agenda/unknown-meeting'],
    says: 'Use one of: daily.',
  },
  {
    name: 'no book',
    args: ['validate', '--book', '..'],
    code: 2,
    problems: ['book/not-found'],
    says: 'init',
  },
  {
    name: 'a book that does not exist',
    args: ['validate', '--book', 'gone'],
    code: 2,
    problems: ['book/not-found'],
    says: 'gone',
  },
  {
    name: 'a file as a book',
    args: ['validate', '--book', RECORD_PATH],
    code: 2,
    problems: ['book/not-found'],
    says: 'is a file, not a folder',
  },
  {
    name: 'a path that does not exist',
    args: ['validate', 'tickets/2027'],
    code: 2,
    problems: ['validate/no-such-file'],
    says: 'tickets/2027',
  },
  {
    name: 'a path outside the book',
    args: ['validate', '../outside.md'],
    code: 2,
    problems: ['validate/outside-book'],
    says: '../outside.md',
  },
  {
    name: 'an unknown revision',
    args: ['validate', '--since', 'main'],
    code: 3,
    problems: ['book/no-git'],
    says: 'because it is not in a Git work tree',
  },
  {
    name: 'a folder in place of a version to merge',
    args: ['merge', RECORD_PATH, 'tickets', RECORD_PATH],
    code: 2,
    problems: ['merge/no-such-file'],
    says: 'tickets',
  },
  {
    name: 'an output below a file',
    args: ['report', '--out', `${RECORD_PATH}/site`],
    code: 3,
    problems: ['output/cannot-write'],
    says: 'a part of its path is a file',
  },
  {
    name: 'an output that is a folder',
    args: ['agenda', '--out', 'tickets'],
    code: 3,
    problems: ['output/cannot-write'],
    says: 'a folder has that name',
  },
  {
    name: 'a book below a file',
    args: ['init', `${RECORD_PATH}/desk`],
    code: 2,
    problems: ['init/not-a-folder'],
    says: 'is a file, not a folder',
  },
  {
    name: 'a book inside a book',
    args: ['init', 'tickets'],
    code: 2,
    problems: ['init/inside-book'],
    says: 'is inside a book',
  },
  {
    name: 'settings that are broken',
    args: ['validate'],
    files: { 'triagebook.yml': `${SETTINGS}  paused: [\n` },
    code: 1,
    problems: ['yaml/unclosed'],
    says: 'triagebook.yml:8:11',
  },
  {
    name: 'an unknown setting',
    args: ['agenda'],
    files: { 'triagebook.yml': `${SETTINGS}teem: 1\n` },
    code: 1,
    problems: ['field/unknown'],
    says: 'teem',
  },
  {
    name: 'settings that are a folder',
    args: ['validate'],
    files: { 'triagebook.yml/a': '' },
    code: 1,
    problems: ['book/not-a-file'],
    says: 'triagebook.yml is a folder',
  },
  {
    name: 'rules that are broken',
    args: ['prioritize'],
    files: { 'rules/classify.yml': 'version: 1\nrules:\n  - { name: a\n' },
    code: 1,
    problems: ['yaml/unclosed'],
    says: 'rules/classify.yml:3:5',
  },
  {
    name: 'rules that are a folder',
    args: ['prioritize'],
    files: { 'rules/classify.yml/a': '' },
    code: 1,
    problems: ['book/not-a-file'],
    says: 'rules/classify.yml is a folder',
  },
  {
    name: 'a matrix without a column',
    args: ['prioritize'],
    files: {
      'rules/priority-matrix.md':
        '---\nversion: 1\n---\n\n| Issue Type | Severity | Priority |\n| --- | --- | --- |\n| * | * | P1 |\n',
    },
    code: 1,
    problems: ['rules/matrix-missing-column'],
    says: 'no column `Business Impact`',
  },
  {
    name: 'a record with two beginnings',
    args: ['validate'],
    files: { [RECORD_PATH]: `${RECORD.split('\n## ')[0]}${RECORD}` },
    code: 1,
    problems: ['record/second-front-matter'],
    says: 'second block of fields',
  },
  {
    name: 'a record with conflict marks',
    args: ['validate'],
    files: {
      [RECORD_PATH]: RECORD.replace(
        'title:',
        '<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\nxitle:',
      ),
    },
    code: 1,
    problems: ['record/conflict-markers'],
    says: 'two versions',
  },
  {
    name: 'a record in two forms',
    args: ['validate'],
    files: { [RECORD_PATH.replace('.md', '.yaml')]: RECORD },
    code: 1,
    problems: ['book/two-forms', 'book/two-forms'],
    says: 'Keep one of the two',
  },
  {
    name: 'an unknown platform',
    args: ['import', 'zendsk', '--from', 'x'],
    code: 2,
    problems: ['import/unknown-connection'],
    says: 'the platforms zendesk, csv',
  },
  {
    name: 'an import from nowhere',
    args: ['import', 'zendesk-eu'],
    code: 2,
    problems: ['import/no-export'],
    says: '--from',
  },
  {
    name: 'an export that does not exist',
    args: ['import', 'zendesk-eu', '--from', 'gone.json'],
    code: 2,
    problems: ['source/no-such-file'],
    says: 'gone.json',
  },
  {
    name: 'an empty export',
    args: ['import', 'zendesk-eu', '--from', 'export.json'],
    files: { 'export.json': '' },
    code: 1,
    problems: ['source/empty'],
    says: 'is empty',
  },
  {
    name: 'an export that is no JSON',
    args: ['import', 'zendesk-eu', '--from', 'export.json'],
    files: { 'export.json': 'Id;Title\n1;A\n' },
    code: 1,
    problems: ['source/not-json'],
    says: 'A table (CSV) needs a mapping',
  },
  {
    name: 'a folder without pages',
    args: ['import', 'zendesk-eu', '--from', 'rules'],
    files: { 'rules/a.md': '' },
    code: 1,
    problems: ['source/no-files'],
    says: 'has no .json',
  },
  {
    name: 'a table without a mapping',
    args: ['import', 'csv', '--from', 'rows.csv'],
    files: { 'rows.csv': ROWS },
    code: 2,
    problems: ['import/no-mapping'],
    says: '--sniff',
  },
  {
    name: 'a mapping that is broken',
    args: ['import', 'csv', '--from', 'rows.csv', '--mapping', 'rows.yml'],
    files: { 'rows.csv': ROWS, 'rows.yml': 'version: 1\nfields: {\n' },
    code: 1,
    problems: ['yaml/unclosed'],
    says: 'rows.yml:2:9',
  },
  {
    name: 'a mapping of a column that the table lacks',
    args: ['import', 'csv', '--from', 'rows.csv', '--mapping', 'rows.yml'],
    files: { 'rows.csv': ROWS, 'rows.yml': MAPPING.replace('title: Title', 'title: Betreff') },
    code: 1,
    problems: ['source/no-such-column'],
    says: 'Betreff',
  },
  {
    name: 'no key for pseudonyms',
    args: ['import', 'zendesk-eu', '--from', 'export.json'],
    files: { 'export.json': EXPORT },
    terminal: { pseudonymKey: undefined },
    code: 2,
    problems: ['redact/no-key'],
    says: 'TRIAGEBOOK_PSEUDONYM_KEY',
  },
  {
    name: 'a key that is too short',
    args: ['import', 'zendesk-eu', '--from', 'export.json'],
    files: { 'export.json': EXPORT },
    terminal: { pseudonymKey: 'short' },
    code: 2,
    problems: ['redact/short-key'],
    says: 'it needs at least 32',
  },
  {
    name: 'another key than before',
    args: ['import', 'zendesk-eu', '--from', 'export.json'],
    files: {
      'export.json': EXPORT,
      'triagebook.yml': SETTINGS.replace(
        '\nmembers:',
        '\nprivacy: { pseudonym_key: fp_0123456789abcdef }\nmembers:',
      ),
    },
    code: 2,
    problems: ['import/another-key'],
    says: 'key',
  },
  {
    name: 'a new ticket without a customer',
    args: ['new', '--title', 'A'],
    code: 2,
    problems: ['new/missing'],
    says: '--customer',
  },
  {
    name: 'a decision of nobody',
    args: ['assign', 'zendesk-eu-1', 'lena'],
    terminal: { environment: { PATH: process.env.PATH } },
    code: 2,
    problems: ['decide/unknown-person'],
    says: '--as',
  },
]

/** Everything below a folder: a file with its text, a folder with none. */
function tree(folder: string): Readonly<Record<string, string | null>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const name = path.join(entry.parentPath, entry.name)
    return [name, entry.isFile() ? readFileSync(name, 'utf8') : null] as const
  })
  return Object.fromEntries(entries)
}

it.each(WRONG_INPUTS)(
  '$name is told, and nothing is written',
  async ({ args, files = {}, terminal, code, problems, says }) => {
    const around = temporaryFolder()
    const folder = path.join(around, 'book')
    const settings = files['triagebook.yml/a'] === undefined ? aBook() : { [RECORD_PATH]: RECORD }
    writeFiles(around, { 'outside.md': 'Words.\n' })
    writeFiles(folder, { ...settings, ...files })
    const before = tree(around)
    const run = aTerminal(folder, terminal)
    const answer = await run(...args)
    const found = [...answer.err.matchAll(/^(?:\S+:\d+:\d+ )?error .*\[([a-z-]+\/[a-z-]+)\]$/gm)].map(
      ([, one]) => one,
    )
    expect({ code: answer.code, problems: found }).toEqual({ code, problems })
    expect(answer.err).toContain(says)
    expect(tree(around)).toEqual(before)
  },
)
