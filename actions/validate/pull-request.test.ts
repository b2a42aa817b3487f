import { aBook, RECORD_PATH } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aPull, withSuggestions } from './test-data/a-pull.ts'

const MODE = (mode: string) => `${aBook()['triagebook.yml']}stages: { validate: { mode: ${mode} } }\n`
const BOOK = aBook({ 'triagebook.yml': MODE('suggest') })
const SOUND = aBook()[RECORD_PATH] ?? ''
const withSeverity = (severity: string) =>
  SOUND.replace('  status: open\n---', `  status: open\n  severity: ${severity}\n---`)
/** Two problems with one right answer each. */
const FIXABLE = withSeverity('Major').replace('native_id: "1"', 'native_id: 1')
/** One with several. */
const BROKEN = withSeverity('hgih')
const POST = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'

const aPullOf = (record: string, branch?: string, book = BOOK) =>
  aPull('validate', book, { [RECORD_PATH]: record }, branch)
const firstLine = (text = '') => text.split('\n')[0]

describe('validate on a pull request', () => {
  it('comments, suggests what has one right answer, and is content with the suggestions alone', async () => {
    const pull = await aPullOf(FIXABLE)
    const first = await pull.run()
    expect(first).toMatchObject({ exitCode: 1, outputs: { decision: 'problems', errors: '2' } })
    const [comment, ...more] = await pull.comments()
    expect(more).toEqual([])
    expect(comment?.user.login).toBe('github-actions[bot]')
    expect(comment?.body).toMatch(/^\*\*2 problems\b/)
    expect(comment?.body).toContain(`${RECORD_PATH}:`)
    expect(comment?.body).toContain('/actions/runs/101')

    const suggestions = await pull.suggestions()
    expect(suggestions.map(({ path }) => path)).toEqual([RECORD_PATH, RECORD_PATH])
    pull.github.commit('fix', { [RECORD_PATH]: withSuggestions(FIXABLE, suggestions) })
    const second = await pull.run()
    expect(second).toMatchObject({ exitCode: 0, outputs: { decision: 'clean', errors: '0' } })
    const after = await pull.comments()
    expect(after.map(({ id }) => id)).toEqual([comment?.id])
    expect(firstLine(after[0]?.body)).toMatch(/^All problems are fixed\./)
    expect(after[0]?.body.split('\n').filter((line) => line !== '' && !line.startsWith('<!--'))).toHaveLength(
      1,
    )
  })

  it('makes no second comment and gives no suggestion twice', async () => {
    const pull = await aPullOf(FIXABLE)
    await pull.run()
    await pull.run()
    expect(await pull.comments()).toHaveLength(1)
    expect(await pull.suggestions()).toHaveLength(2)
  })

  it('says nothing and asks GitHub nothing where all is sound', async () => {
    const pull = await aPullOf(`${SOUND}\nMore words.\n`)
    const run = await pull.job()
    const before = pull.github.requests.length
    expect(await run()).toMatchObject({ exitCode: 0, outputs: { decision: 'clean' } })
    expect(pull.github.requests.slice(before)).toEqual([])
  })

  it('checks only what the pull request changes', async () => {
    const other = 'tickets/2026/03/zendesk-eu-2.md'
    const book = { ...BOOK, [other]: SOUND.replaceAll('zendesk-eu-1', 'zendesk-eu-2') }
    const run = await (await aPullOf(BROKEN, 'fix', book)).run()
    expect(run.outputs.reason).toMatch(/^1 record checked: 1 problem/)
  })

  it('says what to set where the checkout lacks the commit', async () => {
    const run = await (await aPullOf(BROKEN)).run({ depth: 1 })
    expect(run).toMatchObject({ exitCode: 2, annotations: [{ title: 'book/no-pull-start' }] })
    expect(run.annotations[0]?.message).toContain('fetch-depth: 2')
  })

  it('warns only where the workflow says so', async () => {
    const run = await (await aPullOf(BROKEN)).run({ inputs: { mode: 'warn' } })
    expect(run).toMatchObject({ exitCode: 0, outputs: { decision: 'problems', errors: '1' } })
  })

  it.each([
    { mode: 'observe', comments: 0 },
    { mode: 'act', comments: 1 },
  ])('in mode $mode makes $comments comments', async ({ mode, comments }) => {
    const pull = await aPullOf(BROKEN, 'fix', { ...BOOK, 'triagebook.yml': MODE(mode) })
    const run = await pull.run()
    expect(run.exitCode).toBe(1)
    expect(await pull.comments()).toHaveLength(comments)
    expect(run.summary.includes('Would be written')).toBe(comments === 0)
  })

  it('says in the summary why the pull request of a fork has no comment', async () => {
    const pull = await aPullOf(FIXABLE, 'mallory:fix')
    const run = await pull.run()
    expect(run).toMatchObject({ exitCode: 1, outputs: { errors: '2' } })
    expect(run.summary).toContain('its token can only read')
    expect(run.annotations.filter(({ level }) => level === 'error')).toHaveLength(2)
    expect(await pull.comments()).toEqual([])
  })

  it('asks GitHub nothing without a token', async () => {
    const pull = await aPullOf(BROKEN)
    const run = await pull.job({ token: null })
    const before = pull.github.requests.length
    expect(await run()).toMatchObject({ exitCode: 1 })
    expect(pull.github.requests.slice(before)).toEqual([])
  })

  it('lists no words of a ticket', async () => {
    const pull = await aPullOf(BROKEN.replace('title: Sign-in', 'titel: Sign-in'))
    await pull.run()
    const [comment] = await pull.comments()
    expect(comment?.body).not.toContain('Sign-in')
  })
})

describe('validate, where GitHub does not do what it should', () => {
  it('finds the comment that GitHub took and answered with 502', async () => {
    const pull = await aPullOf(BROKEN)
    pull.github.fail(POST, { kind: 'server-error', status: 502, when: 'after' })
    expect(await pull.run()).toMatchObject({ exitCode: 1, outputs: { decision: 'problems' } })
    expect(await pull.comments()).toHaveLength(1)
  })

  it('leaves one comment where two runs come at once', async () => {
    const pull = await aPullOf(BROKEN)
    const jobs = [await pull.job(), await pull.job()]
    await Promise.all(jobs.map((run) => run()))
    expect(await pull.comments()).toHaveLength(1)
  })

  it('says in one line that the token is wrong, and what it found counts all the same', async () => {
    const pull = await aPullOf(FIXABLE)
    const run = await pull.run({ token: 'wrong' })
    expect(run).toMatchObject({ exitCode: 1, outputs: { decision: 'problems', errors: '2' } })
    const told = run.annotations.filter(({ title }) => title?.startsWith('forge/'))
    expect(told).toMatchObject([{ level: 'warning', title: 'forge/wrong-token' }])
    expect(run.summary).toContain('GitHub does not accept the token')
  })

  it('names the permission that the workflow lacks', async () => {
    const pull = await aPullOf(BROKEN)
    const token = pull.github.workflowToken({ contents: 'read', 'pull-requests': 'read' })
    const run = await pull.run({ token })
    expect(run).toMatchObject({ exitCode: 1, outputs: { errors: '1' } })
    const told = run.annotations.filter(({ title }) => title === 'forge/missing-permission')
    expect(told).toMatchObject([
      { level: 'warning', message: expect.stringContaining('pull-requests: write') },
    ])
  })
})
