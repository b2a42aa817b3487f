import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { COMMAND_NAMES, COMMANDS } from '@triagebook/decide/table'
import { aBook, gitRepository, recordText, temporaryFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'

const FOLDER = 'tickets/2026/03'
const PLAIN = `${FOLDER}/zendesk-eu-1.md`
const TICKET = `${FOLDER}/zendesk-eu-1359.md`
const MANUAL = `${FOLDER}/manual-20260326-1.md`
const RESOLVED = `${FOLDER}/zendesk-eu-1360.md`

/** With all that an escalation needs. */
const COMPLETE = recordText('zendesk-eu-1359', 'Export stops')
  .replace('  status: open\n', '  url: https://acme.zendesk.example/agent/tickets/1359\n  status: open\n')
  .replace(
    'triage:\n  status: open\n',
    `customer:
  id: cus_1
triage:
  severity: major
  team: java
  status: open
  support_owner: lena
  decided:
    severity: { value: major, by: kei, at: "2026-03-26T12:00:00Z" }
    team: { value: java, by: kei, at: "2026-03-26T12:00:00Z" }
    support_owner: { value: lena, by: kei, at: "2026-03-26T12:00:00Z" }
history:
  - { at: "2026-03-26T10:56:07Z", event: created, by: "desk:customer" }
`,
  )

const FILES = aBook({
  [TICKET]: COMPLETE,
  [RESOLVED]: recordText('zendesk-eu-1360').replace('triage:\n  status: open', 'triage:\n  status: resolved'),
  [`${FOLDER}/zendesk-eu-7.md`]: recordText('zendesk-eu-7'),
  [`${FOLDER}/zendesk-us-7.md`]: recordText('zendesk-us-7').replace(
    'connection: zendesk-eu',
    'connection: zendesk-us',
  ),
  [MANUAL]: recordText('manual-20260326-1')
    .replace('connection: zendesk-eu', 'connection: manual')
    .replace('platform: zendesk', 'platform: manual')
    .replace('native_id: "1"', 'native_id: "20260326-1"'),
  [`${FOLDER}/zendesk-eu-broken.md`]: '---\nid: [\n---\n',
})

/** No settings of this machine's Git have a say. */
const ENVIRONMENT = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' }

/** A real book in a repository of Lena's, and what a command does to the lines of its files. */
function aDesk({ user = 'Lena' }: { readonly user?: string } = {}) {
  const { folder, git, commit } = gitRepository(FILES)
  git('config', 'user.name', user)
  const run = aTerminal(folder, { environment: ENVIRONMENT })
  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  const write = (file: string, content: string) => writeFileSync(path.join(folder, file), content)
  const changed = () =>
    git('diff', '--unified=0')
      .split('\n')
      .filter((line) => /^[-+](?![-+]{2})/.test(line))
  return { run, text, write, commit, changed }
}

const AT = '2026-04-01T08:00:00Z'
const signed = (field: string, value: string) => `+    ${field}: { value: ${value}, by: lena, at: "${AT}" }`
const event = (words: string) => `+  - { at: "${AT}", event: ${words}, by: lena }`

describe('a decision', () => {
  it.each([
    {
      name: 'confirm',
      args: ['confirm', '1359', 'bug'],
      out: `${TICKET}: triage.confirmed (none) -> bug\n`,
      lines: [
        '+  confirmed: bug',
        signed('confirmed', 'bug'),
        event('changed, field: triage.confirmed, to: bug'),
      ],
    },
    {
      name: 'a field, by the whole id',
      args: ['severity', 'zendesk-eu-1359', 'critical'],
      out: `${TICKET}: triage.severity major -> critical\n`,
      lines: [
        '-  severity: major',
        '+  severity: critical',
        '-    severity: { value: major, by: kei, at: "2026-03-26T12:00:00Z" }',
        signed('severity', 'critical'),
        event('changed, field: triage.severity, from: major, to: critical'),
      ],
    },
    {
      name: 'next, without quotes',
      args: ['next', '1359', 'Reproduce', 'it', 'by', 'friday', 'who', '@Abel'],
      out: `${TICKET}: triage.next_step.text (none) -> Reproduce it; triage.next_step.due (none) -> 2026-04-03; triage.next_step.who (none) -> abel\n`,
      lines: ['+  next_step:', '+    text: Reproduce it', '+    who: abel', '+    due: "2026-04-03"'],
    },
    {
      name: 'escalate',
      args: ['escalate', '1359', 'SLA', 'at', 'risk'],
      out: `${TICKET}: triage.escalated_at (none) -> ${AT}; triage.escalation_reason (none) -> SLA at risk\n`,
      lines: [`+  escalated_at: "${AT}"`, '+  escalation_reason: SLA at risk', event('escalated')],
    },
    {
      name: 'note, redacted',
      args: ['note', '1359', 'Ask anna@example.com'],
      out: `${TICKET}: Notes (none) -> ${AT}: lena: Ask [redacted: e-mail]\n`,
      lines: ['+', '+## Notes', '+', `+- ${AT}: lena: Ask [redacted: e-mail]`],
    },
    {
      name: 'duplicate-of, with a link to the other ticket’s page',
      args: ['duplicate-of', '1', '1359'],
      out: `${PLAIN}: triage.status open -> resolved; resolution.void (none) -> duplicate; resolution.at (none) -> ${AT}; Notes (none) -> ${AT}: lena: Duplicate of [zendesk-eu-1359](<https://acme.zendesk.example/agent/tickets/1359>)\n`,
      lines: expect.arrayContaining([
        '+  status: resolved',
        '+  void: duplicate',
        `+- ${AT}: lena: Duplicate of [zendesk-eu-1359](<https://acme.zendesk.example/agent/tickets/1359>)`,
      ]),
    },
    {
      name: 'link, of a ticket written by hand to its ticket on the desk',
      args: ['link', 'manual-20260326-1', '1359'],
      out: `${MANUAL}: source.url (none) -> https://acme.zendesk.example/agent/tickets/1359\n`,
      lines: [
        '+  url: "https://acme.zendesk.example/agent/tickets/1359"',
        '+history:',
        event('linked, field: source.url, to: "https://acme.zendesk.example/agent/tickets/1359"'),
      ],
    },
    {
      name: 'two tickets at once, the second as it is',
      args: ['team', '1,1359', 'java'],
      out: `${PLAIN}: triage.team (none) -> java\n${TICKET}: triage.decided.team.by kei -> lena; triage.decided.team.at 2026-03-26T12:00:00Z -> ${AT}\n`,
      lines: [
        '+  team: java',
        '+  decided:',
        signed('team', 'java'),
        '+history:',
        event('changed, field: triage.team, to: java'),
        '-    team: { value: java, by: kei, at: "2026-03-26T12:00:00Z" }',
        signed('team', 'java'),
      ],
    },
  ])('$name: writes it, signed by who Git says it is', async ({ args, out, lines }) => {
    const { run, changed } = aDesk()
    expect(await run(...args)).toMatchObject({ code: 0, out })
    expect(changed()).toEqual(lines)
  })

  it('shows in a dry run what it would change, and writes nothing', async () => {
    const { run, changed } = aDesk()
    expect(await run('confirm', '1359', 'bug', '--dry-run')).toEqual({
      code: 0,
      out: `${TICKET}: triage.confirmed (none) -> bug\n`,
      err: '1 ticket would change, signed by lena. This was a dry run: nothing was written.\n',
    })
    expect(changed()).toEqual([])
  })

  it('says that it changes nothing where all is as wanted', async () => {
    const { run, text } = aDesk()
    await run('confirm', '1359', 'bug')
    const confirmed = text(TICKET)
    expect(await run('confirm', '1359', 'bug')).toEqual({ code: 0, out: '', err: '1 ticket is unchanged.\n' })
    expect(text(TICKET)).toBe(confirmed)
  })

  it('is signed by the login of --as, with a warning where nobody has it', async () => {
    const { run, text } = aDesk()
    expect(await run('confirm', '1359', 'bug', '--as', '@ABEL')).toMatchObject({ code: 0 })
    expect(text(TICKET)).toContain('confirmed: { value: bug, by: abel,')
    const { code, err } = await run('confirm', '1', 'bug', '--as', 'lnea')
    expect(code).toBe(0)
    expect(err).toContain('Did you mean `lena`?')
  })

  it('--json names the tickets and the fields', async () => {
    const { run } = aDesk()
    const { out } = await run('component', '1359', 'export', '--json')
    expect(JSON.parse(out)).toMatchObject({
      command: 'decide',
      decision: 'changed',
      name: 'component',
      by: 'lena',
      tickets: [
        {
          id: 'zendesk-eu-1359',
          fields: expect.arrayContaining([{ field: 'triage.component', from: null, to: 'export' }]),
        },
      ],
    })
  })
})

describe('what people wrote into the file', () => {
  const PLAIN_TEXT = recordText('zendesk-eu-1', 'Sign-in page loads twice')
  const WRITTEN = PLAIN_TEXT.replace(
    '  status: open\n---',
    '  status: open\n  severity: major\n  escalated_at: "2026-03-27T09:00:00Z"\n---',
  )

  it('is signed by the author of the commit when a command writes the record next', async () => {
    const { run, text, commit } = aDesk()
    commit({ [PLAIN]: WRITTEN }, { author: 'abel', at: '2026-03-28T10:00:00Z' })
    await run('component', '1', 'export')
    expect(text(PLAIN)).toContain('    severity: { value: major, by: abel, at: "2026-03-28T10:00:00Z" }\n')
    expect(text(PLAIN)).toContain('  - { at: "2026-03-27T09:00:00Z", event: escalated, by: abel }\n')
  })

  it('is the person’s at this clone as long as no commit has it', async () => {
    const { run, text, write } = aDesk()
    write(PLAIN, WRITTEN)
    await run('component', '1', 'export', '--as', 'abel')
    expect(text(PLAIN)).toContain('    severity: { value: major, by: lena, at: "2026-04-01T07:59:59Z" }\n')
    expect(text(PLAIN)).toContain('  - { at: "2026-03-27T09:00:00Z", event: escalated, by: lena }\n')
    expect(text(PLAIN)).toContain(`    component: { value: export, by: abel, at: "${AT}" }\n`)
  })

  it('is signed before what a command decides, so that the history tells both', async () => {
    const { run, text, write } = aDesk()
    write(PLAIN, WRITTEN)
    await run('severity', '1', 'minor')
    expect(text(PLAIN)).toContain('event: changed, field: triage.severity, to: major, by: lena')
    expect(text(PLAIN)).toContain('event: changed, field: triage.severity, from: major, to: minor, by: lena')
  })

  it('can be taken back at once', async () => {
    const { run, text, write } = aDesk()
    write(PLAIN, PLAIN_TEXT.replace('  status: open\n---', '  status: resolved\n---'))
    expect(await run('reopen', '1', 'it happens again')).toMatchObject({ code: 0 })
    expect(text(PLAIN)).toContain('  status: open\n')
  })

  it('is no reason to write', async () => {
    const { run, text, write } = aDesk()
    const written = WRITTEN.replace(
      '  severity: major\n',
      '  severity: major\n  next_step: { text: Ask again }\n',
    )
    write(PLAIN, written)
    expect(await run('next', '1', 'Ask again')).toMatchObject({ code: 0, err: '1 ticket is unchanged.\n' })
    expect(text(PLAIN)).toBe(written)
  })
})

describe('a wrong decision', () => {
  it.each([
    {
      name: 'an unknown id',
      args: ['confirm', 'zendesk-eu-9', 'bug'],
      code: 2,
      says: 'decide/unknown-ticket',
    },
    {
      name: 'an ambiguous number',
      args: ['confirm', '7', 'bug'],
      code: 2,
      says: '`zendesk-eu-7`, `zendesk-us-7`',
    },
    { name: 'an unknown value', args: ['severity', '1359', 'fatal'], code: 2, says: 'decide/unknown-value' },
    { name: 'no ticket', args: ['confirm', 'bug'], code: 2, says: 'decide/no-tickets' },
    { name: 'no value', args: ['confirm', '1359'], code: 2, says: 'decide/missing-argument' },
    { name: 'a word too many', args: ['done', '1359', 'now'], code: 2, says: 'decide/unexpected-word' },
    {
      name: 'a day in the past',
      args: ['next', '1', 'x', 'by', '2026-03-31'],
      code: 2,
      says: 'day-in-the-past',
    },
    { name: 'one of two ids unknown', args: ['confirm', '1359,99', 'bug'], code: 2, says: '`99`' },
    { name: 'one of two refused', args: ['escalate', '1359,1', 'x'], code: 1, says: '`zendesk-eu-1` cannot' },
    { name: 'reopening what is open', args: ['reopen', '1360,1', 'x'], code: 1, says: 'decide/not-resolved' },
    {
      name: 'an unreadable record',
      args: ['confirm', '1359,zendesk-eu-broken', 'bug'],
      code: 1,
      says: 'broken.md:2',
    },
    {
      name: 'a login that is none',
      args: ['confirm', '1', 'bug', '--as', 'Lena M'],
      code: 2,
      says: 'not-a-login',
    },
    { name: 'an unknown option', args: ['confirm', '1', 'bug', '--force'], code: 2, says: '--force' },
  ])('$name: nothing is written', async ({ args, code, says }) => {
    const { run, changed } = aDesk()
    const result = await run(...args)
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toContain(says)
    expect(changed()).toEqual([])
  })

  it.each([
    { args: ['close', '1359'], says: 'record/resolved-without-closure-code' },
    { args: ['close', '1,1359'], says: 'error zendesk-eu-1359: The ticket was escalated' },
    { args: ['close', '1359', 'docs-updated'], says: 'record/docs-updated-without-link' },
  ])('an escalated ticket has to end well: $args writes nothing', async ({ args, says }) => {
    const { run, changed } = aDesk()
    await run('escalate', '1359', 'SLA')
    const before = changed()
    const { code, err } = await run(...args)
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(says) })
    expect(changed()).toEqual(before)
  })

  it('names no page for docs-updated, of a ticket that was never escalated', async () => {
    const { run, changed } = aDesk()
    const { code, err } = await run('close', '1', 'docs-updated')
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringContaining('record/docs-updated-without-link'),
    })
    expect(changed()).toEqual([])
    expect(await run('close', '1', 'docs-updated', 'https://docs.acme.example')).toMatchObject({ code: 0 })
  })

  it.each([
    { args: ['confirm', 'bug'], hint: '`triagebook confirm 1359 bug`' },
    { args: ['blocked', '1359'], hint: '`triagebook blocked 1359 customer' },
    { args: ['done', '1359', 'now'], hint: 'Usage: `triagebook done <ids>`' },
    { args: ['assign', '1359', 'zoe'], hint: '`triagebook assign <ids> zoe engineering`' },
    { args: ['escalate', '1', 'x'], hint: 'Run `triagebook severity zendesk-eu-1 ' },
    { args: ['outcome', '1', 'declined'], hint: '`triagebook confirm zendesk-eu-1 feature-request`' },
  ])('$args: the hint can be typed as it is printed', async ({ args, hint }) => {
    const { err } = await aDesk().run(...args)
    expect(err).toContain(hint)
  })

  it('needs to know who decides', async () => {
    const { run, changed } = aDesk({ user: 'Lena Meier' })
    const { code, err } = await run('confirm', '1359', 'bug')
    expect(code).toBe(2)
    expect(err).toContain('decide/unknown-person')
    expect(changed()).toEqual([])
  })

  it('needs a book', async () => {
    const folder = temporaryFolder()
    expect(await aTerminal(folder)('confirm', '1359', 'bug')).toMatchObject({ code: 2 })
    expect(existsSync(path.join(folder, 'tickets'))).toBe(false)
  })
})

