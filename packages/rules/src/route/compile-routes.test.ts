import { describe, expect, it } from 'vitest'
import { RUN, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { prioritize } from '../decide/prioritize.ts'
import { pickByHash } from './pick-by-hash.ts'

const RULES = rulesFrom({
  route: `version: 1
teams:
  - { name: first, when: { text: [title], contains: bill }, team: java, owners: [abel] }
  - { name: second, when: { text: [title], contains: pay }, team: java, owners: [britt] }
  - { name: third, when: { text: [title], contains: form }, team: java }
  - { name: pages, when: { text: [title], contains: page }, team: frontend }
lanes:
  - { name: now, when: { text: [title], contains: bill }, lane: current-sprint }
  - { name: later, when: { any: [{ text: [title], contains: bill }, { text: [title], contains: pay }] }, lane: next-sprint }
`,
})
const verdictOf = (field: string, sample: Sample) =>
  prioritize(ticketWith(sample), RULES, RUN).verdicts.find((verdict) => verdict.field === field)

describe('team and lane', () => {
  it.each([
    { title: 'bill', team: 'first', lane: 'now' },
    { title: 'pay', team: 'second', lane: 'later' },
    { title: 'pay the bill', team: 'first', lane: 'now' },
  ])('of “$title” come from the first route that matches', ({ title, team, lane }) => {
    expect(verdictOf('team', { title })).toMatchObject({ by: team, confidence: 1 })
    expect(verdictOf('lane', { title })).toMatchObject({ by: lane, confidence: 1 })
  })

  it('are undecided if no route matches', () => {
    expect(verdictOf('team', { title: 'x' })).toMatchObject({ kind: 'none', why: 'no route matches' })
    expect(verdictOf('lane', { title: 'x' })).toMatchObject({ kind: 'none', why: 'no route matches' })
  })
})

describe('the owner', () => {
  it.each([
    {
      name: 'comes from the route that gave the team',
      sample: { title: 'pay' },
      by: 'second',
      value: 'britt',
    },
    {
      name: 'comes from the first of two routes',
      sample: { title: 'pay the bill' },
      by: 'first',
      value: 'abel',
    },
    {
      name: 'comes from the team’s first route with owners if that one has none, and is not said to be by its rule',
      sample: { title: 'form' },
      by: 'team-owners',
      value: 'abel',
    },
    {
      name: 'comes from that route where a person chose the team, and is not said to be by its rule',
      sample: { title: 'page', triage: { team: 'java' } },
      by: 'team-owners',
      value: 'abel',
    },
    {
      name: 'comes from the route that matches, also if a person chose its team',
      sample: { title: 'pay', triage: { team: 'java' } },
      by: 'second',
      value: 'britt',
    },
  ])('$name', ({ sample, by, value }) => {
    expect(verdictOf('engineering_owner', sample)).toMatchObject({ kind: 'decided', by, value })
  })

  it.each([
    { name: 'the team has no owners', sample: { title: 'page' }, why: 'no owners for team frontend' },
    {
      name: 'a person chose a team without routes',
      sample: { triage: { team: 'backend' } },
      why: 'no owners for team backend',
    },
    { name: 'there is no team', sample: { title: 'x' }, why: 'there is no team yet' },
  ])('is undecided if $name', ({ sample, why }) => {
    expect(verdictOf('engineering_owner', sample)).toMatchObject({ kind: 'none', why })
  })

  it.each([
    { owners: '[britt]', why: 'team java: britt is the only one in the list' },
    { owners: '[abel, britt]', why: "team java: one of abel, britt, by the ticket's id" },
  ])('says from whom of $owners it was chosen', ({ owners, why }) => {
    const route = `version: 1\nteams: [{ name: t, team: java, owners: ${owners} }]\n`
    const { verdicts } = prioritize(ticketWith({}), rulesFrom({ route }), RUN)
    expect(verdicts.find(({ field }) => field === 'engineering_owner')?.why).toBe(why)
  })
})

describe('a choice by hash', () => {
  // The last digit of the published FNV-1a (32 bit) of the key chooses among sixteen.
  it.each([
    { key: '', hash: '811c9dc5' },
    { key: 'a', hash: 'e40c292c' },
    { key: 'foobar', hash: 'bf9cf968' },
  ])('of “$key” goes by $hash', ({ key, hash }) => {
    expect(pickByHash(key, [...'0123456789abcdef'])).toBe(hash.at(-1))
  })

  it('takes the only one', () => {
    expect(pickByHash('any', ['abel'])).toBe('abel')
  })
})
