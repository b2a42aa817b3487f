import { describe, expect, it } from 'vitest'
import { BODY, changed, ESCALATED, open } from '../../test-data/a-record.ts'
import { LEAST, settingsFrom } from '../../test-data/settings.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import { factsOf } from './record-facts.ts'
import { loginFinder, unknownLogins } from './unknown-logins.ts'

const PEOPLE = `${LEAST}members:
  - { login: anna, roles: [support] }
  - { login: kei, roles: [engineer] }
`

type Changes = readonly (readonly [Path, unknown])[]

/** The warnings of tickets of anna and kei, in each of which some things are different. */
function warnings(tickets: readonly Changes[], yaml = PEOPLE) {
  const settings = settingsFrom(yaml)
  const facts = tickets.map((changes, index) => {
    const record = changes.reduce((before, [path, value]) => changed(before, path, value), ESCALATED)
    const file = { ...open(printRecord({ record, body: BODY })), path: `${index + 1}.md` }
    return factsOf(file, loginFinder(settings))
  })
  return unknownLogins(facts, settings).map(
    ({ path, finding }) => `${path} ${finding.path.join('.')}: ${finding.message} ${finding.hint}`,
  )
}

describe('a login that triagebook.yml does not list', () => {
  it.each<{ path: Path; value: unknown }>([
    { path: ['triage', 'support_owner'], value: 'zoe' },
    { path: ['triage', 'engineering_owner'], value: 'zoe' },
    { path: ['triage', 'next_step', 'who'], value: 'zoe' },
    { path: ['resolution'], value: { follow_up: { state: 'pending', owner: 'zoe' } } },
  ])('is found in $path', ({ path, value }) => {
    const field = path.length === 1 ? 'resolution.follow_up.owner' : path.join('.')
    expect(warnings([[[path, value]]])).toEqual([
      `1.md ${field}: triagebook.yml lists nobody with the login \`zoe\`, which this ticket has. Check the spelling, or add the person to \`members\`.`,
    ])
  })

  it('is reported once, at the first of its tickets, with their number', () => {
    const zoe: Changes[number] = [['triage', 'support_owner'], 'zoe']
    const both: Changes = [zoe, [['triage', 'engineering_owner'], 'zoe']]
    expect(warnings([[], [zoe], both])).toEqual([
      '2.md triage.support_owner: triagebook.yml lists nobody with the login `zoe`, which 2 tickets have, first this one. Check the spelling, or add the person to `members`.',
    ])
  })

  it('that is nearly one comes with that one', () => {
    expect(warnings([[[['triage', 'support_owner'], 'ana']]])).toEqual([
      '1.md triage.support_owner: triagebook.yml lists nobody with the login `ana`, which this ticket has. Did you mean `anna`? Otherwise add the person to `members`.',
    ])
  })

  it('may be in capitals, and of a member of any team', () => {
    const teams = PEOPLE.replace(
      '{ name: Java }',
      '{ name: Java, members: [{ login: Mia, roles: [engineer] }] }',
    )
    expect(
      warnings([[[['triage', 'support_owner'], 'Anna']], [[['triage', 'support_owner'], 'mia']]], teams),
    ).toEqual([])
  })

  it('is no matter of a resolved ticket', () => {
    expect(
      warnings([
        [
          [['triage', 'support_owner'], 'zoe'],
          [['triage', 'status'], 'resolved'],
        ],
      ]),
    ).toEqual([])
  })

  it('is not sought where the settings list nobody', () => {
    expect(warnings([[[['triage', 'support_owner'], 'zoe']]], LEAST)).toEqual([])
  })
})
