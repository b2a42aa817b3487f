import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, bookFolder, RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../../test-data/a-terminal.ts'
import type { Prompts } from '../terminal/prompts.ts'

const MANUAL = 'tickets/2026/03/manual-20260326-1.md'
const MANUAL_TEXT = recordText('manual-20260326-1')
  .replace('connection: zendesk-eu', 'connection: manual')
  .replace('platform: zendesk', 'platform: manual')
  .replace('native_id: "1"', 'native_id: "20260326-1"')
  .replace('triage:\n', 'customer:\n  id: cus_1\ntriage:\n')

/** More tickets than somebody can choose from. */
const MANY = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => `zendesk-eu-${index + 100}`).map((id) => [
    `tickets/2026/03/${id}.md`,
    recordText(id),
  ]),
)

/** A person who answers in the order of the questions, and what was asked. */
function aPerson(answers: readonly string[], more: Readonly<Record<string, string>> = {}) {
  const folder = bookFolder(aBook({ [MANUAL]: MANUAL_TEXT, ...more }))
  const left = [...answers]
  const asked: string[] = []
  const refused: string[] = []
  const next = () => {
    const given = left.shift()
    if (given === undefined) throw new Error('No answer is left.')
    return given
  }
  const answer = (message: string) => {
    asked.push(message)
    return next()
  }
  const prompts: Prompts = {
    line: async ({ message, refusal }) => {
      for (let given = answer(message); ; given = next()) {
        const why = refusal?.(given) ?? null
        if (why === null) return given
        refused.push(why)
      }
    },
    lines: () => Promise.reject(new Error('No command has several lines.')),
    choose: async ({ message }, words) => answer(`${message} ${words.join('|')}`),
    confirm: () => Promise.reject(new Error('No command asks yes or no.')),
  }
  let loaded = false
  const load = async () => {
    loaded = true
    return prompts
  }
  const run = aTerminal(folder, {
    interactive: true,
    prompts: load,
    environment: { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder },
  })
  const text = (file = RECORD_PATH) => readFileSync(path.join(folder, file), 'utf8')
  return {
    runAsNobody: run,
    run: (...args: readonly string[]) => run(...args, '--as', 'lena'),
    asked,
    refused,
    left,
    text,
    isLoaded: () => loaded,
  }
}

