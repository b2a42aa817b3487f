import { readFileSync } from 'node:fs'
import { aBook, RECORD_PATH, runOnRunner } from '@triagebook/testkit'
import type { GitHub } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { jobsOf } from '../agenda/test-data/a-job.ts'

const PERMISSIONS = { contents: 'write', 'pull-requests': 'write' } as const
const BRANCH = 'triagebook/prioritize'
const NOW = '2026-04-01T04:10:00Z'

const rules = (type: string) => `version: 1
rules:
  - name: crash-words
    set: { type: ${type} }
    when: { all: [{ text: [title], contains: loads }] }
`

function jobs(stage: string, more: Readonly<Record<string, string>> = {}) {
  const files = {
    'triagebook.yml': `${aBook()['triagebook.yml']}stages: { prioritize: { ${stage} } }\n`,
    'rules/classify.yml': rules('crash'),
    ...more,
  }
  return jobsOf('prioritize', aBook(files), PERMISSIONS)
}

const pullsOf = async (github: GitHub) => {
  const pulls: unknown = await github.as('anna')('GET /repos/{owner}/{repo}/pulls', { state: 'all' })
  return Array.isArray(pulls) ? pulls : []
}
const close = (github: GitHub) =>
  github.as('anna')('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1, state: 'closed' })

describe('the action prioritize', () => {
  it('opens a pull request with its decisions, and has nothing to add to it', async () => {
    const { github, at } = await jobs('mode: suggest, writes: pull-request')
    const first = await runOnRunner(at(NOW))
    expect(first).toMatchObject({ exitCode: 0, stderr: '', outputs: { decision: 'changed', errors: '0' } })
    expect(first.outputs.reason).toContain('1 record changed. 1 ticket checked:')
    expect(first.summary).toMatch(/\| Need a review \| \d+ \|/)
    expect(first.summary).toMatch(
      /What decided each ticket, and why[\s\S]*\| \w+ \| \S+ \| rule \S+ \(version 1\) \|/,
    )
    const document = JSON.parse(readFileSync(first.outputs.result ?? '', 'utf8'))
    expect(document).toMatchObject({
      command: 'prioritize',
      counts: { changed: 1, review: expect.any(Number) },
      pull_request: { number: 1, state: 'open' },
    })
    expect(github.file(BRANCH, RECORD_PATH)).toContain('type: crash')
    expect(github.file('main', RECORD_PATH)).not.toContain('type: crash')
    const head = github.head(BRANCH)
    expect(await runOnRunner(at('2026-04-01T05:10:00Z'))).toMatchObject({
      outputs: { decision: 'unchanged' },
    })
    expect(github.head(BRANCH)).toBe(head)
    expect(await pullsOf(github)).toHaveLength(1)
  })

  it('mentions who owns a ticket that misses a target, and says it once', async () => {
    const record = (aBook()[RECORD_PATH] ?? '').replace('triage:\n', 'triage:\n  support_owner: lena\n')
    const sla = `version: 1
calendars: { office: { time_zone: UTC, weekly: { thu: ["00:00-24:00"], fri: ["00:00-24:00"] } } }
targets: [{ clock: first-response, within: 4h }]
`
    const { github, at } = await jobs('mode: suggest', { [RECORD_PATH]: record, 'rules/sla.yml': sla })
    expect((await runOnRunner(at(NOW))).summary).toContain(
      '- lena: zendesk-eu-1 first response 33 working hours late',
    )
    const mention = '- @lena: zendesk-eu-1 (first response late)'
    expect(await pullsOf(github)).toMatchObject([{ body: expect.stringContaining(mention) }])
    const head = github.head(BRANCH)
    const second = await runOnRunner(at('2026-04-03T04:10:00Z'))
    expect(second.outputs).toMatchObject({ decision: 'unchanged' })
    expect(second.summary).not.toContain('working hours late')
    expect(github.head(BRANCH)).toBe(head)
  })

  it('takes a closed pull request for an answer until the decisions change', async () => {
    const { github, at } = await jobs('mode: suggest, writes: pull-request')
    await runOnRunner(at(NOW))
    await close(github)
    await runOnRunner(at('2026-04-01T05:10:00Z'))
    expect(await pullsOf(github)).toMatchObject([{ number: 1, state: 'closed' }])
    github.commit('main', { 'rules/classify.yml': rules('bug') })
    await runOnRunner(at('2026-04-01T06:10:00Z'))
    expect(await pullsOf(github)).toMatchObject([{ number: 2, state: 'open' }, { number: 1 }])
  })

  it('commits to the default branch where the settings say so', async () => {
    const { github, at } = await jobs('mode: act, writes: direct')
    expect(await runOnRunner(at(NOW))).toMatchObject({ exitCode: 0, outputs: { decision: 'changed' } })
    expect(github.file('main', RECORD_PATH)).toContain('type: crash')
    expect(await pullsOf(github)).toEqual([])
  })

  it('writes nothing with mode observe, and says what it would do', async () => {
    const { github, at } = await jobs('mode: observe')
    const { summary, outputs } = await runOnRunner(at(NOW))
    expect(outputs.decision).toBe('changed')
    expect(summary).toContain('Prioritize: 1 changed')
    expect(github.requests.filter(({ isWrite }) => isWrite)).toEqual([])
  })

  const inMode = (mode: string) => rules('crash').replace('rules:', `mode: ${mode}\nrules:`)

  it('shows what a rule file in mode observe would set, and does not write it', async () => {
    const { github, at } = await jobs('mode: act, writes: direct', {
      'rules/classify.yml': inMode('observe'),
    })
    const { exitCode, outputs, summary } = await runOnRunner(at(NOW))
    expect({ exitCode, decision: outputs.decision }).toEqual({ exitCode: 0, decision: 'unchanged' })
    expect(outputs.reason).toContain(
      'rules/classify.yml is in mode observe: it would set 1 value (type 1) on 1 ticket.',
    )
    expect(summary).toContain('| zendesk-eu-1 | type | (none) | crash | crash-words |')
    expect(github.file('main', RECORD_PATH)).not.toContain('type: crash')
    expect(github.requests.filter(({ isWrite }) => isWrite)).toEqual([])
  })

  it('lands by a pull request where a rule file only suggests', async () => {
    const { github, at } = await jobs('mode: act, writes: direct', {
      'rules/classify.yml': inMode('suggest'),
    })
    expect(await runOnRunner(at(NOW))).toMatchObject({ exitCode: 0, outputs: { decision: 'changed' } })
    expect(github.file('main', RECORD_PATH)).not.toContain('type: crash')
    expect(await pullsOf(github)).toHaveLength(1)
  })
})
