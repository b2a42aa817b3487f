import { formatProblem } from '@triagebook/record/problem'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { CONTEXT, NOW, WITHOUT_COMPONENTS } from '../../test-data/a-ticket.ts'
import { splitLine } from '../line/split-line.ts'
import { parseCommand } from './parse-command.ts'
import type { ParseContext } from './parse-context.ts'

const parse = (line: string, context: Partial<ParseContext> = {}) =>
  parseCommand(splitLine(line), { ...CONTEXT, ...context })

/** `values` of the command, or what is wrong. */
function valuesOf(line: string, context?: Partial<ParseContext>): unknown {
  const result = parse(line, context)
  return result.ok ? result.value.values : result.problems.map(formatProblem)
}

function idsOf(line: string): unknown {
  const result = parse(line)
  return result.ok ? result.value.ids : result.problems.map(formatProblem)
}

const problemsOf = (line: string, context?: Partial<ParseContext>) =>
  parse(line, context).problems.map(formatProblem)

describe('a command of each kind', () => {
  it.each([
    { line: 'confirm 1359 bug', values: { value: 'bug' } },
    { line: 'confirm 1359 feature-request', values: { value: 'feature-request' } },
    { line: 'type 1359 outage', values: { value: 'outage' } },
    { line: 'type 1359 enhancement', values: { value: 'feature-request' } },
    { line: 'severity 1359 critical', values: { value: 'critical' } },
    { line: 'impact 1359 backend', values: { value: 'backend' } },
    { line: 'business-impact 1359 low', values: { value: 'low' } },
    { line: 'priority 1359 P1', values: { value: 'P1' } },
    { line: 'priority 1359 p1', values: { value: 'P1' } },
    { line: 'team 1359 backend', values: { value: 'backend' } },
    { line: 'component 1359 sign-in', values: { value: 'sign-in' } },
    { line: 'debt 1359', values: {} },
    { line: 'debt 1359 no', values: { no: 'no' } },
    { line: 'assign 1359 lena', values: { login: 'lena', side: 'support' } },
    { line: 'assign 1359 rosa', values: { login: 'rosa', side: 'support' } },
    { line: 'assign 1359 abel', values: { login: 'abel', side: 'engineering' } },
    { line: 'assign 1359 @kei', values: { login: 'Kei', side: 'engineering' } },
    { line: 'assign 1359 lena engineering', values: { login: 'lena', side: 'engineering' } },
    { line: 'assign 1359 pat support', values: { login: 'pat', side: 'support' } },
    { line: 'status 1359 in-progress', values: { value: 'in-progress' } },
    { line: 'status 1359 open not reproduced', values: { value: 'open', why: 'not reproduced' } },
    { line: 'status 1359 blocked customer HAR file', values: { on: 'customer', why: 'HAR file' } },
    {
      line: 'blocked 1359 third-party "a fix of the driver"',
      values: { on: 'third-party', why: 'a fix of the driver' },
    },
    { line: 'next 1359 Reproduce on staging', values: { text: 'Reproduce on staging' } },
    { line: 'next 1359 Ask again by tomorrow', values: { text: 'Ask again', due: '2026-04-02' } },
    { line: 'next 1359 Ask again who kei', values: { text: 'Ask again', who: 'Kei' } },
    {
      line: 'next 1359 Ask again who kei by 2026-04-01',
      values: { text: 'Ask again', who: 'Kei', due: '2026-04-01' },
    },
    {
      line: 'next 1359 "Ask by phone who saw it" by friday who lena',
      values: { text: 'Ask by phone who saw it', due: '2026-04-03', who: 'lena' },
    },
    { line: 'next 1359 Ask by friday by monday', values: { text: 'Ask by friday', due: '2026-04-06' } },
    { line: 'next 1359 Reproduce it by hand again', values: { text: 'Reproduce it by hand again' } },
    { line: 'next 1359 "Ask again by friday"', values: { text: 'Ask again by friday' } },
    { line: 'done 1359', values: {} },
    { line: 'escalate 1359 SLA at risk', values: { reason: 'SLA at risk' } },
    { line: 'de-escalate 1359 "the workaround is enough"', values: { reason: 'the workaround is enough' } },
    { line: 'outcome 1359 declined', values: { value: 'declined' } },
    {
      line: 'outcome 1359 roadmap https://roadmap.acme.example/7',
      values: { value: 'roadmap', link: 'https://roadmap.acme.example/7' },
    },
    { line: 'close 1359', values: {} },
    { line: 'close 1359 code-fix', values: { code: 'code-fix' } },
    { line: 'close 1359 workaround', values: { code: 'workaround' } },
    {
      line: 'close 1359 docs-updated https://docs.acme.example/export',
      values: { code: 'docs-updated', docs: 'https://docs.acme.example/export' },
    },
    { line: 'close 1359 void spam', values: { void: 'spam' } },
    { line: 'reopen 1359 it happens again', values: { why: 'it happens again' } },
    { line: "note 1359 The customer can't log in", values: { text: "The customer can't log in" } },
    { line: 'link 1359 acme/java#9038', values: { target: { reference: 'acme/java#9038' } } },
    { line: 'link 1359 WEB-12', values: { target: { reference: 'WEB-12' } } },
    {
      line: 'link 1359 https://github.com/acme/java/pull/7',
      values: { target: { reference: 'https://github.com/acme/java/pull/7' } },
    },
    { line: 'link manual-20260326-1 1359', values: { target: { ticket: 'zendesk-eu-1359' } } },
    { line: 'duplicate-of 1360 1359', values: { original: 'zendesk-eu-1359' } },
    { line: 'duplicate-of 1360 zendesk-us-7', values: { original: 'zendesk-us-7' } },
    { line: 'Confirm 1359 Bug', values: { value: 'bug' } },
    { line: 'status 1359 Blocked Customer "HAR file"', values: { on: 'customer', why: 'HAR file' } },
  ])('$line', ({ line, values }) => {
    expect(valuesOf(line)).toEqual(values)
    expect(problemsOf(line)).toEqual([])
  })

  it('takes any slug for a component where triagebook.yml lists none', () => {
    const context = { settings: WITHOUT_COMPONENTS }
    expect(valuesOf('component 1359 anything', context)).toEqual({ value: 'anything' })
    expect(valuesOf('component 1359 Any_Thing', context)).toEqual([
      'error decide/unknown-value: `Any_Thing` is not a component. (Use lower-case letters, digits and single hyphens, such as `sign-in`.)',
    ])
    expect(valuesOf(`component 1359 ${'a'.repeat(100)}`, context)).toEqual({ value: 'a'.repeat(100) })
    expect(valuesOf(`component 1359 ${'a'.repeat(101)}`, context)).not.toHaveProperty('value')
  })

  it('takes text as one line, without what nobody can see', () => {
    const words = ['note', '1359', 'It\u200b stops\nafter', '  65,536  rows ']
    const result = parseCommand(words, CONTEXT)
    expect(result).toMatchObject({ ok: true, value: { values: { text: 'It stops after 65,536 rows' } } })
  })
})

