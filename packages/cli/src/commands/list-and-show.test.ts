import { COMMANDS, isCommandName } from '@triagebook/decide/table'
import { aBook, bookFolder, RECORD_PATH, recordText, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'

const FOLDER = 'tickets/2026/03'
const aTicket = (id: string, triage: string, title = 'It stops') =>
  recordText(id, title)
    .replace('  status: open\n', `  url: https://acme.zendesk.example/agent/tickets/1\n  status: open\n`)
    .replace('triage:\n  status: open\n', `customer:\n  id: cus_1\ntriage:\n${triage}`)

const ESCALATED = `  confirmed: bug
  severity: critical
  priority: P1
  team: java
  status: blocked
  support_owner: lena
  engineering_owner: abel
  escalated_at: "2026-03-27T08:00:00Z"
  escalation_reason: SLA at risk
  blocked: { on: customer, why: HAR file }
  next_step: { text: Read the HAR file, who: abel, due: "2026-04-02" }
  review: [critical]
  decided:
    severity: { value: critical, by: "rule:outage@1", at: "2026-03-27T08:00:00Z" }
`

function inBook(files: Readonly<Record<string, string>> = {}) {
  const folder = bookFolder(
    aBook({
      [`${FOLDER}/zendesk-eu-1359.md`]: aTicket('zendesk-eu-1359', ESCALATED, 'Export stops'),
      [`${FOLDER}/zendesk-eu-2.md`]: aTicket('zendesk-eu-2', '  team: java\n  status: resolved\n'),
      ...files,
    }),
  )
  return { folder, run: aTerminal(folder, { now: new Date('2026-04-01T08:00:00Z') }) }
}

describe('list', () => {
  it('shows what is not resolved, the most urgent first', async () => {
    const { run } = inBook()
    expect(await run('list')).toEqual({
      code: 0,
      out: `TICKET           STATUS              PRIORITY  SEVERITY  TEAM  OWNERS      TITLE
zendesk-eu-1359  blocked, escalated  P1        critical  java  lena, abel  Export stops
zendesk-eu-1     open                -         -         -     -           Sign-in page loads twice
`,
      err: '2 of 3 tickets.\n',
    })
  })

  it('--review says why, and since when', async () => {
    const { run } = inBook()
    const { out } = await run('list', '--review')
    expect(out).toContain('OWNERS      REVIEW    SINCE       TITLE\n')
    expect(out).toContain('lena, abel  critical  2026-03-27  Export stops\n')
  })

  it.each([
    { args: ['--escalated'], ids: 'zendesk-eu-1359\n' },
    { args: ['--team', 'java', '--status', 'any'], ids: 'zendesk-eu-1359\nzendesk-eu-2\n' },
    { args: ['--owner', '@ABEL'], ids: 'zendesk-eu-1359\n' },
    { args: ['--status', 'resolved'], ids: 'zendesk-eu-2\n' },
    { args: ['--where', 'severity=critical'], ids: 'zendesk-eu-1359\n' },
    { args: ['--where', 'triage.team=java', '--where', 'triage.status=resolved'], ids: 'zendesk-eu-2\n' },
    { args: ['--where', 'team='], ids: 'zendesk-eu-1\n' },
    { args: ['--since', '2026-03-26'], ids: 'zendesk-eu-1359\nzendesk-eu-1\n' },
    { args: ['--since', '2026-03-27'], ids: '' },
  ])('--ids $args prints ids, a line each', async ({ args, ids }) => {
    const { run } = inBook()
    expect(await run('list', '--ids', ...args)).toMatchObject({ code: 0, out: ids })
  })

  it('--json has each ticket with its fields', async () => {
    const { run } = inBook()
    const { out } = await run('list', '--escalated', '--json')
    expect(JSON.parse(out)).toMatchObject({
      command: 'list',
      decision: 'listed',
      counts: { tickets: 3, found: 1 },
      tickets: [{ id: 'zendesk-eu-1359', status: 'blocked', priority: 'P1', review: ['critical'] }],
    })
  })

  it('says that no ticket is there', async () => {
    const { run } = inBook()
    expect(await run('list', '--status', 'in-progress')).toEqual({
      code: 0,
      out: '',
      err: 'None of 3 tickets.\n',
    })
  })

  it('lists the others where a record cannot be read, and says which cannot', async () => {
    const { run } = inBook({ [RECORD_PATH]: '---\nid: [\n---\n' })
    const { code, out, err } = await run('list', '--ids')
    expect({ code, out }).toEqual({ code: 1, out: 'zendesk-eu-1359\n' })
    expect(err).toContain(`${RECORD_PATH}:2`)
  })

  it.each([
    { args: ['--team', 'jaba'], code: 2, says: 'list/unknown-team' },
    { args: ['--status', 'closed'], code: 2, says: 'input/not-a-choice' },
    { args: ['--where', 'componet=auth'], code: 2, says: 'Did you mean `triage.component`?' },
    { args: ['--where', 'component'], code: 2, says: 'list/not-a-condition' },
    { args: ['--where', 'at=x'], code: 2, says: 'list/unclear-field' },
    { args: ['--since', 'monday'], code: 2, says: 'agenda/not-a-day' },
    { args: ['--owner', 'Lena M'], code: 2, says: 'decide/not-a-login' },
    { args: ['--owner', 'zoe'], code: 0, says: 'decide/unknown-login' },
  ])('$args: $says', async ({ args, code, says }) => {
    const { run } = inBook()
    const result = await run('list', ...args)
    expect(result).toMatchObject({ code, out: '' })
    expect(result.err).toContain(says)
  })
})

describe('show', () => {
  it('says in words what a ticket is, and what can be done', async () => {
    const { run } = inBook()
    expect(await run('show', '1359')).toEqual({
      code: 0,
      out: `zendesk-eu-1359: Export stops
https://acme.zendesk.example/agent/tickets/1

Status       blocked, waits for customer: HAR file
Confirmed    bug
Severity     critical (by rule:outage@1)
Priority     P1
Team         java
Support      lena
Engineering  abel
Escalated    2026-03-27T08:00:00Z: SLA at risk
Next step    Read the HAR file (by 2026-04-02, abel)
Review       severity is critical, says rule outage
Customer     cus_1
Created      2026-03-26T10:56:07Z
Desk         open, updated 2026-03-26T10:56:07Z
File         tickets/2026/03/zendesk-eu-1359.md

What you can do next:
  triagebook de-escalate zendesk-eu-1359 <reason>
  triagebook status zendesk-eu-1359 open|in-progress|resolved [<why>]
  triagebook status zendesk-eu-1359 blocked customer|engineering|third-party <why>
  triagebook done zendesk-eu-1359
  triagebook close zendesk-eu-1359 [<code>] [<docs>]
  triagebook close zendesk-eu-1359 void duplicate|spam|not-reproducible|wont-fix
  triagebook note zendesk-eu-1359 <text>
`,
      err: '',
    })
  })

  it('says what is missing before a ticket can be escalated', async () => {
    const { run } = inBook()
    const { out } = await run('show', 'zendesk-eu-1')
    expect(out).toContain(
      'Before it can be escalated it needs: the customer; the link to the ticket on the desk; ',
    )
  })

  it.each([
    { name: 'new', triage: '  status: open\n' },
    { name: 'escalated and blocked', triage: ESCALATED },
    {
      name: 'ready to be escalated',
      triage: '  severity: major\n  team: java\n  status: open\n  support_owner: lena\n',
    },
    { name: 'a feature request', triage: '  confirmed: feature-request\n  status: in-progress\n' },
    { name: 'resolved', triage: '  status: resolved\n' },
  ])('every command that it names can be run: $name', async ({ triage }) => {
    const { folder, run } = inBook()
    writeFiles(folder, { [`${FOLDER}/zendesk-eu-1359.md`]: aTicket('zendesk-eu-1359', triage) })
    const { out } = await run('show', '1359', '--json')
    const names: readonly string[] = JSON.parse(out).next.map((line: string) => line.split(' ')[0])
    for (const name of names.filter(isCommandName)) {
      const words = [...COMMANDS[name].examples[0].matchAll(/"([^"]+)"|(\S+)/g)].map(
        ([, quoted, bare]) => quoted ?? bare,
      )
      const result = await run(...words.map(String), '--as', 'lena', '--dry-run')
      expect({ name, err: result.err, code: result.code }).toMatchObject({ name, code: 0 })
    }
    expect(names.length).toBeGreaterThan(1)
  })

  it.each([
    { word: '99', code: 2, says: 'prioritize/unknown-ticket' },
    { word: 'zendesk-eu-9', code: 2, says: 'prioritize/unknown-ticket' },
  ])('$word: $says', async ({ word, code, says }) => {
    const { run } = inBook()
    const { err, ...result } = await run('show', word)
    expect(result).toEqual({ code, out: '' })
    expect(err).toContain(says)
  })

  it('finds by the number, as explain does, and names both where two desks have it', async () => {
    const { run } = inBook({
      [`${FOLDER}/zendesk-us-2.md`]: recordText('zendesk-us-2').replace(
        'connection: zendesk-eu',
        'connection: zendesk-us',
      ),
    })
    expect((await run('explain', '1359')).out).toContain('zendesk-eu-1359')
    for (const command of ['show', 'explain']) {
      const { code, err } = await run(command, '2')
      expect(code).toBe(2)
      expect(err).toContain('`zendesk-eu-2`, `zendesk-us-2`')
    }
  })
})
