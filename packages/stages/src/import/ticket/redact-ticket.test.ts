import type { IncomingComment } from '@triagebook/sources'
import { describe, expect, it } from 'vitest'
import { incomingComment, incomingTicket, STRICT } from '../../../test-data/incoming-ticket.ts'
import { redactTicket } from './redact-ticket.ts'

const wordsOf = (ticket: Parameters<typeof incomingTicket>[0], internal_comments: 'drop' | 'keep' = 'drop') =>
  redactTicket(incomingTicket(ticket), { internal_comments }, STRICT).words

const SECRET = 'ask jo@customer.example'

describe('the title of a ticket', () => {
  it.each([
    { name: 'of 200 characters stays', title: 'x'.repeat(200), expected: 'x'.repeat(200) },
    { name: 'of 201 is cut', title: 'x'.repeat(201), expected: `${'x'.repeat(199)}…` },
    { name: 'that is empty is named so', title: '', expected: '(no title)' },
    { name: 'that is blank is named so', title: ' \n', expected: '(no title)' },
    { name: 'holds no secret', title: SECRET, expected: 'ask [redacted: e-mail]' },
  ])('$name', ({ title, expected }) => expect(wordsOf({ title }).title).toBe(expected))
})

describe('the tags of a ticket', () => {
  it.each([
    { name: 'are sorted, each once', tags: ['b', 'a', 'b'], expected: ['a', 'b'] },
    { name: 'of 100 characters stay', tags: ['x'.repeat(100)], expected: ['x'.repeat(100)] },
    { name: 'of 101 are cut', tags: ['x'.repeat(101)], expected: [`${'x'.repeat(99)}…`] },
    { name: 'that are blank are left out', tags: [' ', 'a'], expected: ['a'] },
    { name: 'hold no secret', tags: [SECRET], expected: ['ask [redacted: e-mail]'] },
  ])('$name', ({ tags, expected }) => expect(wordsOf({ tags }).tags).toEqual(expected))
})

describe('the conversation of a ticket', () => {
  const internal = incomingComment({ author: 'agent', public: false, text: 'for us' })
  const agent = incomingComment({ author: 'agent', text: 'which?' })

  it.each<{
    name: string
    keep: 'drop' | 'keep'
    comments: readonly IncomingComment[]
    who: readonly string[]
  }>([
    {
      name: 'names both sides',
      keep: 'drop',
      comments: [incomingComment(), agent],
      who: ['customer', 'support'],
    },
    {
      name: 'leaves internal comments on the desk',
      keep: 'drop',
      comments: [agent, internal],
      who: ['support'],
    },
    {
      name: 'keeps them where the settings say so',
      keep: 'keep',
      comments: [agent, internal],
      who: ['support', 'support (internal)'],
    },
  ])('$name', ({ keep, comments, who }) => {
    expect(wordsOf({ comments }, keep).timeline.map((line) => line.who)).toEqual(who)
  })

  it.each<{
    name: string
    keep: 'drop' | 'keep'
    comments: readonly IncomingComment[]
    context: string | null
  }>([
    { name: 'its first message', keep: 'drop', comments: [incomingComment(), agent], context: 'words\n' },
    { name: 'nothing without a message', keep: 'drop', comments: [], context: null },
    {
      name: 'nothing without words',
      keep: 'drop',
      comments: [incomingComment({ text: ' ' })],
      context: null,
    },
    {
      name: 'no later message for an internal one',
      keep: 'drop',
      comments: [internal, agent],
      context: null,
    },
    { name: 'an internal one that is kept', keep: 'keep', comments: [internal, agent], context: 'for us\n' },
  ])('has as its context $name', ({ keep, comments, context }) => {
    expect(wordsOf({ comments }, keep).context).toBe(context)
  })

  it.each([
    { name: '500 characters stay', length: 500, attachments: 0, words: 'x'.repeat(500) },
    { name: '501 are cut', length: 501, attachments: 0, words: `${'x'.repeat(499)}…` },
    {
      name: '480 stay beside an attachment',
      length: 480,
      attachments: 1,
      words: `${'x'.repeat(480)} (attachment: a.png)`,
    },
    { name: '481 are cut', length: 481, attachments: 1, words: `${'x'.repeat(479)}… (attachment: a.png)` },
    { name: 'an attachment alone', length: 0, attachments: 1, words: '(attachment: a.png)' },
  ])('has lines of at most 500 characters: $name', ({ length, attachments, words }) => {
    const files = Array.from({ length: attachments }, () => ({ name: 'a.png', bytes: null, host: null }))
    const comments = [incomingComment({ text: 'x'.repeat(length), attachments: files })]
    expect(wordsOf({ comments }).timeline[0]?.words).toBe(words)
    expect(words.length).toBeLessThanOrEqual(500)
  })

  it('is read as HTML where it is HTML, and else as plain text', () => {
    const comments = (['html', 'plain'] as const).map((format) =>
      incomingComment({ format, text: '<p>It <b>stops</b>.</p>' }),
    )
    expect(wordsOf({ comments }).timeline.map(({ words }) => words)).toEqual([
      'It stops.',
      '<p>It <b>stops</b>.</p>',
    ])
  })
})

it('counts what it took out of every part', () => {
  const attachments = [{ name: SECRET, bytes: null, host: null }]
  const ticket = incomingTicket({
    title: SECRET,
    tags: [SECRET],
    comments: [incomingComment({ text: SECRET, attachments })],
  })
  expect(redactTicket(ticket, { internal_comments: 'drop' }, STRICT).redacted).toEqual({ 'e-mail': 4 })
})
