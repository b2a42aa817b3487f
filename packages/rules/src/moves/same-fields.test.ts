import { describe, expect, it } from 'vitest'
import { filesFrom, NOW, rulesFrom, SETTINGS, ticketWith } from '../../test-data/sample.ts'
import { RULE_ORDER } from '../ticket/fields.ts'
import { compareTicket } from './comparison.ts'
import { sameFields } from './same-fields.ts'

const rule = (name: string, set: string, word: string) =>
  `  - { name: ${name}, set: { ${set} }, when: { text: [title], contains: ${word} } }\n`
const CLASSIFY = `version: 1\nrules:\n${rule('a', 'type: bug', 'wrong')}${rule('b', 'severity: major', 'wrong')}`
const ROUTE = 'version: 1\nteams: [{ name: bugs, when: { field: triage.type, equals: bug }, team: java }]\n'
const MATRIX = '---\nversion: 1\n---\n'
const TEXTS = { classify: CLASSIFY, route: ROUTE, matrix: MATRIX }
const side = (texts: Partial<typeof TEXTS> = {}, settings = SETTINGS) => ({
  settings,
  files: filesFrom({ ...TEXTS, ...texts }),
})
const others = (...fields: readonly string[]) => RULE_ORDER.filter((field) => !fields.includes(field))

describe('the fields whose rules are the same', () => {
  it.each([
    { name: 'are all of equal files', changed: side(), fields: [...RULE_ORDER] },
    {
      name: 'are all others where one rule changes',
      changed: side({ classify: CLASSIFY.replace('severity: major', 'severity: minor') }),
      fields: others('severity'),
    },
    {
      name: 'are none of classify.yml where the margin changes',
      changed: side({ classify: `${CLASSIFY}margin: 0.1\n` }),
      fields: RULE_ORDER.slice(RULE_ORDER.indexOf('priority')),
    },
    {
      name: 'are those of the other files where route.yml changes',
      changed: side({ route: ROUTE.replace('bugs', 'defects') }),
      fields: RULE_ORDER.slice(0, RULE_ORDER.indexOf('team')),
    },
    {
      name: 'are all but the priority where the matrix changes',
      changed: side({ matrix: `${MATRIX}\n` }),
      fields: others('priority'),
    },
    {
      name: 'are none where the words of the settings change',
      changed: side({}, { ...SETTINGS, vocabulary: { ...SETTINGS.vocabulary, type: [] } }),
      fields: [],
    },
    {
      name: 'are all where only comments and examples change',
      changed: side({
        classify: `# why\n${CLASSIFY.replace('contains: wrong } }', 'contains: wrong }, examples: [{ record: { title: wrong }, expect: bug }] }')}`,
        route: `# why\n${ROUTE}`,
      }),
      fields: [...RULE_ORDER],
    },
    {
      name: 'are none of classify.yml where it cannot be read',
      changed: side({ classify: 'version: 1\n' }),
      fields: RULE_ORDER.slice(RULE_ORDER.indexOf('priority')),
    },
  ])('$name', ({ changed, fields }) => {
    expect([...sameFields(side(), changed)]).toEqual(fields)
  })
})

describe('a comparison that evaluates them once', () => {
  const changed = { ...TEXTS, classify: CLASSIFY.replace('type: bug', 'type: ui') }
  const books = {
    before: rulesFrom({ classify: CLASSIFY, route: ROUTE }),
    after: rulesFrom({ classify: changed.classify, route: ROUTE }),
  }
  const same = sameFields(side(), side(changed))

  it.each(['wrong', 'right'])('says the same as one that evaluates all: %s', (title) => {
    const ticket = ticketWith({ title })
    expect(compareTicket(ticket, { ...books, same }, NOW)).toEqual(compareTicket(ticket, books, NOW))
  })

  it('sees what follows from a field that moves, though its own rules are the same', () => {
    const teams = compareTicket(ticketWith({ title: 'wrong' }), { ...books, same }, NOW)
      .filter(({ after }) => after.verdict.field === 'team')
      .map(({ before, after }) => [before.verdict.value, after.verdict.value])
    expect(same.has('team')).toBe(true)
    expect(teams).toEqual([['java', undefined]])
  })
})
