import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, bookFolder, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'

const CRITERIA = `version: 1
criteria:
  - name: steps
    when: { field: triage.type, equals: bug }
    shows: { section: Steps to reproduce, has: numbered-steps }
    missing: The steps are missing.
    ask: What do you do?
  - name: impact
    shows: { section: Customer impact, words: 2 }
    missing: The impact is missing.
    ask: Who is affected?
`
const STEPS = '\n## Steps to reproduce\n\n1. Open it.\n2. Look.\n'
const IMPACT = '\n## Customer impact\n\nNobody pays.\n'
const ESCALATED = '  escalated_at: "2026-03-27T08:00:00Z"\n  escalation_reason: SLA at risk\n'
const WAIVED = '  readiness: { override: The log follows, by: lena, at: "2026-03-27T08:00:00Z" }\n'
const BY_DESK = 'history:\n  - { at: "2026-03-27T08:00:00Z", event: escalated, by: "desk:agent" }\n'
const BY_LENA = BY_DESK.replace('"desk:agent"', 'lena')

interface Sample {
  readonly triage?: string
  readonly history?: string
  readonly body?: string
}

const pathOf = (id: string) => `tickets/2026/03/${id}.md`

/** With all the fields that an escalation needs. */
function aTicket(id: string, { triage = '', history = '', body = '' }: Sample = {}): string {
  const fields = `  type: bug\n  severity: major\n  team: java\n  support_owner: lena\n${triage}`
  const status = triage.includes('status:') ? '' : '  status: open\n'
  return (
    recordText(id)
      .replace('  status: open\n', '  url: https://acme.zendesk.example/agent/tickets/1\n  status: open\n')
      .replace('triage:\n  status: open\n', `customer:\n  id: cus_1\ntriage:\n${status}${fields}${history}`) +
    body
  )
}

/** A book with these tickets by their ids, and whose command line is Lena's. */
function inBook(
  tickets: Readonly<Record<string, Sample>>,
  criteria: string | null = CRITERIA,
  more: Readonly<Record<string, string>> = {},
) {
  const records = Object.entries(tickets).map(([id, sample]) => [pathOf(id), aTicket(id, sample)])
  const files = criteria === null ? {} : { 'rules/readiness.yml': criteria }
  const folder = bookFolder(aBook({ ...files, ...more, ...Object.fromEntries(records) }))
  const run = aTerminal(folder)
  const text = (id: string) => readFileSync(path.join(folder, pathOf(id)), 'utf8')
  return { run, text, decide: (...args: readonly string[]) => run(...args, '--as', 'lena') }
}

describe('escalate', () => {
  it('names the playbook to go through, where the book has it', async () => {
    const READY = { body: STEPS + IMPACT }
    const playbook = { 'playbooks/escalation-readiness.md': '# Checklist\n' }
    const { decide } = inBook({ 'zendesk-eu-2': {}, 'zendesk-eu-3': READY }, CRITERIA, playbook)
    const checklist = (id: string) =>
      `\`triagebook playbook escalation-readiness ${id}\` prints the checklist.`
    expect((await decide('escalate', '2', 'SLA at risk')).err).toContain(checklist('zendesk-eu-2'))
    const { code, out, err } = await decide('escalate', '3', 'SLA at risk')
    expect({ code, says: `${out}${err}` }).toEqual({
      code: 0,
      says: expect.stringContaining(checklist('zendesk-eu-3')),
    })
    expect(Object.values(await decide('assign', '3', 'abel')).join(' ')).not.toContain('checklist')
  })

  it('refuses tickets that are not ready: each question once, and nothing is written', async () => {
    const { decide, text } = inBook({ 'zendesk-eu-2': {}, 'zendesk-eu-3': { body: STEPS } })
    const before = [text('zendesk-eu-2'), text('zendesk-eu-3')]
    expect(await decide('escalate', '2,3', 'SLA at risk')).toEqual({
      code: 1,
      out: '',
      err: `error Not ready to be escalated: \`zendesk-eu-2\`, \`zendesk-eu-3\`. [decide/not-ready]
  Write the answers into the record. Where it cannot wait, run \`triagebook waive zendesk-eu-2,zendesk-eu-3 <why>\` first.
error \`zendesk-eu-2\`: The steps are missing. [decide/not-ready]
  Ask the customer: What do you do?
error \`zendesk-eu-2\`, \`zendesk-eu-3\`: The impact is missing. [decide/not-ready]
  Ask the customer: Who is affected?
`,
    })
    expect([text('zendesk-eu-2'), text('zendesk-eu-3')]).toEqual(before)
  })

  it.each<{ name: string; sample: Sample; criteria?: string | null; says: string }>([
    { name: 'a ticket that shows everything', sample: { body: STEPS + IMPACT }, says: '' },
    { name: 'a ticket whose readiness is waived', sample: { triage: WAIVED }, says: '' },
    { name: 'every ticket of a book without criteria', sample: {}, criteria: null, says: '' },
    {
      name: 'a ticket that is not ready where the book observes, and says what is missing',
      sample: { body: STEPS },
      criteria: CRITERIA.replace('version: 1', 'version: 1\nmode: observe'),
      says: 'warning `zendesk-eu-2`: The impact is missing. [decide/not-ready]\n  Ask the customer: Who is affected?\n',
    },
  ])('takes $name', async ({ sample, criteria, says }) => {
    const { decide, text } = inBook({ 'zendesk-eu-2': sample }, criteria)
    const { code, err } = await decide('escalate', '2', 'SLA at risk')
    expect({ code, err }).toEqual({ code: 0, err: `${says}1 ticket changed, signed by lena.\n` })
    expect(text('zendesk-eu-2')).toContain('  escalation_reason: SLA at risk\n')
  })

  it('works after a waive, which says who and why', async () => {
    const { decide, text, run } = inBook({ 'zendesk-eu-2': {} })
    expect(await decide('waive', '2', 'The log follows')).toMatchObject({ code: 0 })
    expect(text('zendesk-eu-2')).toContain(
      '  readiness:\n    override: The log follows\n    by: lena\n    at: "2026-04-01T08:00:00Z"\n',
    )
    expect(await decide('escalate', '2', 'SLA at risk')).toMatchObject({ code: 0 })
    expect((await run('validate')).code).toBe(0)
    await decide('de-escalate', '2', 'a slip')
    expect((await decide('escalate', '2', 'SLA at risk')).err).toContain('decide/not-ready')
  })

  it('says that the criteria cannot be read, and other commands work', async () => {
    const { decide } = inBook({ 'zendesk-eu-2': {} }, 'version: 1\n')
    expect((await decide('escalate', '2', 'x')).err).toContain('rules/readiness.yml:1')
    expect(await decide('severity', '2', 'minor')).toMatchObject({ code: 0 })
  })
})