describe('at a terminal a command asks for', () => {
  it.each([
    {
      name: 'a value',
      args: ['confirm', '1'],
      answers: ['bug'],
      asked: ['`confirm` needs a result of triage. bug|feature-request|neither'],
      changes: 'triage.confirmed (none) -> bug',
    },
    {
      name: 'the ticket and the value',
      args: ['severity'],
      answers: ['zendesk-eu-1', 'minor'],
      asked: [
        '`severity` needs at least one ticket. manual-20260326-1|zendesk-eu-1',
        '`severity` needs a severity. critical|major|minor',
      ],
      changes: 'triage.severity (none) -> minor',
    },
    {
      name: 'the ticket before a value',
      args: ['team', 'java'],
      answers: ['zendesk-eu-1'],
      asked: ['`team` needs at least one ticket. manual-20260326-1|zendesk-eu-1'],
      changes: 'triage.team (none) -> java',
    },
    {
      name: 'a person',
      args: ['assign', '1'],
      answers: ['abel'],
      asked: ['`assign` needs a login. lena|abel'],
      changes: 'triage.engineering_owner (none) -> abel',
    },
    {
      name: 'one word after the other',
      args: ['status', '1'],
      answers: ['blocked', 'customer', 'HAR file'],
      asked: [
        '`status` needs a status. open|in-progress|resolved|blocked',
        '`status` needs a party to wait for. customer|engineering|third-party',
        '`status` needs the reason for the block.',
      ],
      changes: 'triage.blocked.why (none) -> HAR file',
    },
    {
      name: 'a text before the words at the end',
      args: ['next', '1', 'by', 'tomorrow', 'who', 'abel'],
      answers: ['Ask again'],
      asked: ['`next` needs the next step.'],
      changes: 'triage.next_step.text (none) -> Ask again; triage.next_step.due (none) -> 2026-04-02',
    },
  ])('$name', async ({ args, answers, asked, changes }) => {
    const person = aPerson(answers)
    const { code, out } = await person.run(...args)
    expect({ code, asked: person.asked, left: person.left }).toEqual({ code: 0, asked, left: [] })
    expect(out).toContain(changes)
  })

  it('what an escalation lacks, before anything is written', async () => {
    const person = aPerson(['the reason', 'major', 'abel', 'java'])
    expect(await person.run('escalate', '20260326-1')).toMatchObject({ code: 0 })
    expect(person.asked).toEqual([
      '`escalate` needs the reason.',
      '`severity` needs a severity. critical|major|minor',
      '`assign` needs a login. lena|abel',
      '`team` needs a team. java',
    ])
    expect(person.text(MANUAL)).toContain('  support_owner: abel\n')
    expect(person.text(MANUAL)).toContain('  escalation_reason: the reason\n')
  })

  it('nothing of an escalation that lacks more than that, and writes nothing', async () => {
    const criteria = (field: string) =>
      `version: 1\ncriteria:\n  - { name: a, shows: { ${field} }, missing: M, ask: A }\n`
    const person = aPerson([], { 'rules/readiness.yml': criteria('text: [body], exists: true') })
    const { err } = await person.run('escalate', '20260326-1', 'x')
    expect(person.asked).toEqual([])
    expect(err).toContain('decide/not-ready')
    expect(err).toContain('decide/missing-to-escalate')
    expect(person.text(MANUAL)).toBe(MANUAL_TEXT)
    const severity = { 'rules/readiness.yml': criteria('field: triage.severity, exists: true') }
    const asked = aPerson(['major', 'abel', 'java'], severity)
    expect(await asked.run('escalate', '20260326-1', 'x')).toMatchObject({ code: 0 })
    expect(asked.left).toEqual([])
  })

  it('an answer until the command takes one', async () => {
    const person = aPerson(['nowhere', '99', '20260326-1', '\u200b', 'Ask again'], MANY)
    expect(await person.run('note')).toMatchObject({ code: 0 })
    expect(person.asked).toEqual(['`note` needs at least one ticket.', '`note` needs the text of the note.'])
    expect(person.refused).toEqual([
      expect.stringContaining('needs at least one ticket'),
      expect.stringContaining('No ticket of this book'),
      expect.stringContaining('needs the text of the note'),
    ])
    expect(person.text(MANUAL)).toContain(': lena: Ask again')
  })
})

describe('nothing is asked', () => {
  it.each([
    { name: 'where another word is wrong', args: ['confirm', '99'], says: 'decide/unknown-ticket' },
    { name: 'where nothing is missing', args: ['severity', '1', 'minor'], says: '1 ticket changed' },
    {
      name: 'of an escalation that no command can complete',
      args: ['escalate', '1', 'x'],
      says: 'Add `customer.id` to the record.',
    },
    { name: 'where a program reads the answer', args: ['confirm', '1', '--json'], says: '' },
    {
      name: 'of an escalation in a dry run',
      args: ['escalate', '20260326-1', 'x', '--dry-run'],
      says: 'decide/missing-to-escalate',
    },
  ])('$name', async ({ args, says }) => {
    const person = aPerson([])
    const { err } = await person.run(...args)
    expect(person.asked).toEqual([])
    expect(person.isLoaded()).toBe(false)
    expect(err).toContain(says)
  })

  it('of somebody whom nobody knows', async () => {
    const person = aPerson([])
    expect((await person.runAsNobody('confirm', '1')).err).toContain('decide/unknown-person')
    expect(person.asked).toEqual([])
  })
})
