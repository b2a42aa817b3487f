import { aBook, gitRepository, RECORD_PATH, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { validate } from './index.ts'

const HOST = { now: new Date('2026-04-01T08:00:00Z'), dryRun: false, progress: () => undefined }
const OTHER = 'tickets/2026/04/manual-20260401-1.md'
const BROKEN = '---\nid: manual-20260401-1\n'

function aFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return folder
}

describe('validate', () => {
  it('calls a book with warnings alone clean', async () => {
    const report = await validate({ book: aFolder() }, HOST)
    expect(report).toMatchObject({ decision: 'clean', counts: { records: 1, errors: 0, warnings: 3 } })
  })

  it('finds every problem of every file, sorted by place', async () => {
    const report = await validate(
      { book: aFolder({ [OTHER]: BROKEN, 'rules/route.yml': 'version: 1\nteam: []\n' }) },
      HOST,
    )
    expect(report.decision).toBe('problems')
    expect(report.problems.filter(({ severity }) => severity === 'error').map(({ at }) => at?.path)).toEqual([
      'rules/route.yml',
      OTHER,
    ])
  })

  it('checks the cursor files of the connections', async () => {
    const report = await validate(
      { book: aFolder({ '.triagebook/cursors/zendesk-eu.yml': 'version: 1\ncursor: 5\n' }) },
      HOST,
    )
    expect(
      report.problems
        .filter(({ severity }) => severity === 'error')
        .every(({ at }) => at?.path === '.triagebook/cursors/zendesk-eu.yml'),
    ).toBe(true)
    expect(report.counts).toMatchObject({ errors: 2 })
  })

  it('looks only at the paths that were given', async () => {
    const folder = aFolder({ [OTHER]: BROKEN })
    expect(await validate({ book: folder, paths: ['tickets/2026/03'] }, HOST)).toMatchObject({
      decision: 'clean',
      counts: { records: 1 },
    })
    expect(await validate({ book: folder, paths: [OTHER] }, HOST)).toMatchObject({
      decision: 'problems',
      counts: { records: 1 },
    })
  })

  it('looks only at what changed since a revision', async () => {
    const { folder, commit } = gitRepository({ ...aBook({ [OTHER]: BROKEN }) })
    commit({ [RECORD_PATH]: `${aBook()[RECORD_PATH]}\nMore words.\n` })
    expect(await validate({ book: folder, since: 'HEAD~1' }, HOST)).toMatchObject({
      decision: 'clean',
      counts: { records: 1 },
    })
  })
})