describe('validate', () => {
  const verdicts = async (sample: Sample, criteria: string | null = CRITERIA) => {
    const { run } = inBook({ 'zendesk-eu-2': sample }, criteria)
    const { code, err } = await run('validate')
    const line = err.split('\n').find((one) => one.includes('[record/not-ready]')) ?? null
    return { code, line }
  }
  const triage = ESCALATED
  const PLACE = `${pathOf('zendesk-eu-2')}:20:17`

  it.each<{ name: string; sample: Sample; line: string | null; code: number }>([
    {
      name: 'a ticket that a person escalated',
      sample: { triage, history: BY_LENA },
      line: `${PLACE} error The ticket is escalated, but not ready: The steps are missing. The impact is missing. [record/not-ready]`,
      code: 1,
    },
    {
      name: 'an escalation that nobody has signed',
      sample: { triage, body: STEPS },
      line: `${PLACE} error The ticket is escalated, but not ready: The impact is missing. [record/not-ready]`,
      code: 1,
    },
    {
      name: 'a ticket that an import escalated',
      sample: { triage, history: BY_DESK, body: STEPS },
      line: `${PLACE} warning The ticket is escalated, but not ready: The impact is missing. [record/not-ready]`,
      code: 0,
    },
    { name: 'a ticket that shows everything', sample: { triage, body: STEPS + IMPACT }, line: null, code: 0 },
    { name: 'a waived ticket', sample: { triage: triage + WAIVED }, line: null, code: 0 },
    {
      name: 'a resolved ticket',
      sample: { triage: `  status: resolved\n${triage}`, history: 'resolution:\n  code: code-fix\n' },
      line: null,
      code: 0,
    },
    { name: 'a ticket that is not escalated', sample: {}, line: null, code: 0 },
  ])('of $name: $line', async ({ sample, line, code }) => {
    expect(await verdicts(sample)).toEqual({ code, line })
  })

  it('names the questions, and the way out', async () => {
    const { run } = inBook({ 'zendesk-eu-2': { triage } })
    expect((await run('validate')).err).toContain(
      'Ask the customer: What do you do? Who is affected? Where it cannot wait, run `triagebook waive zendesk-eu-2 <why>`.',
    )
  })

  it('warns only where the book observes, and asks nothing in a book without criteria', async () => {
    const observing = await verdicts({ triage }, CRITERIA.replace('version: 1', 'version: 1\nmode: observe'))
    expect(observing).toEqual({ code: 0, line: expect.stringContaining(' warning ') })
    expect(await verdicts({ triage }, null)).toEqual({ code: 0, line: null })
  })

  it('reports what is wrong with the criteria once, and judges nothing then', async () => {
    const { run } = inBook({ 'zendesk-eu-2': { triage } }, 'version: 1\n')
    for (const args of [['validate'], ['validate', pathOf('zendesk-eu-2')]]) {
      const { err } = await run(...args)
      expect(err.match(/rules\/readiness\.yml:1/g)).toHaveLength(1)
      expect(err).not.toContain('record/not-ready')
    }
  })
})

