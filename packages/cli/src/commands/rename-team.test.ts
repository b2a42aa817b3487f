import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'

/** A ticket of the team `web`, by a rule, by a person who signed it, or by one who did not. */
const ticket = (number: number, team: string) => `---
id: zendesk-eu-${number}
title: It stops
source:
  connection: zendesk-eu
  platform: zendesk
  native_id: "${number}"
  status: open
  created_at: "2026-03-26T10:56:07Z"
  updated_at: "2026-03-26T10:56:07Z"
triage:
  team: web
  status: open
${team}---
`
const decided = (by: string) =>
  `  decided:\n    team: { value: web, by: "${by}", at: "2026-03-27T08:00:00Z", why: because }\nhistory:\n  - { at: "2026-03-27T08:00:00Z", event: changed, field: triage.team, to: web, by: "${by}" }\n`

const APPROVALS =
  'version: 1\nrules: [{ name: code, about: Code, require: [{ approvals: 1, from: { team: [web] } }] }]\n'

/** A book of two teams with three tickets of one of them and one of the other. */
async function aDesk() {
  const folder = temporaryFolder()
  const run = aTerminal(folder)
  await run('init', '--teams', 'Web, Payments', '--people', 'anna@web, lena:support')
  const at = (number: number) => `tickets/2026/03/zendesk-eu-${number}.md`
  const settings = readFileSync(path.join(folder, 'triagebook.yml'), 'utf8')
  writeFiles(folder, {
    'rules/approvals.yml': APPROVALS,
    'triagebook.yml': `${settings}meetings: { daily: { teams: [web, payments] } }\n`,
    [at(1)]: ticket(1, decided('rule:everything-else@1')),
    [at(2)]: ticket(2, decided('lena')),
    [at(3)]: ticket(3, ''),
    [at(4)]: ticket(4, decided('lena')).replaceAll(/\bweb\b/g, 'payments'),
  })
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const all = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:yml|md)$/.test(file))
      .map((file) => text(file))
      .join('\n')
  return {
    folder,
    run,
    all,
    settings: () => text('triagebook.yml'),
    record: (number: number) => text(at(number)),
  }
}

