import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { markerOf, withMarker } from '@triagebook/forge'
import { memoryRepository } from '@triagebook/forge/memory'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { aBook, aHost, gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { defineStage } from '../stage/define-stage.ts'
import type { Change, Effect, Plan, PlanReport, PlanSequence } from '../stage/plan.ts'
import { runStage } from './run-stage.ts'

const REPORT: PlanReport = { decision: 'done', reason: 'It is done.', problems: [], counts: {} }
const problem = (code: Problem['code'], more: Partial<Problem> = {}): Problem => ({
  code,
  severity: 'error',
  message: `This is ${code}.`,
  ...more,
})

const newFile = (name: string): Change => ({ root: 'book', path: name, content: 'words\n', madeFrom: null })
/** As if somebody had changed the settings since they were read. */
const STALE: Change = { root: 'book', path: 'triagebook.yml', content: 'words\n', madeFrom: null }
const planOf = (changes: readonly Change[], report: Partial<PlanReport> = {}): Plan => ({
  changes,
  effects: [],
  report: { ...REPORT, ...report },
})

const MARKER = markerOf('agenda')
const COMMENT: Effect = {
  kind: 'comment',
  key: 'comment 1',
  words: 'It is said.',
  pull: 1,
  marker: MARKER,
  text: 'Words',
  onlyIfThere: false,
  run: 1,
}

/** A stage that settings can name, with these steps. */
const aStage = (plan: () => Plan | PlanSequence, read = () => {}) =>
  defineStage({
    name: 'agenda',
    about: 'For tests.',
    inputs: {},
    decisions: { done: 'done' },
    examples: [],
    ports: ['book'],
    read,
    plan,
  })

function aFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return folder
}

const settings = (more: string) => `${aBook()['triagebook.yml']}${more}\n`

