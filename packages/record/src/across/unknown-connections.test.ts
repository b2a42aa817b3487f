import { describe, expect, it } from 'vitest'
import { LEAST, settingsFrom } from '../../test-data/settings.ts'
import type { RecordFacts } from './record-facts.ts'
import { unknownConnections } from './unknown-connections.ts'

function foundWith(connections: string, ...used: readonly string[]) {
  const facts = used.map((connection, index): RecordFacts => {
    return {
      path: `${index}.md`,
      id: String(index),
      connection,
      nativeId: '1',
      mergedInto: null,
      unknownLogins: [],
    }
  })
  return unknownConnections(facts, settingsFrom(LEAST + connections)).map(
    ({ path, finding: { message, hint } }) => ({
      path,
      message,
      hint,
    }),
  )
}

describe('a connection that triagebook.yml does not name', () => {
  it('is reported once, at its first record, with the number of its records', () => {
    expect(
      foundWith(
        'connections: { zendesk-eu: { platform: zendesk } }\n',
        ...['zendesk-eu', 'zendsk-eu', 'jira', 'zendsk-eu', 'zendsk-eu'],
      ),
    ).toEqual([
      {
        path: '1.md',
        message:
          'triagebook.yml has no connection `zendsk-eu`, so nothing updates its 3 tickets, of which this is the first.',
        hint: 'Did you mean `zendesk-eu`? Allowed: `zendesk-eu`.',
      },
      {
        path: '2.md',
        message: 'triagebook.yml has no connection `jira`, so nothing updates this ticket.',
        hint: 'Use one of: `zendesk-eu`.',
      },
    ])
  })

  it('is to be added where there is none', () => {
    expect(foundWith('', 'jira')).toMatchObject([{ hint: 'Add it under `connections` in triagebook.yml.' }])
  })

  it('is none for tickets without a desk', () => {
    expect(foundWith('', 'manual', 'manual')).toEqual([])
  })
})