describe('the tickets of a command', () => {
  it.each([
    { line: 'done 1359', ids: ['zendesk-eu-1359'] },
    { line: 'done zendesk-eu-1359', ids: ['zendesk-eu-1359'] },
    { line: 'done Zendesk-EU-1359', ids: ['zendesk-eu-1359'] },
    { line: 'done PAY-4', ids: ['bugs-pay-4'] },
    { line: 'done zendesk-us-7', ids: ['zendesk-us-7'] },
    { line: 'done 1359,1360', ids: ['zendesk-eu-1359', 'zendesk-eu-1360'] },
    { line: 'done 1359, 1360', ids: ['zendesk-eu-1359', 'zendesk-eu-1360'] },
    { line: 'done 1359 ,1360', ids: ['zendesk-eu-1359', 'zendesk-eu-1360'] },
    { line: 'done 1359 , 1360', ids: ['zendesk-eu-1359', 'zendesk-eu-1360'] },
    { line: 'done 1359 1360', ids: ['zendesk-eu-1359', 'zendesk-eu-1360'] },
    { line: 'done 1360 1359 zendesk-eu-1360', ids: ['zendesk-eu-1360', 'zendesk-eu-1359'] },
    { line: 'confirm 1359 1360 bug', ids: ['zendesk-eu-1359', 'zendesk-eu-1360'] },
    { line: 'note 1359 "42 customers wait"', ids: ['zendesk-eu-1359'] },
    { line: 'note 1359, "42 customers wait"', ids: ['zendesk-eu-1359'] },
    { line: 'note 1359 1360 "both are slow"', ids: ['zendesk-eu-1359', 'zendesk-eu-1360'] },
    { line: 'duplicate-of 1,1360 1359', ids: ['zendesk-eu-1', 'zendesk-eu-1360'] },
    { line: 'duplicate-of 1 1360 1359', ids: ['zendesk-eu-1', 'zendesk-eu-1360'] },
    { line: 'link 1 1360 acme/java#1', ids: ['zendesk-eu-1', 'zendesk-eu-1360'] },
  ])('$line', ({ line, ids }) => {
    expect(idsOf(line)).toEqual(ids)
    expect(problemsOf(line)).toEqual([])
  })

  it('takes a number for a word of the list where it is one', () => {
    const settings = settingsFrom(
      'version: 1\ntime_zone: UTC\nteams: { java: { name: J } }\nvocabulary: { component: ["1360"] }\n',
    )
    const result = parse('component 1359 1360', { settings })
    expect(result).toMatchObject({ value: { ids: ['zendesk-eu-1359'], values: { value: '1360' } } })
  })

  it('are twenty at most, each counted once', () => {
    const ids = Array.from({ length: 21 }, (_, index) => `zendesk-eu-${index + 100}`)
    const context = { ids: new Set(ids) }
    const twenty = [...ids.slice(0, 20), ids[0]].join(' ')
    expect(problemsOf(`done ${twenty}`, context)).toEqual([])
    expect(problemsOf(`done ${ids.join(',')}`, context)).toEqual([
      'error decide/too-many-tickets: The command names 21 tickets. At most 20 can be decided at once. (Split it into several commands.)',
    ])
    expect(problemsOf(`done ${ids.slice(0, 20).join(',')},9999`, context)).toHaveLength(1)
  })
})