describe('team rename', () => {
  it('renames a team wherever it stands, and says where', async () => {
    const { run, settings, record, all } = await aDesk()
    expect(await run('validate')).toMatchObject({ code: 0 })
    const { code, err } = await run('team', 'rename', 'web', 'web-shop', '--as', 'lena')
    expect(code).toBe(0)
    expect(err).toContain(
      'web is now web-shop in triagebook.yml, rules/route.yml, rules/approvals.yml and 3 records.',
    )
    expect(settings()).toContain('\n  web-shop:\n    name: Web\n')
    expect(settings()).toContain('daily: { teams: [web-shop, payments] }')
    expect(all()).not.toMatch(/(?:team|value): web\b(?!-)/)
    expect(record(4)).toContain('team: payments')
    expect(await run('validate')).toMatchObject({ code: 0, err: expect.not.stringContaining('error') })
  })

  it('leaves a decision to who made it, and tells the history who renamed', async () => {
    const { run, record } = await aDesk()
    await run('team', 'rename', 'web', 'shop', '--as', 'lena')
    const renamed = 'event: changed, field: triage.team, from: web, to: shop, by: lena }'
    for (const [number, by] of [
      [1, '"rule:everything-else@1"'],
      [2, '"lena"'],
    ] as const) {
      expect(record(number)).toContain(
        `team: { value: shop, by: ${by}, at: "2026-03-27T08:00:00Z", why: because }`,
      )
      expect(record(number)).toContain(renamed)
    }
  })

  it('signs a team that a person wrote and nobody signed', async () => {
    const { run, record } = await aDesk()
    await run('team', 'rename', 'web', 'shop', '--as', 'lena')
    expect(record(3)).toContain(
      'team: { value: shop, by: lena, at: "2026-04-01T08:00:00Z", why: web is now shop }',
    )
    expect(record(3)).toContain('event: changed, field: triage.team, from: web, to: shop, by: lena }')
  })

  it('signs a team that a person wrote over the one of a rule, which stays overruled', async () => {
    const { folder, run, record } = await aDesk()
    writeFiles(folder, {
      'tickets/2026/03/zendesk-eu-3.md': ticket(
        3,
        decided('rule:billing@1').replaceAll(/\bweb\b/g, 'payments'),
      ),
    })
    await run('team', 'rename', 'web', 'shop', '--as', 'lena')
    expect(record(3)).toContain(
      'team: { value: shop, by: lena, at: "2026-04-01T08:00:00Z", why: web is now shop, disagreement: { value: payments, by: "rule:billing@1", at: "2026-03-27T08:00:00Z" } }',
    )
    expect(record(3)).toContain('event: changed, field: triage.team, from: payments, to: shop, by: lena }')
    expect((await run('validate')).code).toBe(0)
  })

  it('renames the team of a rule that a person overruled', async () => {
    const { folder, run, record } = await aDesk()
    const overruled =
      '  decided:\n    team: { value: web, by: lena, at: "2026-03-27T08:00:00Z", disagreement: { value: payments, by: "rule:a@1", at: "2026-03-26T12:00:00Z" } }\n'
    writeFiles(folder, { 'tickets/2026/03/zendesk-eu-3.md': ticket(3, overruled) })
    await run('team', 'rename', 'payments', 'money', '--as', 'lena')
    expect(record(3)).toContain(
      'team: { value: web, by: lena, at: "2026-03-27T08:00:00Z", disagreement: { value: money, by',
    )
  })

  it('gives the rules nothing to decide anew', async () => {
    const { run, record } = await aDesk()
    await run('prioritize')
    await run('team', 'rename', 'web', 'shop', '--as', 'lena')
    const before = [1, 2, 3].map(record)
    expect(await run('prioritize')).toMatchObject({ code: 0 })
    expect([1, 2, 3].map(record)).toEqual(before)
  })

  it('--dry-run lists the files and writes none', async () => {
    const { run, all } = await aDesk()
    const before = all()
    const { code, out, err } = await run('team', 'rename', 'web', 'shop', '--as', 'lena', '--dry-run')
    expect({ code, lines: out.trim().split('\n') }).toEqual({
      code: 0,
      lines: [
        'triagebook.yml: changed',
        'rules/route.yml: changed',
        'rules/approvals.yml: changed',
        ...[1, 2, 3].map((number) => `tickets/2026/03/zendesk-eu-${number}.md: triage.team web -> shop`),
      ],
    })
    expect(err).toContain(
      'web would be shop in triagebook.yml, rules/route.yml, rules/approvals.yml and 3 records.',
    )
    expect(all()).toBe(before)
  })

  it.each([
    { name: 'an unknown team', args: ['wep', 'shop'], says: 'Did you mean `web`?', code: 'team/unknown' },
    {
      name: 'a key that is taken',
      args: ['web', 'payments'],
      says: 'is there already',
      code: 'team/already-there',
    },
    { name: 'its own key', args: ['web', 'web'], says: 'is there already', code: 'team/already-there' },
    {
      name: 'a name that is no key',
      args: ['web', 'Web Shop'],
      says: 'such as web-shop',
      code: 'team/not-a-key',
    },
    { name: 'an empty key', args: ['web', ''], says: 'such as web-shop', code: 'team/not-a-key' },
    {
      name: 'a key that is too long',
      args: ['web', 'a'.repeat(101)],
      says: 'cannot be',
      code: 'team/not-a-key',
    },
    { name: 'no second name', args: ['web'], says: "missing required argument 'to'", code: '' },
  ])('is refused for $name, and nothing is written', async ({ args, says, code }) => {
    const { run, all } = await aDesk()
    const before = all()
    const answer = await run('team', 'rename', ...args, '--as', 'lena')
    expect(answer.code).toBe(2)
    expect(answer.err).toContain(says)
    expect(answer.err).toContain(code)
    expect(all()).toBe(before)
  })

  it('is refused while a record cannot be read, which may name the team', async () => {
    const { folder, run, all } = await aDesk()
    writeFiles(folder, { 'tickets/2026/03/zendesk-eu-5.md': '---\nid: [\n---\n' })
    const before = all()
    expect(await run('team', 'rename', 'web', 'shop', '--as', 'lena')).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        '1 record could not be read, so nothing was renamed. [team/unreadable-records]',
      ),
    })
    expect(all()).toBe(before)
  })

  it('leaves `team` what it is, a decision about tickets', async () => {
    const { run, record } = await aDesk()
    expect(await run('team', '1', 'payments', '--as', 'lena')).toMatchObject({ code: 0 })
    expect(record(1)).toContain('\n  team: payments\n')
  })
})
