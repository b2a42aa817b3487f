import path from 'node:path'
import { aBook, aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'
import { sayWhenStopped } from './say-when-stopped.ts'

it.each([
  { files: 0, words: 'Stopped. Nothing was written. To start again, run the same command.\n' },
  {
    files: 1,
    words: 'Stopped. 1 file was written. To continue from there, run the same command again.\n',
  },
  {
    files: 300,
    words: 'Stopped. 300 files were written. To continue from there, run the same command again.\n',
  },
])('says what $files written files mean', ({ files, words }) => {
  const said: (() => string)[] = []
  sayWhenStopped(aHost('/'), { onInterrupt: (wordsOf) => said.push(wordsOf) }).wrote?.(files)
  expect(said.map((wordsOf) => wordsOf())).toEqual([words])
})

const CSV = 'Id,Title,Status,Created\n'
const MAPPING =
  'version: 1\nformat: csv\nfields: { source.native_id: Id, title: Title, source.status: Status, source.created_at: Created }\n'

it('knows at Ctrl-C how many files an import has written; other commands end as ever', async () => {
  const folder = temporaryFolder()
  const rows = Array.from({ length: 250 }, (_, index) => `${index},Help,open,2026-03-01T10:00:00Z\n`)
  writeFiles(folder, { ...aBook(), 'rows.csv': CSV + rows.join(''), 'mapping.yml': MAPPING })
  const stops: (() => string)[] = []
  const run = aTerminal(folder, { onInterrupt: (words) => stops.push(words) })
  await run(
    'import',
    'csv',
    '--from',
    path.join(folder, 'rows.csv'),
    '--mapping',
    path.join(folder, 'mapping.yml'),
  )
  await run('validate')
  expect(stops.map((words) => /\d+ files/.exec(words())?.[0])).toEqual(['251 files'])
})