describe('what a run may do', () => {
  const NOTHING = { book: false, output: false, effect: false }
  const FILES = { book: true, output: true, effect: false }
  const ALL = { book: true, output: true, effect: true }

  it.each([
    { host: 'a terminal', says: '', host_: {}, does: ALL, because: 'It is done. Git merges records.' },
    { host: 'a terminal', says: 'paused: true', host_: {}, does: ALL, because: 'It is done.' },
    {
      host: 'a terminal',
      says: 'stages: { agenda: { mode: observe } }',
      host_: {},
      does: ALL,
      because: 'It is done.',
    },
    {
      host: 'a terminal with --dry-run',
      says: '',
      host_: { dryRun: true },
      does: NOTHING,
      because: 'This was a dry run: nothing was written.',
    },
    {
      host: 'an action',
      says: '',
      host_: { obeysSettings: true },
      does: NOTHING,
      because: '`stages.agenda.mode` in triagebook.yml is `observe`',
    },
    {
      host: 'an action',
      says: 'stages: { agenda: { mode: observe } }',
      host_: { obeysSettings: true },
      does: NOTHING,
      because: 'Nothing was written',
    },
    {
      host: 'an action',
      says: 'stages: { report: { mode: act } }',
      host_: { obeysSettings: true },
      does: NOTHING,
      because: 'is `observe`',
    },
    {
      host: 'an action',
      says: 'stages: { agenda: { mode: suggest } }',
      host_: { obeysSettings: true },
      does: FILES,
      because:
        'Nothing happened outside the book, because `stages.agenda.mode` in triagebook.yml is `suggest`.',
    },
    {
      host: 'an action',
      says: 'stages: { agenda: { mode: act } }',
      host_: { obeysSettings: true },
      does: ALL,
      because: 'It is done. Git merges records.',
    },
    {
      host: 'an action with dry-run',
      says: 'stages: { agenda: { mode: act } }',
      host_: { obeysSettings: true, dryRun: true },
      does: NOTHING,
      because: 'This was a dry run',
    },
    {
      host: 'an action',
      says: 'paused: true\nstages: { agenda: { mode: act } }',
      host_: { obeysSettings: true },
      does: NOTHING,
      because: 'triagebook.yml says `paused: true`',
    },
  ])('on $host with “$says” in triagebook.yml: $does', async ({ says, host_, does, because }) => {
    const { folder, git } = gitRepository(aBook({ 'triagebook.yml': settings(says) }))
    const output = path.join(folder, 'elsewhere', 'page.html')
    const stage = aStage(() => ({
      changes: [{ root: 'output', path: output, file: output, content: 'page\n' }, newFile('new.md')],
      effects: [
        { kind: 'merge-driver', key: 'driver', words: 'Git merges records.', folder, command: 'true' },
      ],
      report: REPORT,
    }))
    const { reason, planned, exit } = await runStage(stage, {}, aHost(folder, host_))
    expect({
      book: existsSync(path.join(folder, 'new.md')),
      output: existsSync(output),
      effect: git('config', '--list').includes('merge.triagebook.driver=true'),
    }).toEqual(does)
    expect(reason).toContain(because)
    expect(exit).toBe(0)
    expect({ changes: planned?.changes.length ?? 0, effects: planned?.effects.length ?? 0 }).toEqual(
      because.includes('paused')
        ? { changes: 0, effects: 0 }
        : { changes: does.book ? 0 : 2, effects: does.effect ? 0 : 1 },
    )
  })

  it.each([
    { mode: 'observe', dryRun: false, comments: 0 },
    { mode: 'suggest', dryRun: false, comments: 1 },
    { mode: 'act', dryRun: false, comments: 1 },
    { mode: 'act', dryRun: true, comments: 0 },
  ])('with a comment in a pull request makes $comments in mode $mode (dry run: $dryRun)', async (row) => {
    const folder = aFolder({ 'triagebook.yml': settings(`stages: { agenda: { mode: ${row.mode} } }`) })
    const repository = memoryRepository()
    const forge = repository.as('github-actions[bot]')
    await forge.issues.create({
      body: withMarker('Issue', MARKER),
      marker: MARKER,
      title: 'Issue',
      labels: [],
    })
    const { reason, planned } = await runStage(
      aStage(() => ({ ...planOf([]), effects: [COMMENT] })),
      {},
      aHost(folder, { obeysSettings: true, dryRun: row.dryRun, forge: async () => forge }),
    )
    expect(await forge.comments.list(1)).toHaveLength(row.comments)
    expect(reason.includes('It is said.')).toBe(row.comments === 1)
    expect(planned?.effects.length ?? 0).toBe(1 - row.comments)
  })

  it('is done as far as it goes where a comment cannot be made, with a warning', async () => {
    const folder = aFolder({ 'triagebook.yml': settings('stages: { agenda: { mode: act } }') })
    const forge = memoryRepository().as('github-actions[bot]')
    const report = await runStage(
      aStage(() => ({ ...planOf([]), effects: [COMMENT] })),
      {},
      aHost(folder, { obeysSettings: true, forge: async () => forge }),
    )
    expect(report).toMatchObject({
      decision: REPORT.decision,
      exit: 0,
      problems: [{ code: 'forge/not-found', severity: 'warning' }],
    })
    expect(report.reason).not.toContain('It is said.')
  })

  it.each([
    { problem: 'what people wrote', exit: undefined, ends: 0 },
    { problem: 'wrong usage', exit: 2, ends: 2 },
  ] as const)('that only warns ends with $ends for $problem', async ({ exit, ends }) => {
    const folder = aFolder()
    const found = { code: 'a/b', severity: 'error', message: 'Wrong.', ...(exit && { exit }) } as const
    const report = await runStage(
      aStage(() => ({ changes: [], effects: [], report: { ...REPORT, problems: [found], onlyWarns: true } })),
      {},
      aHost(folder),
    )
    expect(report).toMatchObject({ exit: ends, problems: [{ severity: 'error' }] })
    expect(report).not.toHaveProperty('onlyWarns')
  })

  it('is not even to read where triagebook.yml says paused', async () => {
    const folder = aFolder({ 'triagebook.yml': settings('paused: true') })
    const stage = aStage(
      () => planOf([]),
      () => {
        throw new Error('It reads.')
      },
    )
    expect(await runStage(stage, {}, aHost(folder, { obeysSettings: true }))).toMatchObject({
      decision: 'paused',
      exit: 0,
      changed: [],
    })
  })

  it('says nothing of a dry run that would write nothing', async () => {
    const { reason, planned } = await runStage(
      aStage(() => planOf([])),
      {},
      aHost(aFolder(), { dryRun: true }),
    )
    expect({ reason, planned }).toEqual({ reason: 'It is done.', planned: undefined })
  })
})

