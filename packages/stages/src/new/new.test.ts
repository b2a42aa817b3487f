import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { checkRecord } from '@triagebook/record/check'
import { TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { aBook, aHost, anyCharacter, gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookAt } from '../book/open-book.ts'
import { runStage } from '../run/run-stage.ts'
import type { Given } from '../stage/input-table.ts'
import { readInputs } from '../stage/read-inputs.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { validate } from '../validate/index.ts'
import { NEW } from './about.ts'
import { answersAt, newTicket } from './index.ts'
import type { NewTicket } from './new-ticket.ts'
import { planNew } from './plan.ts'
import { readForNew } from './read.ts'

const NOW = new Date('2026-03-31T22:30:00Z')
type Options = Given<typeof NEW.inputs>
const TICKET: Options = { title: 'Export stops', customer: 'cus-acme' }
const ESCALATED: Options = {
  ...TICKET,
  escalate: true,
  reason: 'SLA at risk',
  severity: 'Major',
  supportOwner: '@lena',
  team: 'java',
}

function aDesk(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder()
  writeFiles(folder, aBook(files))
  return {
    folder,
    write: (ticket: Options, dryRun = false) =>
      runStage(newTicket, { as: 'lena', ...ticket }, aHost(folder, { now: NOW, dryRun })),
    text: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
    problems: async () => {
      const { problems } = await runStage(validate, { secrets: true }, aHost(folder, { now: NOW }))
      return problems.filter(({ code }) => code !== 'rules/missing-file')
    },
  }
}

async function refusal(writing: Promise<StageReport>): Promise<readonly string[]> {
  const { exit, problems } = await writing
  return exit === 2 ? problems.map(({ code }) => code) : []
}

// The book's time zone is an hour and a half into April, UTC still in March.
const PATH = 'tickets/2026/03/manual-20260401-1.md'

describe('a text that is too long', () => {
  it.each<{ name: string; given: Options; room: number }>([
    { name: 'title', given: { title: 'x'.repeat(1001) }, room: 1000 },
    { name: 'reason', given: { reason: 'x'.repeat(1001) }, room: 1000 },
    { name: 'customer', given: { customer: 'x'.repeat(301) }, room: 300 },
    { name: 'url', given: { url: `https://desk.example/${'x'.repeat(1980)}` }, room: 2000 },
  ])('is refused, never cut: $name', async ({ name, given, room }) => {
    const { folder, write } = aDesk()
    const { exit, problems } = await write({ ...ESCALATED, ...given })
    expect({ exit, problems: problems.map(({ code, message }) => `${code}: ${message}`) }).toEqual({
      exit: 2,
      problems: [`new/too-long: \`--${name}\` has ${room + 1} characters; a record has room for ${room}.`],
    })
    expect(existsSync(path.join(folder, PATH))).toBe(false)
  })

  it('is written whole where a record has just room for it', async () => {
    const { write, text, problems } = aDesk()
    const [title, customer] = ['t'.repeat(1000), 'c'.repeat(300)]
    const url = `https://desk.example/${'u'.repeat(1979)}`
    await write({ ...ESCALATED, title, customer, url, reason: 'r'.repeat(1000) })
    expect(text(PATH)).toContain(`title: ${title}\n`)
    expect(text(PATH)).toContain(`  id: ${customer}\n`)
    expect(text(PATH)).toContain(`  url: "${url}"\n`)
    expect(text(PATH)).toContain(`  escalation_reason: ${'r'.repeat(1000)}\n`)
    expect(await problems()).toEqual([])
  })

  it('counts as it would be written, without what is redacted', async () => {
    const { write } = aDesk()
    const words = `${'x '.repeat(480)}jo@customer.example ${'jo.mueller@customer.example'}`
    expect(await write({ ...TICKET, title: words })).toMatchObject({ exit: 0, changed: [PATH] })
  })
})

describe('new', () => {
  it('writes what a person says, numbered by the day of the book', async () => {
    const { write, text, problems } = aDesk()
    expect(await write({ ...TICKET, context: 'It stops at row 65,536.' })).toMatchObject({ changed: [PATH] })
    expect(text(PATH)).toBe(`---
id: manual-20260401-1
title: Export stops
source:
  connection: manual
  platform: manual
  native_id: "20260401-1"
  status: new
  created_at: "2026-03-31T22:30:00Z"
  updated_at: "2026-03-31T22:30:00Z"
customer:
  id: cus-acme
triage:
  confirmed: unconfirmed
  status: open
history:
  - { at: "2026-03-31T22:30:00Z", event: created, by: lena }
---

## Context

It stops at row 65,536.
`)
    expect(await problems()).toEqual([])
  })

  it('signs what the person chose, so that no rule replaces it', async () => {
    const { write, text } = aDesk()
    await write({ ...TICKET, type: 'enhancement' })
    expect(text(PATH)).toContain(
      '    type: { value: feature-request, by: lena, at: "2026-03-31T22:30:00Z" }\n',
    )
    expect(text(PATH)).toContain('event: changed, field: triage.type, to: feature-request, by: lena }')
  })

  it('writes an escalated ticket that is valid at once', async () => {
    const { write, text, problems } = aDesk()
    const { reason } = await write(ESCALATED)
    expect(reason).toContain('Engineering will ask for context, steps to reproduce, logs and environment and')
    expect(text(PATH)).toContain('  support_owner: lena\n')
    expect(text(PATH)).toContain('  escalated_at: "2026-03-31T22:30:00Z"\n  escalation_reason: SLA at risk\n')
    expect(text(PATH)).toContain('event: escalated, by: lena }')
    expect(await problems()).toEqual([])
  })

  it('takes an engineering owner for a team, and then warns that no team has it', async () => {
    const { write, problems } = aDesk()
    const { team: _none, ...others } = ESCALATED
    await write({ ...others, engineeringOwner: 'abel' })
    expect(await problems()).toMatchObject([{ code: 'record/escalated-without-team', severity: 'warning' }])
  })

  it('redacts what people type, and says how much', async () => {
    const { write, text, problems } = aDesk()
    const words = { title: 'Mail to jo@customer.example', steps: 'Sign in as eve@customer.example' }
    expect(
      (await write({ ...ESCALATED, ...words, reason: 'jo@customer.example is angry' })).reason,
    ).toContain('Redacted: 3 × e-mail.')
    expect(text(PATH)).not.toContain('customer.example')
    expect(await problems()).toEqual([])
  })

  it('goes on counting, and never over another record', async () => {
    const taken = 'tickets/2026/04/manual-20260401-7.yaml'
    const { write } = aDesk({ [taken]: 'id: manual-20260401-7\n' })
    expect((await write(TICKET)).changed).toEqual(['tickets/2026/03/manual-20260401-8.md'])
    expect((await write(TICKET)).changed).toEqual(['tickets/2026/03/manual-20260401-9.md'])
  })

  it('writes plain YAML with the way to its schema', async () => {
    const { write, text, problems } = aDesk()
    await write({ ...TICKET, context: 'It stops.', yaml: true })
    const written = text(PATH.replace('.md', '.yaml'))
    expect(written).toMatch(
      /^# yaml-language-server: \$schema=\.\.\/\.\.\/\.\.\/\.triagebook\/schema\/record\.schema\.json\nid: /,
    )
    expect(written).toContain('body: |\n  ## Context\n')
    expect(await problems()).toEqual([])
  })

  it('takes the author from Git where nobody says who writes', async () => {
    const { folder, git } = gitRepository(aBook())
    git('config', 'user.name', 'Kei Meier')
    git('config', 'user.email', '12+kei@users.noreply.github.com')
    await runStage(newTicket, TICKET, aHost(folder, { now: NOW }))
    expect(readFileSync(path.join(folder, PATH), 'utf8')).toContain('event: created, by: kei }')
  })

  it('writes nothing in a dry run', async () => {
    const { folder, write } = aDesk()
    const { output } = await write(TICKET, true)
    expect(output).toContain('id: manual-20260401-1\n')
    expect(existsSync(path.join(folder, PATH))).toBe(false)
  })
})

describe('the template of a ticket', () => {
  const template = (more: string, body: string) =>
    `---\nversion: 1\nname: Probe\nkind: template\nfor: ticket\nmakes: ticket\n${more}---\n\n${body}`
  const TEMPLATES = {
    'playbooks/any.md': template('', '## Customer impact\n\n{{body.customer-impact}}\n'),
    'playbooks/wish.md': template(
      'types: [feature-request]\n',
      '## Context\n\n{{body.context}}\n\n- [ ] Asked why\n',
    ),
  }
  const WORDS = { ...ESCALATED, context: 'It stops.' }

  it.each([
    {
      name: 'that fits its type',
      type: 'enhancement',
      text: '---\n\n## Context\n\nIt stops.\n\n- [ ] Asked why\n',
      asks: false,
    },
    {
      name: 'of every ticket for another type',
      type: 'bug',
      text: '---\n\n## Context\n\nIt stops.\n',
      asks: true,
    },
    { name: 'of every ticket for one without a type', text: '---\n\n## Context\n\nIt stops.\n', asks: true },
  ])(
    'is the one $name, and nothing that was typed is lost',
    async ({ name: _, text: body, asks, ...given }) => {
      const { write, text, problems } = aDesk(TEMPLATES)
      const { reason } = await write({ ...WORDS, ...given })
      expect(text(PATH).endsWith(body)).toBe(true)
      expect(reason.includes('Engineering will ask for customer impact:')).toBe(asks)
      expect(await problems()).toEqual([])
    },
  )

  it('is left out with a warning where it is not valid', async () => {
    const { write, text } = aDesk({ 'playbooks/any.md': template('', '{{body.contxt}}') })
    const { exit, problems } = await write(WORDS)
    expect({ exit, problems }).toMatchObject({
      exit: 0,
      problems: [{ code: 'playbook/unknown-field', severity: 'warning' }],
    })
    expect(text(PATH)).toContain('## Context\n\nIt stops.\n')
  })
})

describe('a security report in a public book', () => {
  const SECRET = { title: 'Anyone can read invoices', context: 'Change the number in the address.' }

  it.each([
    { name: 'the person says it', ticket: { type: 'security' }, rules: {} },
    {
      name: 'the rules suppose it',
      ticket: {},
      rules: {
        'rules/classify.yml':
          'version: 1\nrules:\n  - { name: leak, set: { type: security }, when: { any: [{ text: [title], contains: invoices }] } }\n',
      },
    },
  ])('is written without its words where $name', async ({ ticket, rules }) => {
    const { write, text, problems } = aDesk(rules)
    const { reason } = await write({ ...ESCALATED, ...SECRET, reason: 'invoices leak', ...ticket })
    expect(reason).toContain('its text was left out')
    expect(text(PATH)).toContain('title: Security report\n')
    expect(text(PATH)).not.toContain('invoices')
    expect(text(PATH)).not.toContain('Change the number')
    expect(await problems()).toEqual([])
  })

  it('keeps its words where the book is private', async () => {
    const settings = `${aBook()['triagebook.yml']}privacy: { book: private }\n`
    const { write, text } = aDesk({ 'triagebook.yml': settings })
    await write({ ...TICKET, ...SECRET, type: 'security' })
    expect(text(PATH)).toContain('Anyone can read invoices')
  })
})

describe('what cannot stand in a record', () => {
  it.each<{ name: string; ticket: Options; code: string }>([
    { name: 'nothing', ticket: {}, code: 'new/missing' },
    { name: 'a title that nobody sees', ticket: { ...TICKET, title: '\u200b ' }, code: 'new/missing' },
    { name: 'an unknown severity', ticket: { ...TICKET, severity: 'huge' }, code: 'new/not-allowed' },
    { name: 'an unknown type', ticket: { ...TICKET, type: 'defect' }, code: 'new/not-allowed' },
    { name: 'an unknown team', ticket: { ...TICKET, team: 'rust' }, code: 'new/not-allowed' },
    { name: 'no login', ticket: { ...TICKET, supportOwner: 'Lena Meier' }, code: 'new/not-allowed' },
    { name: 'no link', ticket: { ...TICKET, url: 'the wiki' }, code: 'new/not-allowed' },
    { name: 'an address', ticket: { ...TICKET, customer: 'jo@customer.example' }, code: 'new/personal-data' },
  ])('is refused, and nothing is written: $name', async ({ ticket, code }) => {
    const { folder, write } = aDesk()
    expect(await refusal(write(ticket))).toEqual([code])
    expect(existsSync(path.join(folder, PATH))).toBe(false)
  })

  it('is reported all at once', async () => {
    const { write } = aDesk()
    const ticket = { escalate: true, severity: 'huge', team: 'rust' }
    expect(await refusal(write(ticket))).toEqual(['new/missing', 'new/not-allowed', 'new/not-allowed'])
  })

  it('is a name that is no login', async () => {
    expect(await refusal(aDesk().write({ ...TICKET, as: 'Lena Meier' }))).toEqual(['decide/not-a-login'])
  })
})

it('says which answers a book accepts', async () => {
  const { choices, refusal } = await answersAt(aDesk().folder, {})
  expect(choices.team).toEqual(['java'])
  expect(refusal({ customer: 'cus-acme', supportOwner: 'lena' })).toBeNull()
  expect(refusal({ customer: 'jo@customer.example' })).toContain('Give the id')
  expect(refusal({ supportOwner: 'Lena Meier' })).toContain('is not a login')
})

it('plans a record that validates, whatever people type, or says why not', async () => {
  const { folder } = aDesk()
  const ports = { ...aHost(folder, { now: NOW }), start: folder, book: await bookAt(folder, {}) }
  const facts = readForNew(readInputs(NEW.inputs, { ...ESCALATED, as: 'lena' }, folder), ports)
  const words = fc.string({ unit: anyCharacter, maxLength: 40 })
  const ticket = fc.record({ title: words, customer: words, context: words, reason: words })
  type Said = Pick<NewTicket, 'title' | 'customer' | 'context' | 'reason' | 'escalate'>
  const planned = (said: Said, yaml: boolean) => {
    const ticket = { ...facts.ticket, ...said }
    try {
      return planNew({ ...facts, ticket, yaml }, { now: NOW, dryRun: false }).changes
    } catch (error) {
      if (error instanceof TriagebookError) return []
      throw error
    }
  }
  fc.assert(
    fc.property(ticket, fc.boolean(), fc.boolean(), (said, escalate, yaml) => {
      const problems = planned({ ...said, escalate }, yaml).flatMap(({ path, content }) => {
        const result = readRecord(path, content ?? '')
        return result.ok ? checkRecord(result.value, facts.settings) : result.problems
      })
      expect(problems).toEqual([])
    }),
    { numRuns: 25 },
  )
})