describe('what is wrong is told in full', () => {
  it.each([
    {
      name: 'nothing at all',
      line: '',
      problems: [
        'error decide/unknown-command: There is no command `""`. (Use one of: `confirm`, `type`, `severity`, `impact`, `business-impact`, `priority`, `team`, `component`, `debt`, `assign`, `status`, `blocked`, `next`, `done`, `escalate`, `waive`, `de-escalate`, `outcome`, `close`, `reopen`, `note`, `link`, `duplicate-of`.)',
      ],
    },
    {
      name: 'a command that is mistyped',
      line: 'asign 1359 lena',
      problems: [
        'error decide/unknown-command: There is no command `asign`. (Did you mean `assign`? Allowed: `confirm`, `type`, `severity`, `impact`, `business-impact`, `priority`, `team`, `component`, `debt`, `assign`, `status`, `blocked`, `next`, `done`, `escalate`, `waive`, `de-escalate`, `outcome`, `close`, `reopen`, `note`, `link`, `duplicate-of`.)',
      ],
    },
    {
      name: 'a name that every object has',
      line: 'constructor 1359',
      problems: [expect.stringContaining('There is no command `constructor`.')],
    },
    {
      name: 'no ticket',
      line: 'confirm',
      problems: [
        'error decide/no-tickets: `confirm` needs at least one ticket. (For example: `confirm 1359 bug`.)',
      ],
    },
    {
      name: 'the value before the ticket',
      line: 'confirm bug 1359',
      problems: [
        'error decide/no-tickets: `confirm` needs at least one ticket. (For example: `confirm 1359 bug`.)',
      ],
    },
    {
      name: 'a number that is near to few',
      line: 'done 136',
      problems: [
        'error decide/unknown-ticket: No ticket of this book has the id or number `136`. (Did you mean `zendesk-eu-1360`?)',
      ],
    },
    {
      name: 'a number that is near to several',
      line: 'done 1369',
      problems: [
        'error decide/unknown-ticket: No ticket of this book has the id or number `1369`. (Did you mean `zendesk-eu-1359`, `zendesk-eu-1360`?)',
      ],
    },
    {
      name: 'a number that is near to none',
      line: 'done 99999',
      problems: [
        'error decide/unknown-ticket: No ticket of this book has the id or number `99999`. (The id is the name of the file without .md, such as `zendesk-eu-1359`. The number alone is enough where only one ticket has it.)',
      ],
    },
    {
      name: 'several unknown tickets and an unknown value',
      line: 'confirm 1359 88888 99999 defect',
      problems: [
        expect.stringContaining('number `88888`'),
        expect.stringContaining('number `99999`'),
        'error decide/unknown-value: `defect` is not a result of triage. (Use one of: `bug`, `feature-request`, `neither`.)',
      ],
    },
    {
      name: 'an unknown ticket of a known connection before a text',
      line: 'note 1359 zendesk-eu-99999 is the same',
      problems: [expect.stringContaining('number `zendesk-eu-99999`')],
    },
    {
      name: 'a number of two tickets',
      line: 'done 7',
      problems: [
        'error decide/ambiguous-number: `7` is the number of several tickets: `zendesk-eu-7`, `zendesk-us-7`. (Write the whole id.)',
      ],
    },
    {
      name: 'a comma before the value',
      line: 'confirm 1359, bug',
      problems: [
        expect.stringContaining('number `bug`'),
        'error decide/missing-argument: `confirm` needs a result of triage. (For example: `confirm 1359 bug`.)',
      ],
    },
    {
      name: 'a text that begins with a number',
      line: 'note 1359 404 on the export page',
      problems: [
        'error decide/text-or-ticket: `404` is either a ticket that this book does not have, or the beginning of the text. (Put the text in quotes: `note 1359 "The customer sends the logs on Monday"`.)',
      ],
    },
    {
      name: 'a text that begins with the number of a ticket',
      line: 'note 1359 1360 rows are missing',
      problems: [
        'warning decide/text-or-ticket: `1360` was read as a ticket, not as the beginning of the text. (If it belongs to the text, undo the command and put the text in quotes: `note 1359 "The customer sends the logs on Monday"`.)',
      ],
    },
    {
      name: 'no value',
      line: 'severity 1359',
      problems: [
        'error decide/missing-argument: `severity` needs a severity. (For example: `severity 1359 critical`.)',
      ],
    },
    {
      name: 'no text',
      line: 'next 1359 by friday',
      problems: [
        'error decide/missing-argument: `next` needs the next step. (For example: `next 1359 "Reproduce on staging" by friday who kei`.)',
      ],
    },
    {
      name: 'a text that nobody can see',
      line: 'note 1359 \u200b',
      problems: [
        'error decide/missing-argument: `note` needs the text of the note. (For example: `note 1359 "The customer sends the logs on Monday"`.)',
      ],
    },
    {
      name: 'no login',
      line: 'assign 1359',
      problems: ['error decide/missing-argument: `assign` needs a login. (For example: `assign 1359 lena`.)'],
    },
    {
      name: 'no reason of a block',
      line: 'status 1359 blocked customer',
      problems: [
        'error decide/missing-argument: `status` needs the reason for the block. (For example: `status 1359 blocked customer "HAR file"`.)',
      ],
    },
    {
      name: 'nobody who blocks',
      line: 'status 1359 blocked',
      problems: [
        expect.stringContaining('`status` needs a party to wait for.'),
        expect.stringContaining('`status` needs the reason for the block.'),
      ],
    },
    {
      name: 'no original',
      line: 'duplicate-of 1359',
      problems: [
        'error decide/missing-argument: `duplicate-of` needs the ticket that stays open. (For example: `duplicate-of 1360 1359`.)',
      ],
    },
    {
      name: 'a list without an original',
      line: 'duplicate-of 1359,1360',
      problems: [expect.stringContaining('needs the ticket that stays open')],
    },
    {
      name: 'a list over two words without an original',
      line: 'duplicate-of 1359, 1360',
      problems: [expect.stringContaining('needs the ticket that stays open')],
    },
    {
      name: 'a value that is mistyped',
      line: 'severity 1359 mjor',
      problems: [
        'error decide/unknown-value: `mjor` is not a severity. (Did you mean `major`? Allowed: `critical`, `major`, `minor`.)',
      ],
    },
    {
      name: 'a value that nobody decides',
      line: 'confirm 1359 unconfirmed',
      problems: [expect.stringContaining('`unconfirmed` is not a result of triage')],
    },
    {
      name: 'a void reason as a code',
      line: 'close 1359 spam',
      problems: [
        'error decide/unknown-value: `spam` is not a closure code. (Use one of: `code-fix`, `docs-updated`, `knowledge-transfer`, `product-feedback`, `workaround`, `void`.)',
      ],
    },
    {
      name: 'a status that needs its form',
      line: 'status 1359 blokced',
      problems: [
        'error decide/unknown-value: `blokced` is not a status. (Did you mean `blocked`? Allowed: `open`, `in-progress`, `resolved`, `blocked`.)',
      ],
    },
    {
      name: 'a component outside the list',
      line: 'component 1359 exports',
      problems: [
        'error decide/unknown-value: `exports` is not a component. (Did you mean `export`? Allowed: `export`, `sign-in`.)',
      ],
    },
    {
      name: 'a word too many',
      line: 'confirm 1359 bug please',
      problems: [
        'error decide/unexpected-word: `confirm` does not take `please` there. (Usage: `confirm <ids> bug|feature-request|neither`.)',
      ],
    },
    {
      name: 'words where a command takes none',
      line: 'done 1359 at last',
      problems: ['error decide/unexpected-word: `done` does not take `at` there. (Usage: `done <ids>`.)'],
    },
    {
      name: 'a word after a void reason',
      line: 'close 1359 void spam really',
      problems: [
        'error decide/unexpected-word: `close` does not take `really` there. (Usage: `close <ids> [<code>] [<docs>]` or `close <ids> void duplicate|spam|not-reproducible|wont-fix`.)',
      ],
    },
    {
      name: 'a name for a login',
      line: 'assign 1359 "Lena Meier"',
      problems: [
        'error decide/not-a-login: `Lena Meier` is not a login. (A login has no spaces, such as `anna`. It stands under `members` in triagebook.yml.)',
      ],
    },
    {
      name: 'an unknown login that a word makes clear',
      line: 'assign 1359 lenna support',
      problems: [
        'warning decide/unknown-login: triagebook.yml does not list `lenna`. (Did you mean `lena`?)',
      ],
    },
    {
      name: 'an unknown login that nothing makes clear',
      line: 'assign 1359 zoe',
      problems: [
        'error decide/unclear-owner: triagebook.yml does not list `zoe`, so no role says which owner that is. (Add `support` or `engineering`: `assign <ids> zoe engineering`.)',
      ],
    },
    {
      name: 'a person of both sides',
      line: 'assign 1359 pat',
      problems: [
        'error decide/unclear-owner: The roles of `pat` (support, engineer) do not say which owner that is. (Add `support` or `engineering`: `assign <ids> pat engineering`.)',
      ],
    },
    {
      name: 'a person of no side',
      line: 'assign 1359 tove',
      problems: [
        expect.stringContaining('The roles of `tove` (product, admin) do not say which owner that is.'),
      ],
    },
    {
      name: 'an unknown login that may be text',
      line: 'next 1359 Find out who did',
      problems: [
        'error decide/unclear-login: triagebook.yml does not list `did`, so `who did` may belong to the text. (Put the text in quotes: `next 1359 "Reproduce on staging" by friday who kei`.)',
      ],
    },
    {
      name: 'an unknown login behind a text in quotes',
      line: 'next 1359 "Find out" who zoe',
      problems: [
        'warning decide/unknown-login: triagebook.yml does not list `zoe`. (Check the spelling, or add the person to `members`.)',
      ],
    },
    {
      name: 'a day that is mistyped',
      line: 'next 1359 Ask by fryday',
      problems: ['error decide/not-a-day: `fryday` is not a day. (Did you mean `friday`?)'],
    },
    {
      name: 'a text that ends like a day',
      line: 'next 1359 Ask the customer by phone',
      problems: [
        'error decide/not-a-day: `phone` is not a day. (Write a date such as `2026-04-01`, `today`, `tomorrow` or a weekday. If the word belongs to the text, put the text in quotes.)',
      ],
    },
    {
      name: 'a day of next week, which people count in two ways',
      line: 'next 1359 Ask the customer by next friday',
      problems: [expect.stringContaining('`next friday` is not a day.')],
    },
    {
      name: 'yesterday',
      line: 'next 1359 Ask by 2026-03-31',
      problems: [
        'error decide/day-in-the-past: `2026-03-31` has passed; today is 2026-04-01. (Choose today or a later day.)',
      ],
    },
    {
      name: 'an address that is none',
      line: 'outcome 1359 roadmap roadmap.acme.example',
      problems: [
        'error decide/not-a-link: `roadmap.acme.example` is not a web address. (Write the whole address, beginning with https://.)',
      ],
    },
    {
      name: 'a target that is none',
      line: 'link 1359 somewhere',
      problems: [
        'error decide/not-a-target: `somewhere` is neither an issue, nor a pull request, nor a ticket of this book. (Write an issue as `acme/java#9038` or `PAY-4532`, and a pull request by its web address. For a duplicate, use `duplicate-of`.)',
      ],
    },
    {
      name: 'a target of two tickets',
      line: 'link manual-20260326-1 7',
      problems: [expect.stringContaining('`7` is the number of several tickets')],
    },
    {
      name: 'a target number that is none',
      line: 'link manual-20260326-1 99999',
      problems: [expect.stringContaining('No ticket of this book has the id or number `99999`.')],
    },
    {
      name: 'a duplicate of itself',
      line: 'duplicate-of 1360 1359 zendesk-eu-1359',
      problems: [
        'error decide/link-to-itself: `zendesk-eu-1359` cannot be linked to itself. (Name another ticket at the end: `duplicate-of 1360 1359`.)',
      ],
    },
    {
      name: 'a ticket linked to itself',
      line: 'link manual-20260326-1 20260326-1',
      problems: [expect.stringContaining('`manual-20260326-1` cannot be linked to itself.')],
    },
    {
      name: 'what a terminal would obey',
      line: 'severity 1359 \u202ehuge',
      problems: [expect.stringContaining('`\\u{202e}huge` is not a severity.')],
    },
  ])('$name', ({ line, problems }) => {
    expect(problemsOf(line)).toEqual(problems)
  })

  it.each([
    { count: 1000, problems: [] },
    {
      count: 1001,
      problems: [
        'error decide/text-too-long: The text has 1001 characters; at most 1000 fit. (Shorten it. Longer explanations belong under a heading of the record.)',
      ],
    },
  ])('a text of $count characters', ({ count, problems }) => {
    const result = parseCommand(['note', '1359', '👍'.repeat(count)], CONTEXT)
    expect(result.problems.map(formatProblem)).toEqual(problems)
  })

  it.each([
    { kind: 'outcome 1359 roadmap', count: 2000, ok: true },
    { kind: 'outcome 1359 roadmap', count: 2001, ok: false },
    { kind: 'link 1359', count: 2000, ok: true },
    { kind: 'link 1359', count: 2001, ok: false },
  ])('$kind with an address of $count characters: $ok', ({ kind, count, ok }) => {
    expect(parse(`${kind} ${'https://a.example/'.padEnd(count, 'a')}`).ok).toBe(ok)
  })

  it('never repeats a word that is longer than any can be', () => {
    expect(problemsOf(`done ${'1'.repeat(4000)}`)[0]).toContain('decide/unknown-ticket')
    expect(problemsOf(`done ${'1'.repeat(4001)}`)).toEqual([
      'error decide/text-too-long: The text has 4001 characters; at most 1000 fit. (Shorten it. Longer explanations belong under a heading of the record.)',
    ])
  })

  it('is wrong usage, exit class 2', () => {
    const [problem] = parse('confirm 1359 defect', { now: NOW }).problems
    expect(problem?.exit).toBe(2)
  })
})