describe('a plan that cannot be done whole', () => {
  it('ends as failed, with what was not done, and nothing of it is written', async () => {
    const folder = aFolder()
    const report = await runStage(
      aStage(() => planOf([newFile('a.md'), STALE], { counts: { changed: 2 } })),
      {},
      aHost(folder),
    )
    expect(report.counts).toEqual({ written: 0 })
    expect(report).toMatchObject({
      decision: 'failed',
      reason: 'Nothing was written.',
      exit: 3,
      changed: [],
      problems: [{ code: 'book/changed-meanwhile' }],
    })
    expect(existsSync(path.join(folder, 'a.md'))).toBe(false)
  })

  it('keeps what a sequence wrote before it, and says how much', async () => {
    const folder = aFolder()
    const stage = aStage(async function* () {
      yield planOf([newFile('a.md')])
      const { problems } = yield planOf([STALE])
      if (problems.length === 0) yield planOf([newFile('b.md')])
    })
    expect(await runStage(stage, {}, aHost(folder))).toMatchObject({
      decision: 'failed',
      reason: 'Only 1 file was written.',
      counts: { written: 1 },
      changed: ['a.md'],
      problems: [{ code: 'book/changed-meanwhile' }],
    })
  })

  it('may be reported by the stage itself', async () => {
    const stage = aStage(async function* () {
      yield planOf([newFile('a.md')])
      yield planOf([STALE])
      yield planOf([], { decision: 'half', reason: 'Half of it.', problems: [problem('test/own')] })
    })
    expect(await runStage(stage, {}, aHost(aFolder()))).toMatchObject({
      decision: 'half',
      reason: 'Half of it.',
      problems: [{ code: 'test/own' }, { code: 'book/changed-meanwhile' }],
    })
  })
})

describe('a sequence of plans', () => {
  it('gets the result of each before it plans the next; the last report counts', async () => {
    const results: unknown[] = []
    const stage = aStage(async function* () {
      results.push(yield planOf([newFile('a.md')], { reason: 'One.' }))
      results.push(yield planOf([newFile('b.md'), newFile('c.md')], { reason: 'Three.' }))
    })
    const { reason, changed } = await runStage(stage, {}, aHost(aFolder()))
    expect(results).toEqual([
      { written: ['a.md'], done: [], problems: [] },
      { written: ['b.md', 'c.md'], done: [], problems: [] },
    ])
    expect({ reason, changed }).toEqual({ reason: 'Three.', changed: ['a.md', 'b.md', 'c.md'] })
  })

  it('names a file once that it writes twice, in a dry run too', async () => {
    const stage = aStage(async function* () {
      yield planOf([newFile('a.md')])
      yield planOf([{ root: 'book', path: 'a.md', content: null, madeFrom: A_HASH }])
    })
    const A_HASH = '64a0b8cb5e8be39ce5f1c8ea4ab6cb6f4cbe12cfbcbc6b1ef0ea1be7a05b7e35'
    const { changed, planned } = await runStage(stage, {}, aHost(aFolder(), { dryRun: true }))
    expect(changed).toEqual(['a.md'])
    expect(planned?.changes).toEqual([{ root: 'book', path: 'a.md', action: 'delete' }])
  })

  it.each([
    { plannedFiles: 3, kept: ['a.md', 'b.md', 'c.md'], more: undefined },
    { plannedFiles: 2, kept: ['a.md', 'b.md'], more: 1 },
    { plannedFiles: 0, kept: [], more: 3 },
  ])(
    'of a dry run keeps $plannedFiles planned files, and all paths',
    async ({ plannedFiles, kept, more }) => {
      const stage = aStage(async function* () {
        yield planOf([newFile('a.md')])
        yield planOf([newFile('b.md'), newFile('c.md')])
      })
      const host = aHost(aFolder(), { dryRun: true, plannedFiles })
      const { changed, planned } = await runStage(stage, {}, host)
      expect(changed).toEqual(['a.md', 'b.md', 'c.md'])
      expect({ kept: planned?.changes.map((change) => change.path), more: planned?.more }).toEqual({
        kept,
        more,
      })
    },
  )

  it('has at least one', async () => {
    const nothing = aStage(async function* () {})
    await expect(runStage(nothing, {}, aHost(aFolder()))).rejects.toThrow('planned nothing')
  })
})