describe('list', () => {
  const TICKETS = {
    'zendesk-eu-2': { body: STEPS + IMPACT },
    'zendesk-eu-3': { triage: WAIVED },
    'zendesk-eu-4': { triage: ESCALATED },
  }

  it.each([
    { args: ['--ready'], ids: 'zendesk-eu-2\n' },
    { args: ['--not-ready'], ids: 'zendesk-eu-3\nzendesk-eu-4\nzendesk-eu-1\n' },
    { args: ['--not-ready', '--escalated'], ids: 'zendesk-eu-4\n' },
    { args: ['--ready', '--not-ready'], ids: '' },
  ])('$args', async ({ args, ids }) => {
    const { run } = inBook(TICKETS)
    expect((await run('list', '--ids', ...args)).out).toBe(ids)
  })

  it('says that a book has no criteria', async () => {
    const { run } = inBook(TICKETS, null)
    const { code, err } = await run('list', '--ready')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('[list/no-criteria]') })
  })
})

describe('show', () => {
  const MISSING = '  Missing: impact. The impact is missing. Ask: Who is affected?\n'

  it.each<{ name: string; sample: Sample; says: string; next: string; not: string }>([
    {
      name: 'what a ticket lacks',
      sample: { body: STEPS },
      says: `It is not ready to be escalated.\n${MISSING}`,
      next: 'triagebook waive zendesk-eu-2 <why>',
      not: 'triagebook escalate',
    },
    {
      name: 'that it was waived',
      sample: { body: STEPS, triage: WAIVED },
      says: `It is not ready to be escalated. Waived by lena: The log follows\n${MISSING}`,
      next: 'triagebook escalate zendesk-eu-2 <reason>',
      not: 'triagebook waive',
    },
    {
      name: 'what an escalated ticket lacks',
      sample: { body: STEPS, triage: ESCALATED },
      says: `It is escalated, but not ready.\n${MISSING}`,
      next: 'triagebook waive zendesk-eu-2 <why>',
      not: 'triagebook escalate',
    },
  ])('says $name', async ({ sample, says, next, not }) => {
    const { out } = await inBook({ 'zendesk-eu-2': sample }).run('show', '2')
    expect(out).toContain(says)
    expect(out).toContain(next)
    expect(out).not.toContain(not)
  })

  it('says nothing of a ready ticket, and offers to escalate it', async () => {
    const { out } = await inBook({ 'zendesk-eu-2': { body: STEPS + IMPACT } }).run('show', '2')
    expect(out).not.toContain('ready')
    expect(out).toContain('triagebook escalate zendesk-eu-2 <reason>')
  })

  it('shows the ticket where the criteria cannot be read', async () => {
    const { code, out, err } = await inBook({ 'zendesk-eu-2': {} }, 'version: 1\n').run('show', '2')
    expect({ code, isShown: out.includes('zendesk-eu-2: It crashes') }).toEqual({ code: 0, isShown: true })
    expect(err).toContain('warning')
  })
})

describe('explain', () => {
  it('says what was found, what is missing, and what was waived', async () => {
    const { out } = await inBook({ 'zendesk-eu-2': { body: STEPS, triage: WAIVED } }).run('explain', '2')
    expect(out).toContain(`Readiness: not ready
  Shown: steps (numbered steps in \`Steps to reproduce\`)
  Missing: impact. The impact is missing. Ask: Who is affected?
  Waived by lena at 2026-03-27T08:00:00Z: The log follows
`)
  })

  it('says that nothing is asked of a withheld ticket', async () => {
    const withheld = aTicket('zendesk-eu-2').replace('  status: open\n', '  status: open\n  withheld: true\n')
    const folder = bookFolder(aBook({ 'rules/readiness.yml': CRITERIA, [pathOf('zendesk-eu-2')]: withheld }))
    const { out } = await aTerminal(folder)('explain', '2')
    expect(out).toContain(
      'Readiness: ready\n  Its text stays on the desk, so nothing is asked of the record.\n',
    )
  })
})

it('new writes an escalated ticket that is not ready, and warns', async () => {
  const { run } = inBook({})
  const fields = ['--title', 'It stops', '--customer', 'cus_1', '--severity', 'major', '--team', 'java']
  const escalation = ['--escalate', '--reason', 'SLA at risk', '--support-owner', 'lena', '--as', 'lena']
  const { code, err } = await run('new', ...fields, ...escalation)
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('.md written, escalated.') })
  expect(err).toContain('warning The ticket is escalated, but not ready: The impact is missing.')
})
