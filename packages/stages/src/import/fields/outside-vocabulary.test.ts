import { describe, expect, it } from 'vitest'
import { settingsWith } from '../../../test-data/incoming-ticket.ts'
import { outsideVocabulary } from './outside-vocabulary.ts'

const OPEN = settingsWith('vocabulary: { type: [outage] }\n')
const LISTED = settingsWith('vocabulary: { component: [export], tier: [gold] }\n')

describe('a value of a field', () => {
  it.each([
    { field: 'type', value: 'bug', settings: OPEN },
    { field: 'type', value: 'outage', settings: OPEN },
    { field: 'team', value: 'java', settings: OPEN },
    { field: 'severity', value: 'major', settings: OPEN },
    { field: 'component', value: 'anything', settings: OPEN },
    { field: 'component', value: 'export', settings: LISTED },
    { field: 'tier', value: 'anything', settings: OPEN },
    { field: 'tier', value: 'gold', settings: LISTED },
    { field: 'support_owner', value: 'anybody', settings: LISTED },
  ] as const)('may be $field $value', ({ field, value, settings }) => {
    expect(outsideVocabulary({ field, value, nativeId: '7', from: 'mapping' }, settings)).toBeNull()
  })

  it.each([
    {
      field: 'severity',
      value: 'mayor',
      from: 'connection',
      hint: 'Did you mean `major`? Allowed: `critical`, `major`, `minor`. Change it on the desk.',
    },
    {
      field: 'type',
      value: 'wish',
      from: 'mapping',
      hint: 'Give its meaning in a `map` of the mapping, or add it to vocabulary.type in triagebook.yml.',
    },
    {
      field: 'team',
      value: 'jaba',
      from: 'mapping',
      hint: 'Did you mean `java`? Allowed: `java`. Give its meaning in a `map` of the mapping, or add it to teams in triagebook.yml.',
    },
    {
      field: 'component',
      value: 'billing',
      from: 'connection',
      hint: 'Use one of: `export`. Change it on the desk, or add it to vocabulary.component in triagebook.yml.',
    },
    {
      field: 'tier',
      value: 'silver',
      from: 'connection',
      hint: 'Use one of: `gold`. Change it on the desk, or add it to vocabulary.tier in triagebook.yml.',
    },
  ] as const)('cannot be $field $value', ({ hint, ...given }) => {
    expect(outsideVocabulary({ ...given, nativeId: '7' }, LISTED)).toMatchObject({
      code: 'import/outside-vocabulary',
      severity: 'warning',
      message: `Ticket 7 has the ${given.field} “${given.value}”, which is not an allowed value; it was left out.`,
      hint: expect.stringContaining(hint),
    })
  })

  it('cannot be empty, even where the book lists no values', () => {
    const given = { field: 'segment', value: '', nativeId: '7', from: 'connection' } as const
    expect(outsideVocabulary(given, OPEN)).toMatchObject({ hint: 'Change it on the desk.' })
  })
})
