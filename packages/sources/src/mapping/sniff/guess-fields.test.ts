import { describe, expect, it } from 'vitest'
import type { ColumnShape } from './column-shape.ts'
import { guessFields } from './guess-fields.ts'

const column = (name: string, part: Partial<ColumnShape> = {}): ColumnShape => ({
  name,
  rows: 1,
  filled: 1,
  values: 1,
  words: new Map([['x', 1]]),
  dates: null,
  isLink: false,
  ...part,
})
const TIME = { dates: ['dd.MM.yyyy'], words: null }
const guessesOf = (...columns: readonly ColumnShape[]) =>
  guessFields(columns).map(({ target, column: { name } }) => `${target}: ${name}`)

describe('the field of a column', () => {
  it.each([
    { name: 'Nr', target: 'source.native_id' },
    { name: 'Ticket ID', target: 'source.native_id' },
    { name: 'number', target: 'source.native_id' },
    { name: 'identity', target: null },
    { name: 'Subject', target: 'title' },
    { name: ' Betreff ', target: 'title' },
    { name: '/fields/subject', target: 'title' },
    { name: 'Status', target: 'source.status' },
    { name: 'incident_state', target: 'source.status' },
    { name: 'Priorität', target: 'source.priority' },
    { name: 'Urgency', target: 'source.priority' },
    { name: 'Reporter', target: 'source.requester' },
    { name: 'Kundennummer', target: 'customer.id' },
    { name: 'Labels', target: 'source.tags' },
    { name: 'Beschreibung', target: 'body.context' },
    { name: 'bug_id', target: 'source.native_id' },
    { name: 'short_desc', target: 'title' },
    { name: '/fields/status/name', target: 'source.status' },
    { name: '/status/id', target: null },
    { name: '/author/state', target: null },
    { name: '/milestone/title', target: null },
    { name: '/author/id', target: 'source.requester' },
    { name: '/fields/reporter/accountId', target: 'source.requester' },
    { name: '/company/name', target: 'customer.id' },
    { name: '/labels/*/name', target: 'source.tags' },
    { name: '/status/*/name', target: null },
    { name: '/name', target: null },
    { name: 'closed', target: null },
    { name: 'Something', target: null },
  ])('$name is $target', ({ name, target }) =>
    expect(guessesOf(column(name))).toEqual(target === null ? [] : [`${target}: ${name}`]),
  )

  it.each([
    { name: 'Created', target: 'source.created_at' },
    { name: 'sys_updated_on', target: 'source.updated_at' },
    { name: 'Gelöst', target: 'source.solved_at' },
    { name: 'First response', target: 'source.first_reply_at' },
  ])('$name is $target if it has times', ({ name, target }) => {
    expect(guessesOf(column(name, TIME))).toEqual([`${target}: ${name}`])
    expect(guessesOf(column(name))).toEqual([])
  })

  it.each([
    { name: 'an empty column', shape: column('Subject', { filled: 0 }) },
    { name: 'a title with times', shape: column('Subject', TIME) },
    { name: 'a status with too many words', shape: column('Status', { words: null }) },
  ])('is not guessed for $name', ({ shape }) => expect(guessesOf(shape)).toEqual([]))

  it('is taken by the first column that fits, and each column once', () => {
    expect(guessesOf(column('Title'), column('Subject'))).toEqual(['title: Title'])
    expect(guessesOf(column('Urgency'), column('Priority'))).toEqual(['source.priority: Priority'])
  })
})

describe('the words of a column', () => {
  const mapOf = (name: string, ...words: readonly string[]) =>
    Object.fromEntries(
      guessFields([column(name, { words: new Map(words.map((word) => [word, 1])) })])[0]?.map ?? [],
    )

  it.each([
    {
      name: 'Status',
      words: ['NEW', 'Done', 'Wartet auf Kunde', 'odd'],
      map: { NEW: 'new', Done: 'solved', 'Wartet auf Kunde': 'pending', odd: null },
    },
    {
      name: 'Priority',
      words: ['1 - Critical', 'Hoch', 'Medium', '9'],
      map: { '1 - Critical': 'urgent', Hoch: 'high', Medium: 'normal', 9: null },
    },
    { name: 'Subject', words: ['new'], map: {} },
  ])('of $name mean $map', ({ name, words, map }) => expect(mapOf(name, ...words)).toEqual(map))

  it.each([
    {
      name: 'the fuller one, where the better name is mostly empty',
      filled: 4,
      expected: 'source.priority: Urgency',
    },
    { name: 'the better name, where it is half full', filled: 5, expected: 'source.priority: Priority' },
  ])('is taken by $name', ({ filled, expected }) => {
    const columns = [column('Priority', { rows: 10, filled }), column('Urgency', { rows: 10, filled: 10 })]
    expect(guessesOf(...columns)).toEqual([expected])
  })

  it('is taken by an id rather than by a name', () => {
    expect(guessesOf(column('/author/name'), column('/author/id'))).toEqual(['source.requester: /author/id'])
  })

  it('is a title that is only called name, next to a description of a card', () => {
    expect(guessesOf(column('/name'), column('/desc'))).toEqual(['title: /name', 'body.context: /desc'])
  })

  it('is a status that is only called closed, if it is true or false', () => {
    const closed = column('/closed', {
      words: new Map([
        ['true', 1],
        ['false', 2],
      ]),
    })
    const [guess] = guessFields([closed])
    expect([guess?.target, [...(guess?.map ?? [])]]).toEqual([
      'source.status',
      [
        ['true', 'closed'],
        ['false', 'open'],
      ],
    ])
  })

  it.each([
    { word: 'IN_PROGRESS', meaning: 'open' },
    { word: 'TODO', meaning: 'new' },
    { word: 'ASSIGNED', meaning: 'open' },
    { word: 'VERIFIED', meaning: 'solved' },
    { word: 'On-Hold', meaning: 'on-hold' },
    { word: 'Parked', meaning: null },
    { word: 'constructor', meaning: null },
  ])('has known words, however they are written: $word is $meaning', ({ word, meaning }) => {
    const [guess] = guessFields([column('Status', { words: new Map([[word, 1]]) })])
    expect(guess?.map?.get(word)).toBe(meaning)
  })

  it.each([
    { word: 'P1', meaning: 'urgent' },
    { word: 'P2', meaning: 'high' },
    { word: 'P3', meaning: 'normal' },
    { word: 'P4', meaning: 'low' },
    { word: 'P5', meaning: 'low' },
    { word: '1 - Critical', meaning: 'urgent' },
  ])('has known priorities: $word is $meaning', ({ word, meaning }) => {
    const [guess] = guessFields([column('Priority', { words: new Map([[word, 1]]) })])
    expect(guess?.map?.get(word)).toBe(meaning)
  })
})