describe('a problem that ends a run', () => {
  it('is its report', async () => {
    const stage = aStage(() => {
      throw new TriagebookError([problem('test/first', { exit: 2 }), problem('test/second')])
    })
    expect(await runStage(stage, {}, aHost(aFolder()))).toMatchObject({
      command: 'agenda',
      decision: 'failed',
      reason: 'This is test/first.',
      exit: 2,
      problems: [{ code: 'test/first' }, { code: 'test/second' }],
    })
  })

  it.each([
    { files: ['a.md'], reason: 'This is test/end. Only 1 file was written.' },
    { files: ['a.md', 'b.md'], reason: 'This is test/end. Only 2 files were written.' },
  ])('keeps what was reported and written before it: $files', async ({ files, reason }) => {
    const folder = aFolder()
    const stage = aStage(async function* () {
      yield planOf(files.map(newFile), { problems: [problem('test/before')] })
      throw new TriagebookError([problem('test/end')])
    })
    expect(await runStage(stage, {}, aHost(folder))).toMatchObject({
      reason,
      changed: files,
      problems: [{ code: 'test/before' }, { code: 'test/end' }],
    })
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('words\n')
  })

  it('is not whatever else is thrown: that is a bug', async () => {
    const stage = aStage(() => {
      throw new RangeError('a bug')
    })
    await expect(runStage(stage, {}, aHost(aFolder()))).rejects.toThrow(RangeError)
  })

  it('is also that there is no book', async () => {
    expect(
      await runStage(
        aStage(() => planOf([])),
        {},
        aHost(temporaryFolder()),
      ),
    ).toMatchObject({
      exit: 2,
      problems: [{ code: 'book/not-found' }],
    })
  })
})

describe('the exit class of a run', () => {
  const warning = problem('test/warning', { severity: 'warning' })
  it.each([
    { name: 'no problem', problems: [], exit: 0 },
    { name: 'warnings alone', problems: [warning], exit: 0 },
    { name: 'what people wrote', problems: [problem('test/record')], exit: 1 },
    { name: 'wrong usage', problems: [problem('test/record'), problem('test/usage', { exit: 2 })], exit: 2 },
    {
      name: 'something outside, before wrong usage',
      problems: [problem('test/usage', { exit: 2 }), problem('test/disk', { exit: 3 })],
      exit: 3,
    },
    {
      name: 'something outside, whichever comes first',
      problems: [problem('test/disk', { exit: 3 }), problem('test/usage', { exit: 2 })],
      exit: 3,
    },
  ] as const)('of $name is $exit', async ({ problems, exit }) => {
    const stage = aStage(() => planOf([], { problems }))
    expect((await runStage(stage, {}, aHost(aFolder()))).exit).toBe(exit)
  })
})

it('gives a stage nothing that it does not name', async () => {
  const stage = defineStage({
    name: 'toy',
    about: 'For tests.',
    inputs: {},
    decisions: {},
    examples: [],
    ports: ['installation'],
    read: (_inputs, { installation }) => installation.folder,
    plan: () => planOf([]),
  })
  await expect(runStage(stage, {}, aHost(temporaryFolder()))).rejects.toThrow('does not name')
})
