import { aBook, RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aPull } from '../validate/test-data/a-pull.ts'

const CLASSIFY = 'rules/classify.yml'
const rules = (type: string, word = 'loads') =>
  `version: 1\nrules:\n  - { name: ${type}-words, set: { type: ${type} }, when: { text: [title], contains: ${word} } }\n`
const SECOND = 'tickets/2026/03/zendesk-eu-2.md'

/** A person decided the type of the second ticket. */
const decided = recordText('zendesk-eu-2', 'It loads slowly').replace(
  '  status: open\n---',
  '  status: open\n  type: performance\n  decided: { type: { value: performance, by: lena, at: "2026-03-27T09:00:00Z" } }\n---',
)

function pullOf(changes: Readonly<Record<string, string>>, { mode = 'act', branch = 'rules' } = {}) {
  const stages = `stages: { prioritize: { mode: ${mode} } }\n`
  const book = aBook({
    'triagebook.yml': `${aBook()['triagebook.yml']}${stages}`,
    [CLASSIFY]: rules('bug'),
    [SECOND]: decided,
  })
  return aPull('prioritize', book, changes, branch)
}

describe('prioritize on a pull request that changes rules', () => {
  it('says in one comment what it moves, and brings it up to date after each push', async () => {
    const pull = await pullOf({ [CLASSIFY]: rules('ui') })
    const first = await pull.run()
    expect(first).toMatchObject({ exitCode: 0, stderr: '', outputs: { decision: 'moves', changed: '0' } })
    const [comment, ...more] = await pull.comments()
    expect(more).toEqual([])
    expect(comment?.user.login).toBe('github-actions[bot]')
    expect(comment?.body).toContain('| zendesk-eu-1 | Type | bug (bug-words) | ui (ui-words) |')
    expect(comment?.body).toContain('| Type | 0 % (0 of 1; 0 to 79 %) | 0 % (0 of 1; 0 to 79 %) |')
    expect(comment?.body).toContain('<!-- triagebook:what-if:rules -->')

    pull.github.commit('rules', { [CLASSIFY]: rules('performance') })
    expect(await pull.run()).toMatchObject({ outputs: { decision: 'moves' } })
    const [second, ...others] = await pull.comments()
    expect(others).toEqual([])
    expect(second?.id).toBe(comment?.id)
    expect(second?.body).toContain('performance (performance-words)')
    expect(second?.body).toContain('| Type | 0 % (0 of 1; 0 to 79 %) | 100 % (1 of 1; 21 to 100 %) |')

    pull.github.commit('rules', { [CLASSIFY]: rules('bug') })
    expect(await pull.run()).toMatchObject({ outputs: { decision: 'same' } })
    const after = await pull.comments()
    expect(after.map(({ id }) => id)).toEqual([comment?.id])
    expect(after[0]?.body).toMatch(/^This pull request no longer changes the rules\./)
  })

  it('says nothing and asks GitHub nothing where no rules change', async () => {
    const pull = await pullOf({ [RECORD_PATH]: recordText('zendesk-eu-1', 'It loads never') })
    const run = await pull.job()
    const before = pull.github.requests.length
    expect(await run()).toMatchObject({ exitCode: 0, outputs: { decision: 'same' } })
    expect(pull.github.requests.slice(before)).toEqual([])
  })

  it('tells a fork, whose token can only read, in the job summary alone', async () => {
    const pull = await pullOf({ [CLASSIFY]: rules('ui') }, { branch: 'mallory:rules' })
    const { exitCode, summary } = await pull.run()
    expect(exitCode).toBe(0)
    expect(summary).toContain('| zendesk-eu-1 | Type | bug (bug-words) | ui (ui-words) |')
    expect(summary).toContain('its token can only read')
    expect(await pull.comments()).toEqual([])
  })

  it.each([
    { mode: 'observe', comments: 0 },
    { mode: 'suggest', comments: 1 },
  ])('makes $comments comments in mode $mode', async ({ mode, comments }) => {
    const pull = await pullOf({ [CLASSIFY]: rules('ui') }, { mode })
    const { summary } = await pull.run()
    expect(summary).toContain('| zendesk-eu-1 | Type | bug (bug-words) | ui (ui-words) |')
    expect(await pull.comments()).toHaveLength(comments)
  })

  it('takes the rules of the pull request as data: what else it brings is not run', async () => {
    const pull = await pullOf({
      [CLASSIFY]: rules('ui'),
      'package.json': '{ "type": "commonjs", "scripts": { "postinstall": "exit 1" } }',
      '.gitattributes': '* filter=evil\n',
    })
    expect(await pull.run()).toMatchObject({ exitCode: 0, outputs: { decision: 'moves' } })
  })

  it('says what to set where the checkout lacks the commit before', async () => {
    const run = await (await pullOf({ [CLASSIFY]: rules('ui') })).run({ depth: 1 })
    expect(run).toMatchObject({ exitCode: 2, annotations: [{ title: 'book/no-pull-start' }] })
  })
})
