import type { Decision } from '@triagebook/record'
import { describe, expect, it } from 'vitest'
import { cameAt, ownerFrom, settingsWithAbsences } from '../../test-data/owners.ts'
import { RUN, rulesFrom, ticketWith } from '../../test-data/sample.ts'
import { prioritize } from '../decide/prioritize.ts'

const AT = '2026-01-05T09:00:00Z'
const WHY = "it is abel's week (5 to 11 January 2026)"
const LISTS = {
  'a list': '[britt, abel]',
  'a rotation': '{ people: [britt, abel], by: rotation, every: 1w, from: 2026-01-05 }',
  'least loaded': '{ people: [britt, abel], by: least-loaded }',
}
const loads = new Map([['abel', 9]])

/** A ticket of britt's first week, which a rule once gave to this owner. */
const ownedBy = (owner: string, line: Partial<Decision> = {}) => ({
  ...cameAt('2026-01-05T08:00:00Z'),
  triage: {
    support_owner: owner,
    decided: { support_owner: { value: owner, by: 'rule:s@2026.1', at: AT, why: WHY, ...line } },
  },
})

describe('an owner whom a rule chose', () => {
  it.each(Object.entries(LISTS))('stays with the reason while %s has them', (_, list) => {
    expect(ownerFrom(list, ownedBy('abel'), { loads })).toMatchObject({
      kind: 'decided',
      value: 'abel',
      by: 's',
      why: WHY,
    })
  })

  it.each(Object.entries(LISTS))('is chosen anew once %s does not have them', (_, list) => {
    expect(ownerFrom(list, ownedBy('gone'), { loads })).toMatchObject({ kind: 'decided', by: 's' })
    expect(['abel', 'britt']).toContain(ownerFrom(list, ownedBy('gone'), { loads }).value)
  })

  it('stays while they are absent', () => {
    const settings = settingsWithAbsences({ abel: '2026-01-01 to 2026-12-31' })
    expect(ownerFrom(LISTS['a rotation'], ownedBy('abel'), { settings })).toMatchObject({ value: 'abel' })
  })

  it('stays with a short reason where another rule has them now', () => {
    expect(ownerFrom(LISTS['a rotation'], ownedBy('abel', { by: 'rule:old@2026.1' }))).toMatchObject({
      value: 'abel',
      by: 's',
      why: 'they own it already',
    })
  })

  it.each([
    { name: 'without a reason', line: { why: undefined } },
    { name: 'of a rule whose name only begins alike', line: { by: 'rule:s-2@2026.1' } },
  ])('stays with a short reason $name', ({ line }) => {
    const { why, ...rest } = { why: WHY, ...line }
    const sample = ownedBy('abel', rest)
    const { why: _, ...bare } = sample.triage.decided.support_owner
    const support_owner = why === undefined ? bare : { ...bare, why }
    expect(
      ownerFrom(LISTS['a list'], { ...sample, triage: { ...sample.triage, decided: { support_owner } } }).why,
    ).toBe('they own it already')
  })
})

describe('an owner whom a person chose', () => {
  it.each([
    { name: 'by a line', line: { by: 'lena' } },
    { name: 'by an edit', line: { value: 'britt' } },
  ])('stays a person’s $name, beside the rule’s choice', ({ line }) => {
    expect(ownerFrom(LISTS['a rotation'], ownedBy('abel', line))).toMatchObject({
      kind: 'person',
      value: 'abel',
      overruled: { value: 'britt', why: "it is britt's week (5 to 11 January 2026)" },
    })
  })
})

describe('the support owner', () => {
  const rules = rulesFrom({
    route: `version: 1
support:
  - { name: crashes, when: { text: [title], contains: crash }, owners: [omar] }
  - { name: german, when: { text: [title], contains: absturz }, owners: [lena] }
  - { name: german-too, when: { text: [title], contains: absturz }, owners: [mira] }
lanes:
  - { name: of-omar, when: { field: triage.support_owner, equals: omar }, lane: fast-lane }
`,
  })
  const judged = (title: string) => prioritize(ticketWith({ title }), rules, RUN).record.triage

  it.each([
    { title: 'crash', owner: 'omar', by: 'crashes' },
    { title: 'absturz', owner: 'lena', by: 'german' },
    { title: 'crash und absturz', owner: 'omar', by: 'crashes' },
  ])('of “$title” comes from the first route that matches, with its line', ({ title, owner, by }) => {
    expect(judged(title)).toMatchObject({
      support_owner: owner,
      decided: {
        support_owner: { value: owner, by: `rule:${by}@2026.1`, why: `${owner} is the only one in the list` },
      },
    })
  })

  it('is nobody where no route matches', () => {
    const { verdicts } = prioritize(ticketWith({ title: 'x' }), rules, RUN)
    expect(verdicts.find(({ field }) => field === 'support_owner')).toMatchObject({
      kind: 'none',
      why: 'no route matches',
    })
  })

  it('has no rules in a file without routes for it', () => {
    const teams = rulesFrom({ route: 'version: 1\nteams: [{ name: t, team: java, owners: [abel] }]\n' })
    const { verdicts } = prioritize(ticketWith({}), teams, RUN)
    expect(verdicts.find(({ field }) => field === 'support_owner')?.why).toBe('there are no rules for it')
    expect(teams.ruled.has('support_owner')).toBe(false)
  })

  it('can be read by the rules for lanes, which come after', () => {
    expect(judged('crash').lane).toBe('fast-lane')
    expect(judged('absturz')).not.toHaveProperty('lane')
  })

  it('never quotes the ticket in its reason, which stays when the ticket is withheld', () => {
    expect(judged('crash').decided?.support_owner?.why).not.toContain('crash')
  })
})
