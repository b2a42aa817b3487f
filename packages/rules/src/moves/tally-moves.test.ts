import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { filesFrom, NOW, RUN, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { prioritize } from '../decide/prioritize.ts'
import { readSoundRules } from '../files/read-rules.ts'
import { compareTicket } from './comparison.ts'
import { movesBetween } from './move.ts'
import { type Moves, tallyMoves } from './tally-moves.ts'

const rule = (name: string, set: string, word: string) =>
  `  - { name: ${name}, set: { ${set} }, when: { text: [title], contains: ${word} } }\n`
const bookOf = (...rules: readonly string[]) =>
  rulesFrom({ classify: `version: 1\nrules:\n${rules.join('')}` })

const CRASH = rule('crash-words', 'type: crash', 'crash')
const BUG = rule('bug-words', 'type: bug', 'wrong')
const BEFORE = bookOf(CRASH, BUG)

function movesOf(after: typeof BEFORE, samples: readonly Sample[], most = 10): Moves {
  const tally = tallyMoves(most)
  for (const sample of samples) {
    const ticket = ticketWith(sample)
    tally.add(ticket.record, compareTicket(ticket, { before: BEFORE, after }, NOW))
  }
  return tally.moves()
}

const crash = (id = 'a-1'): Sample => ({ id, title: 'It has a crash' })

describe('a change of rules', () => {
  it('that is none moves nothing', () => {
    expect(movesOf(bookOf(CRASH, BUG), [crash()])).toEqual({
      tickets: 1,
      moved: 0,
      otherRule: 0,
      counts: [],
      listed: [],
      lost: [],
    })
  })

  it('moves a ticket from the value and rule of before to those of after', () => {
    const after = bookOf(rule('crash-is-bug', 'type: bug', 'crash'), BUG)
    expect(movesOf(after, [crash(), { id: 'a-2', title: 'Nothing' }])).toMatchObject({
      tickets: 2,
      moved: 1,
      counts: [{ field: 'type', from: 'crash', to: 'bug', count: 1 }],
      listed: [
        {
          id: 'a-1',
          field: 'type',
          from: { value: 'crash', rule: 'crash-words' },
          to: { value: 'bug', rule: 'crash-is-bug' },
        },
      ],
      lost: [],
    })
  })

  it('marks a withheld ticket, of which nothing but the id may be shown', () => {
    const sample = { ...crash(), triage: { type: 'security' }, source: { withheld: true } } as const
    const ticket = ticketWith(sample)
    const after = rulesFrom({ route: 'version: 1\nteams: [{ name: all, team: java }]\n' })
    const tally = tallyMoves(1)
    tally.add(ticket.record, compareTicket(ticket, { before: BEFORE, after }, NOW))
    expect(tally.moves().listed).toMatchObject([{ id: 'a-1', field: 'team', withheld: true }])
  })

  it('that gives a rule another name moves nothing, and counts the other rule', () => {
    const after = bookOf(rule('crash-sounds', 'type: crash', 'crash'), BUG)
    expect(movesOf(after, [crash()])).toMatchObject({ moved: 0, otherRule: 1, counts: [], listed: [] })
  })

  it.each([
    {
      name: 'set in the file',
      triage: {
        type: 'crash',
        decided: { type: { value: 'crash', by: 'lena', at: '2026-03-26T11:00:00Z' } },
      },
    },
    { name: 'and not signed', triage: { type: 'ui' } },
  ] as const)('never moves a value that a person decided: $name', ({ triage }) => {
    const moves = movesOf(bookOf(rule('crash-is-bug', 'type: bug', 'crash')), [{ ...crash(), triage }])
    expect(moves).toMatchObject({ moved: 0, otherRule: 0 })
  })

  it('gives a value where there was none', () => {
    const after = bookOf(CRASH, BUG, rule('slow-words', 'type: performance', 'slow'))
    expect(movesOf(after, [{ title: 'slow' }])).toMatchObject({
      counts: [{ field: 'type', from: null, to: 'performance', count: 1 }],
      lost: [],
    })
  })

  it('lists the first tickets by id and counts all', () => {
    const after = bookOf(rule('crash-is-bug', 'type: bug', 'crash'))
    const { moved, counts, listed } = movesOf(after, ['c', 'a', 'b'].map(crash), 2)
    expect({ moved, counts: counts.map(({ count }) => count) }).toEqual({ moved: 3, counts: [3] })
    expect(listed.map(({ id }) => id)).toEqual(['a', 'b'])
  })

  it('of a book without tickets moves nothing', () => {
    expect(movesOf(bookOf(CRASH), [])).toMatchObject({ tickets: 0, moved: 0, listed: [] })
  })
})

describe('a lost answer', () => {
  it('names the rule that gave it, and the tickets', () => {
    expect(movesOf(bookOf(BUG), ['b', 'a', 'c'].map(crash), 2).lost).toEqual([
      { field: 'type', value: 'crash', rule: 'crash-words', count: 3, ids: ['a', 'b'] },
    ])
  })

  it('is one too where two values are now as strong', () => {
    const after = bookOf(CRASH, BUG, rule('crash-is-ui', 'type: ui', 'crash'))
    expect(movesOf(after, [crash()]).lost).toMatchObject([{ rule: 'crash-words', count: 1 }])
  })

  it('counts a withheld ticket and does not name it, because its value stands beside', () => {
    const team = (when: string) =>
      rulesFrom({ route: `version: 1\nteams: [{ name: all, when: ${when}, team: java }]\n` })
    const before = team('{ field: source.status, equals: open }')
    const after = team('{ field: source.status, equals: closed }')
    const tally = tallyMoves(2)
    for (const [id, withheld] of [
      ['a', true],
      ['b', false],
    ] as const) {
      const ticket = ticketWith({ id, source: { status: 'open', ...(withheld && { withheld }) } })
      tally.add(ticket.record, compareTicket(ticket, { before, after }, NOW))
    }
    expect(tally.moves().lost).toMatchObject([{ value: 'java', count: 2, ids: ['b'] }])
  })

  it('is none where another value takes its place', () => {
    expect(movesOf(bookOf(rule('crash-is-bug', 'type: bug', 'crash')), [crash()]).lost).toEqual([])
  })

  it('stands before those with fewer tickets', () => {
    const moves = movesOf(bookOf(rule('slow-words', 'type: performance', 'slow')), [
      { id: 'x', title: 'wrong' },
      crash('a'),
      crash('b'),
    ])
    expect(moves.lost.map(({ rule: name, count }) => `${name} ${count}`)).toEqual([
      'crash-words 2',
      'bug-words 1',
    ])
  })
})

describe('a word that the settings have no longer', () => {
  const settings = (words: string) =>
    settingsFrom(`version: 1\ntime_zone: Europe/Berlin\n${words}vocabulary: { type: [outage] }\n`)
  const TEAMS = settings('teams: { java: { name: Java }, web: { name: Web } }\n')
  const RENAMED = settings('teams: { java: { name: Java }, frontend: { name: Frontend } }\n')
  const FILES = filesFrom({
    classify: `version: 1\nrules:\n${CRASH}  - { name: down, set: { type: outage }, when: { text: [title], contains: down } }\n`,
    route: `version: 1
teams:
  - { name: screens, when: { text: [title], contains: page }, team: web }
  - { name: rest, team: java }
`,
  })
  const lostWith = (now: typeof TEAMS, title: string) => {
    const sound = readSoundRules(FILES, now)
    const ticket = ticketWith({ title })
    const tally = tallyMoves(1)
    const before = readSoundRules(FILES, TEAMS).rules
    tally.add(ticket.record, compareTicket(ticket, { before, after: sound.rules }, NOW))
    return { moves: tally.moves(), codes: sound.problems.map(({ code }) => code) }
  }

  it('takes its rule out, and the next one that holds takes its tickets', () => {
    const { moves, codes } = lostWith(RENAMED, 'page')
    expect(codes).toContain('rules/unknown-value')
    expect(moves.listed).toMatchObject([
      { field: 'team', from: { value: 'web', rule: 'screens' }, to: { value: 'java', rule: 'rest' } },
    ])
  })

  it('is a lost answer where no other rule holds', () => {
    const withoutType = settingsFrom(
      'version: 1\ntime_zone: UTC\nteams: { java: {name: J}, web: {name: W} }\n',
    )
    expect(lostWith(withoutType, 'down').moves.lost).toMatchObject([
      { field: 'type', value: 'outage', rule: 'down', ids: ['desk-1'] },
    ])
  })

  it('changes nothing for other rules', () => {
    expect(lostWith(RENAMED, 'crash').moves).toMatchObject({ moved: 0, lost: [] })
  })
})

it('a status that no rule gives any more stays', () => {
  const status = (rows: string) => rulesFrom({ route: `version: 1\nstatus: [${rows}]\n` })
  const books = {
    before: status('{ name: at-work, source: [open], status: in-progress }'),
    after: status('{ name: ended, source: [closed], status: resolved }'),
  }
  const ticket = ticketWith({
    source: { status: 'open' },
    triage: {
      status: 'in-progress',
      decided: { status: { value: 'in-progress', by: 'rule:at-work@1', at: '2026-03-26T11:00:00Z' } },
    },
  })
  const tally = tallyMoves(1)
  tally.add(ticket.record, compareTicket(ticket, books, NOW))
  expect(tally.moves()).toMatchObject({ moved: 0, otherRule: 1, lost: [] })
})

describe('what a run changes in a record', () => {
  it('is each value that differs, with its rule', () => {
    const ticket = ticketWith({
      title: 'wrong',
      triage: {
        type: 'crash',
        decided: { type: { value: 'crash', by: 'rule:crash-words@1', at: '2026-03-26T11:00:00Z' } },
      },
    })
    expect(movesBetween(ticket.record, prioritize(ticket, BEFORE, RUN).record)).toEqual([
      {
        id: ticket.record.id,
        field: 'type',
        from: { value: 'crash', rule: 'crash-words' },
        to: { value: 'bug', rule: 'bug-words' },
      },
    ])
  })

  it('is nothing where a person’s value is signed', () => {
    const ticket = ticketWith({ title: 'wrong', triage: { type: 'ui' } })
    const { record } = prioritize(ticket, BEFORE, RUN)
    expect(record.triage.decided?.type?.by).toBe('anna')
    expect(movesBetween(ticket.record, record)).toEqual([])
  })
})
