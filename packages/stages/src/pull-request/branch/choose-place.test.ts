import { markerOf, type Pull } from '@triagebook/forge'
import { describe, expect, it } from 'vitest'
import { choosePlace, closedByPerson, type KnownBranch } from './choose-place.ts'

const ME = { marker: markerOf('import'), author: 'github-actions[bot]' }
const [HEAD, OTHER] = ['a'.repeat(40), 'b'.repeat(40)]

const aPull = (change: Partial<Pull> = {}): Pull => ({
  number: 1,
  title: 'Import: 1 new',
  body: `text\n\n${ME.marker}`,
  state: 'open',
  merged: false,
  author: ME.author,
  labels: [],
  head: { branch: 'triagebook/import', commit: HEAD, isFork: false },
  base: { branch: 'main', commit: OTHER },
  asked: [],
  createdAt: new Date('2026-04-01T08:00:00Z'),
  url: 'https://github.example/acme/support/pull/1',
  ...change,
})
const closed = aPull({ state: 'closed' })
const merged = aPull({ state: 'closed', merged: true })

const branch = (change: Partial<KnownBranch> = {}): KnownBranch => ({
  branch: 'one',
  head: HEAD,
  pulls: [],
  isMerged: false,
  ...change,
})
const FREE = branch({ branch: 'free', head: undefined })

describe('the branch to work on', () => {
  it.each([
    { name: 'nothing is there', known: [], is: { kind: 'new', branch: 'free', exists: false } },
    {
      name: 'its pull request is open',
      known: [branch({ pulls: [aPull()] })],
      is: { kind: 'open', branch: 'one', head: HEAD },
    },
    {
      name: 'it has commits and never had a pull request',
      known: [branch()],
      is: { kind: 'unopened', branch: 'one', head: HEAD },
    },
    {
      name: 'it has commits that its closed pull request did not have',
      known: [branch({ head: OTHER, pulls: [closed] })],
      is: { kind: 'unopened', branch: 'one', head: OTHER },
    },
    {
      name: 'the base has all of it',
      known: [branch({ isMerged: true, pulls: [merged] })],
      is: { kind: 'new', branch: 'one', exists: true },
    },
    {
      name: 'it was deleted after a merge',
      known: [branch({ head: undefined, pulls: [merged] })],
      is: { kind: 'new', branch: 'one', exists: false },
    },
    {
      name: 'a person closed its pull request',
      known: [branch({ pulls: [closed] })],
      is: { kind: 'new', branch: 'free' },
    },
    { name: 'it was squashed', known: [branch({ pulls: [merged] })], is: { kind: 'new', branch: 'free' } },
    {
      name: 'somebody else copied the marker',
      known: [branch({ pulls: [aPull({ author: 'mallory' })] })],
      is: { kind: 'new', branch: 'free' },
    },
    {
      name: 'ours has no marker',
      known: [branch({ pulls: [aPull({ body: 'text' })] })],
      is: { kind: 'new', branch: 'free' },
    },
    {
      name: 'an open one counts more than one still to be opened',
      known: [branch(), branch({ branch: 'two', pulls: [aPull()] })],
      is: { kind: 'open', branch: 'two' },
    },
    {
      name: 'one still to be opened counts more than a free name',
      known: [branch({ branch: 'zero', isMerged: true }), branch()],
      is: { kind: 'unopened', branch: 'one' },
    },
    {
      name: 'the first free name counts',
      known: [branch({ pulls: [closed] }), branch({ branch: 'two', isMerged: true })],
      is: { kind: 'new', branch: 'two', exists: true },
    },
  ])('where $name', ({ known, is }) => {
    expect(choosePlace([...known, FREE], ME)).toMatchObject(is)
  })
})

describe('the pull request that a person closed', () => {
  const numbered = (number: number, pull: Pull) => ({ ...pull, number })
  it.each([
    { name: 'there is none', pulls: [], is: undefined },
    { name: 'it is the newest', pulls: [numbered(1, merged), numbered(2, closed)], is: 2 },
    { name: 'a newer one was merged', pulls: [numbered(1, closed), numbered(2, merged)], is: undefined },
    { name: 'a newer one is open', pulls: [numbered(1, closed), numbered(2, aPull())], is: undefined },
    { name: 'it is somebody else’s', pulls: [numbered(1, { ...closed, author: 'mallory' })], is: undefined },
  ])('where $name', ({ pulls, is }) => {
    expect(closedByPerson([branch({ pulls }), FREE], ME)?.number).toBe(is)
  })
})
