import { aBook, aHost, gitRepository, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import type { Given } from '../stage/input-table.ts'
import type { VALIDATE } from './about.ts'
import { validate } from './index.ts'

const FIRST = aBook()[RECORD_PATH] ?? ''
const fileOf = (number: string) => `tickets/2026/03/zendesk-eu-${number}.md`

/** Ticket `number` of the desk, merged into another where one is named. */
function ticket(number: string, mergedInto?: string): Readonly<Record<string, string>> {
  const own = FIRST.replace('zendesk-eu-1', `zendesk-eu-${number}`).replace('"1"', `"${number}"`)
  const line = mergedInto === undefined ? '' : `  merged_into: zendesk-eu-${mergedInto}\n`
  return { [fileOf(number)]: own.replace('triage:\n', `${line}triage:\n`) }
}

function aFolder(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return folder
}

async function found({
  book,
  ...given
}: Given<typeof VALIDATE.inputs> & { readonly book: string }): Promise<readonly string[]> {
  const { problems } = await runStage(validate, given, aHost(book))
  return problems.flatMap(({ at, code, severity }) =>
    at === undefined ? [] : [`${at.path}:${at.line}:${at.col} ${severity} ${code}`],
  )
}

const CIRCLE = { ...ticket('2', '3'), ...ticket('3', '4'), ...ticket('4', '2') }
const MERGED = (number: string) => `${fileOf(number)}:11:16 error record/merged-in-a-circle`

describe('validate, across records', () => {
  it('accepts a merge into a record that cannot be read', async () => {
    const book = aFolder({ ...ticket('2', '3'), [fileOf('3')]: '---\nid: zendesk-eu-3\n' })
    expect(await found({ book })).toEqual([`${fileOf('3')}:2:17 error file/unclosed-front-matter`])
  })

  it('finds a merge into nothing at its line', async () => {
    expect(await found({ book: aFolder(ticket('2', '9')) })).toEqual([
      `${fileOf('2')}:11:16 error record/merged-into-unknown`,
    ])
  })

  it('only warns of it where the connection brings in some tickets', async () => {
    const settings = aBook()['triagebook.yml']?.replace(
      'platform: zendesk,',
      'platform: zendesk, tickets: { tag: [vip] },',
    )
    const book = aFolder({ ...ticket('2', '9'), 'triagebook.yml': settings ?? '' })
    expect(await found({ book })).toEqual([`${fileOf('2')}:11:16 warning record/merged-into-unknown`])
  })

  it('finds one id in two months', async () => {
    const other = 'tickets/2026/04/zendesk-eu-1.md'
    const later = FIRST.replaceAll('2026-03-26', '2026-04-26')
    expect(await found({ book: aFolder({ [other]: later }) })).toEqual([
      `${RECORD_PATH}:2:5 error record/duplicate-id`,
      `${other}:2:5 error record/duplicate-id`,
    ])
  })

  it('reports one record in two forms once a file, and nothing else of it', async () => {
    const other = RECORD_PATH.replace('.md', '.yaml')
    expect(await found({ book: aFolder({ [other]: FIRST }) })).toEqual([
      `${RECORD_PATH}:1:1 error book/two-forms`,
      `${other}:1:1 error book/two-forms`,
    ])
  })

  it('finds one ticket of the desk in two records', async () => {
    const double = FIRST.replace('id: zendesk-eu-1', 'id: zendesk-eu-2')
    expect(await found({ book: aFolder({ [fileOf('2')]: double }) })).toEqual([
      `${RECORD_PATH}:7:14 error record/same-ticket-twice`,
      `${fileOf('2')}:2:5 error record/id-not-of-source`,
      `${fileOf('2')}:7:14 error record/same-ticket-twice`,
    ])
  })

  it('finds a circle at each of its records', async () => {
    expect(await found({ book: aFolder(CIRCLE) })).toEqual([MERGED('2'), MERGED('3'), MERGED('4')])
  })

  it('follows a circle through records that were not asked for, and reports none of them', async () => {
    expect(await found({ book: aFolder(CIRCLE), paths: [fileOf('3')] })).toEqual([MERGED('3')])
  })

  it('looks among all file names when only some files are asked for', async () => {
    const book = aFolder({
      ...ticket('2', '3'),
      ...ticket('3'),
      'tickets/2026/04/zendesk-eu-3.md': ticket('3')[fileOf('3')] ?? '',
    })
    expect(await found({ book, paths: [fileOf('2')] })).toEqual([])
    expect(await found({ book, paths: [fileOf('3')] })).toEqual([
      `${fileOf('3')}:2:5 error record/duplicate-id`,
    ])
  })

  it('knows the records that a sparse checkout leaves out, by their names', async () => {
    const other = 'tickets/2026/04/zendesk-eu-5.md'
    const { folder, commit, git } = gitRepository({
      ...aBook(ticket('3')),
      [other]: ticket('5')[fileOf('5')] ?? '',
    })
    commit({ ...ticket('2', '3'), ...ticket('4', '9'), ...ticket('5') })
    git(
      'sparse-checkout',
      'set',
      '--no-cone',
      '/triagebook.yml',
      ...['2', '4', '5'].map((one) => `/${fileOf(one)}`),
    )
    const expected = [
      `${fileOf('4')}:11:16 error record/merged-into-unknown`,
      `${fileOf('5')}:2:5 error record/duplicate-id`,
    ]
    expect(await found({ book: folder, since: 'HEAD~1' })).toEqual(expected)
    expect(await found({ book: folder })).toEqual(expected)
    expect(await found({ book: folder, paths: [fileOf('2')] })).toEqual([])
  })

  it('reports once a connection that triagebook.yml does not name', async () => {
    const unknown = (number: string) =>
      ticket(number)
        [fileOf(number)]?.replaceAll('zendesk-eu', 'zendesk-us')
        .replace('platform: zendesk-us', 'platform: zendesk') ?? ''
    const path = (number: string) => fileOf(number).replace('zendesk-eu', 'zendesk-us')
    const book = aFolder({ [path('2')]: unknown('2'), [path('3')]: unknown('3') })
    expect(await found({ book })).toEqual([`${path('2')}:5:15 warning record/unknown-connection`])
  })

  it('says nothing of an old merge when something else has changed since a revision', async () => {
    const { folder, commit } = gitRepository({ ...aBook(ticket('2', '9')) })
    commit(ticket('3', '8'))
    expect(await found({ book: folder, since: 'HEAD~1' })).toEqual([
      `${fileOf('3')}:11:16 error record/merged-into-unknown`,
    ])
  })
})