it('takes a ticket through its life', async () => {
  const { run, text } = aDesk()
  const steps: readonly (readonly [time: string, line: string, changes: string])[] = [
    ['08:00', 'escalate 1359 SLA at risk', 'triage.escalation_reason (none) -> SLA at risk'],
    ['08:01', 'confirm 1359 bug', 'triage.confirmed (none) -> bug'],
    ['08:02', 'assign 1359 abel', 'triage.engineering_owner (none) -> abel'],
    ['08:03', 'next 1359 Reproduce by tomorrow', 'triage.next_step.due (none) -> 2026-04-02'],
    ['08:04', 'blocked 1359 customer HAR file', 'triage.status open -> blocked'],
    ['08:05', 'status 1359 in-progress', 'triage.blocked.on customer -> (none)'],
    ['08:06', 'done 1359', 'triage.next_step.text Reproduce -> (none)'],
    ['08:07', 'close 1359 code-fix', 'resolution.code (none) -> code-fix'],
    ['08:08', 'reopen 1359 it happens again', 'resolution.code code-fix -> (none)'],
  ]
  for (const [time, line, changes] of steps) {
    const result = await run(...line.split(' '), '--now', `2026-04-01T${time}:00Z`)
    expect({ line, ...result }).toMatchObject({ line, code: 0, err: '1 ticket changed, signed by lena.\n' })
    expect(result.out).toContain(changes)
  }
  expect(
    [...text(TICKET).matchAll(/T(08:\d\d):00Z", event: ([a-z]+)/g)].map(([, ...event]) => event),
  ).toEqual([
    ['08:00', 'escalated'],
    ['08:01', 'changed'],
    ['08:02', 'changed'],
    ['08:04', 'changed'],
    ['08:04', 'changed'],
    ['08:05', 'changed'],
    ['08:07', 'resolved'],
    ['08:08', 'reopened'],
  ])
  expect(await run('validate', TICKET)).toMatchObject({ code: 0 })
  const reopened = text(TICKET)
  await run('note', '1359', 'wrong', 'ticket')
  expect(await run('undo')).toMatchObject({ code: 0 })
  expect(text(TICKET)).toBe(reopened)
})

it.each(COMMAND_NAMES)('%s --help says what the table says', async (name) => {
  const { code, out } = await aTerminal(temporaryFolder())(name, '--help')
  expect(code).toBe(0)
  expect(out).toContain(`Usage: triagebook ${name} <ids>`)
  for (const example of COMMANDS[name].examples) expect(out).toContain(`  triagebook ${example}\n`)
})
