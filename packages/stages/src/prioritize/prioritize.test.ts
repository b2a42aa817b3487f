import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, gitRepository, RECORD_PATH, recordText, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { explainTicket } from '../explain/index.ts'
import { runStage } from '../run/run-stage.ts'
import { validate } from '../validate/index.ts'
import { prioritize } from './index.ts'

const run = (folder: string, more: { now?: Date; dryRun?: boolean } = {}) =>
  runStage(prioritize, {}, aHost(folder, more))

const CLASSIFY = `version: 1
rules:
  - name: sign-in-words
    set: { type: bug }
    when: { any: [{ text: [title], contains: sign-in }] }
  - name: loads-twice
    set: { severity: minor }
    when: { any: [{ text: [title], contains: twice }] }
`

function aRepository() {
  const repository = gitRepository({ ...aBook({ 'rules/classify.yml': CLASSIFY }) })
  return { ...repository, text: () => readFileSync(path.join(repository.folder, RECORD_PATH), 'utf8') }
}

describe('prioritize', () => {
  it('fills what no person has set, and says which rule and why', async () => {
    const { folder, text } = aRepository()
    const report = await run(folder)
    expect(report).toMatchObject({ decision: 'changed', changed: [RECORD_PATH] })
    expect(text()).toMatch(
      / {4}type: \{ value: bug, by: "rule:sign-in-words@1", at: "2026-04-01T08:00:00Z", why: /,
    )
  })

  it('changes nothing when it runs again', async () => {
    const { folder, text } = aRepository()
    await run(folder)
    const before = text()
    const later = { now: new Date('2026-04-02T08:00:00Z') }
    expect(await run(folder, later)).toMatchObject({
      decision: 'unchanged',
      changed: [],
    })
    expect(text()).toBe(before)
  })

  it('signs a person’s edit with the author and time of the commit, and keeps the rule as overruled', async () => {
    const { folder, text, commit } = aRepository()
    await run(folder)
    commit(
      { [RECORD_PATH]: text().replace('  severity: minor', '  severity: critical') },
      { author: 'lena', at: '2026-04-03T09:00:00Z' },
    )
    await run(folder, { now: new Date('2026-04-04T08:00:00Z') })
    expect(text()).toMatch(
      / {4}severity: \{ value: critical, by: lena, at: "2026-04-03T09:00:00Z".*disagreement: \{ value: minor, by: "rule:loads-twice@1"/,
    )
    expect(text()).toContain(
      '{ at: "2026-04-03T09:00:00Z", event: changed, field: triage.severity, from: minor, to: critical, by: lena }',
    )
  })

  it('signs as unknown an edit whose author is no login', async () => {
    const { folder, text, commit } = aRepository()
    await run(folder)
    commit(
      { [RECORD_PATH]: text().replace('  severity: minor', '  severity: critical') },
      { author: 'Somebody Unknown' },
    )
    await run(folder)
    expect(text()).toMatch(/severity: \{ value: critical, by: "?person:unknown"?/)
  })

  describe('of a resolved ticket', () => {
    const MORE = CLASSIFY.replace('{ type: bug }', '{ type: crash }')

    const resolved = (text: string) => text.replace(/(\ntriage:[\s\S]*?\n {2}status: )open/, '$1resolved')

    /** A ticket that the rules judged and lena resolved; then the rules changed. */
    async function aClosedTicket() {
      const repository = aRepository()
      await run(repository.folder)
      repository.commit(
        { [RECORD_PATH]: resolved(repository.text()).replace('  severity: minor', '  severity: major') },
        { author: 'lena', at: '2026-04-03T09:00:00Z' },
      )
      repository.commit({ 'rules/classify.yml': MORE })
      return repository
    }

    it('signs what people changed, and leaves all else as it was decided', async () => {
      const { folder, text } = await aClosedTicket()
      const report = await run(folder)
      expect(report).toMatchObject({ counts: { tickets: 1, closed: 1, decided: 0, changed: 1 } })
      expect(report.reason).toContain('1 resolved ticket stays as it was decided; `--all` judges')
      expect(text()).toMatch(/ {4}severity: \{ value: major, by: lena/)
      expect(text()).toMatch(/ {4}status: \{ value: resolved, by: lena/)
      expect(text()).toMatch(/^ {2}type: bug$/m)
      expect(await run(folder)).toMatchObject({ decision: 'unchanged' })
    })

    it('judges it with `all`', async () => {
      const { folder, text } = await aClosedTicket()
      const report = await runStage(prioritize, { all: true }, aHost(folder))
      expect(report).toMatchObject({ counts: { tickets: 1, closed: 0 } })
      expect(text()).toMatch(/^ {2}type: crash$/m)
    })

    it('judges it once where nobody ever did', async () => {
      const { folder, text, commit } = aRepository()
      commit({ [RECORD_PATH]: resolved(text()) })
      expect(await run(folder)).toMatchObject({ counts: { closed: 0 } })
      expect(text()).toMatch(/^ {2}type: bug$/m)
      expect(await run(folder)).toMatchObject({ counts: { closed: 1 } })
    })
  })

  it('writes nothing in a dry run', async () => {
    const { folder, text } = aRepository()
    const before = text()
    expect(await run(folder, { dryRun: true })).toMatchObject({
      changed: [RECORD_PATH],
    })
    expect(text()).toBe(before)
  })

  it('says in a dry run which values change by which rules, and where nothing else does', async () => {
    const { folder, text, commit } = aRepository()
    await run(folder)
    const decided = text()
    commit({
      [RECORD_PATH]: decided.replace(/why: .*? in title/, 'why: an older reason'),
      'tickets/2026/03/zendesk-eu-2.md': recordText('zendesk-eu-2', 'It asks for my sign-in twice'),
      'tickets/2026/03/zendesk-eu-3.md': recordText('zendesk-eu-3', 'Sign-in').replace(
        '  status: open\n---',
        '  status: open\n  type: ui\n---',
      ),
    })
    const { output } = await run(folder, { dryRun: true })
    expect(output).toBe(`TICKET        FIELD     BEFORE  AFTER
zendesk-eu-2  Type      none    bug (sign-in-words)
zendesk-eu-2  Severity  none    minor (loads-twice)

Only reasons, signatures, flags, tags or reported targets change in: zendesk-eu-1, zendesk-eu-3
`)
    expect((await run(folder)).output).toBeUndefined()
    expect(await run(folder, { dryRun: true })).toMatchObject({ decision: 'unchanged', output: '' })
  })

  it('names every id that no record has', async () => {
    const { folder } = aRepository()
    expect(await runStage(prioritize, { ids: ['a', 'b'] }, aHost(folder))).toMatchObject({
      exit: 2,
      problems: [{ code: 'prioritize/unknown-ticket' }, { code: 'prioritize/unknown-ticket' }],
    })
  })
})

it('leaves it to validate to warn of an owner who is in no team', async () => {
  const { folder } = aRepository()
  const route = 'version: 1\nteams:\n  - { name: all, team: java, owners: [gone] }\n'
  writeFiles(folder, { 'rules/route.yml': route })
  const warnings = async (report: Promise<{ readonly problems: readonly { readonly code: string }[] }>) =>
    (await report).problems.filter(({ code }) => code === 'rules/owner-not-in-team')
  expect(await warnings(runStage(validate, {}, aHost(folder)))).toHaveLength(1)
  expect(await warnings(run(folder))).toEqual([])
  expect(await warnings(runStage(explainTicket, { id: 'zendesk-eu-1' }, aHost(folder)))).toEqual([])
})

describe('explain', () => {
  it('says in words what decided each field', async () => {
    const { folder } = aRepository()
    await run(folder)
    const { output } = await runStage(explainTicket, { id: 'zendesk-eu-1' }, aHost(folder))
    expect(output).toContain('sign-in-words')
    expect(output).toContain('loads-twice')
  })
})

describe('an escalation that a person wrote into the file', () => {
  it('gets its event when the rules write the record, signed by the person at this clone', async () => {
    const { folder, git, text } = aRepository()
    git('config', 'user.name', 'lena')
    const escalated = text().replace('triage:\n', 'triage:\n  escalated_at: "2026-03-27T09:00:00Z"\n')
    writeFileSync(path.join(folder, RECORD_PATH), escalated)
    await run(folder)
    expect(text()).toContain('  - { at: "2026-03-27T09:00:00Z", event: escalated, by: lena }\n')
  })
})
