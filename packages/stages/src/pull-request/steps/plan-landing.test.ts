import type { Comment, Pull } from '@triagebook/forge'
import { recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import type { Place } from '../branch/choose-place.ts'
import { hasOwnTitle, NOTHING_AROUND, pullBody, saidIn } from '../said/pull-text.ts'
import { saidBy } from '../said/said.ts'
import { type LandingFacts, planConflict, planLanding } from './plan-landing.ts'

const [HEAD, BASE] = ['a'.repeat(40), 'b'.repeat(40)]
const BRANCH = 'triagebook/import'
const FILE = { path: 'tickets/a.md', before: null, content: recordText('zendesk-eu-1'), isPlain: true }
const SAID = saidBy([FILE], '')
const TITLE = 'Import: 1 new (zendesk-eu)'

const bodyOf = (title: string, said: string, around = NOTHING_AROUND) =>
  pullBody('import', { title, text: 'text', said }, around)
const aPull = (change: Partial<Pull> = {}): Pull => ({
  number: 7,
  title: TITLE,
  body: `${bodyOf(TITLE, SAID.hash)}\n`,
  state: 'open',
  merged: false,
  author: 'github-actions[bot]',
  labels: [],
  head: { branch: BRANCH, commit: HEAD, isFork: false },
  base: { branch: 'main', commit: BASE },
  asked: [],
  createdAt: new Date('2026-04-01T08:00:00Z'),
  url: 'https://github.example/acme/support/pull/7',
  ...change,
})
const aComment = (body: string): Comment => ({
  id: '1',
  author: 'github-actions[bot]',
  body,
  createdAt: new Date(0),
  url: '',
})
const open = (change: Partial<Pull> = {}): Place => ({
  kind: 'open',
  branch: BRANCH,
  head: HEAD,
  pull: aPull(change),
})
const NEW: Place = { kind: 'new', branch: BRANCH, exists: false }

const planOf = (change: Partial<LandingFacts> = {}) =>
  planLanding({
    stage: 'import',
    place: NEW,
    base: { branch: 'main', commit: BASE },
    parents: [BASE],
    files: [FILE],
    said: SAID,
    title: TITLE,
    text: 'text',
    closed: null,
    conflict: undefined,
    settlers: [],
    ...change,
  })
const kinds = (change: Partial<LandingFacts>) => planOf(change).steps.map(({ kind }) => kind)

describe('how changes land by a pull request', () => {
  it.each([
    { name: 'a first time', facts: {}, steps: ['create-branch', 'commit', 'open-pull'] },
    {
      name: 'on a branch that the base has whole',
      facts: { place: { ...NEW, exists: true } },
      steps: ['commit', 'open-pull'],
    },
    {
      name: 'after a run that did not come to its pull request',
      facts: { place: { kind: 'unopened', branch: BRANCH, head: HEAD }, files: [] },
      steps: ['open-pull'],
    },
    { name: 'into an open pull request that says so already', facts: { place: open() }, steps: ['commit'] },
    {
      name: 'into one that says something else',
      facts: { place: open({ title: 'Old', body: bodyOf('Old', SAID.hash) }) },
      steps: ['commit', 'update-pull'],
    },
    { name: 'with nothing new', facts: { place: open(), files: [] }, steps: [] },
    {
      name: 'with nothing new but the base',
      facts: { place: open(), files: [], parents: [BASE, HEAD] },
      steps: ['commit'],
    },
    {
      name: 'where a browser ended the lines',
      facts: { place: open({ body: aPull().body.replaceAll('\n', '\r\n') }), files: [] },
      steps: [],
    },
    {
      name: 'where a person gave it a title of their own',
      facts: { place: open({ title: 'Week 14' }), files: [] },
      steps: [],
    },
    {
      name: 'where a person wrote below it',
      facts: { place: open({ body: `${aPull().body}\r\n\r\nSee #7.` }), files: [] },
      steps: [],
    },
    {
      name: 'with nothing left to say',
      facts: { place: open(), said: saidBy([], '') },
      steps: ['close-pull'],
    },
    { name: 'with nothing to say at all', facts: { said: saidBy([], '') }, steps: [] },
    { name: 'where a person closed the same', facts: { closed: aPull({ state: 'closed' }) }, steps: [] },
    {
      name: 'where a person closed something else',
      facts: { closed: aPull({ state: 'closed', body: bodyOf(TITLE, '0') }) },
      steps: ['create-branch', 'commit', 'open-pull'],
    },
    {
      name: 'where an older one was closed, but this one is open',
      facts: { place: open(), closed: aPull({ state: 'closed' }) },
      steps: ['commit'],
    },
    {
      name: 'with a conflict that is over',
      facts: { place: open(), files: [], conflict: aComment('conflict') },
      steps: ['write-comment'],
    },
  ] as const satisfies readonly {
    readonly name: string
    readonly facts: Partial<LandingFacts>
    readonly steps: readonly string[]
  }[])('$name', ({ facts, steps }) => expect(kinds(facts)).toEqual(steps))

  const flagged = saidBy(
    [{ ...FILE, content: FILE.content.replace('triage:\n', 'triage:\n  review: [ambiguous]\n') }],
    '',
  )
  const written = { body: `${bodyOf(TITLE, flagged.hash)}\n` }

  it.each([
    {
      name: 'opened with a flagged ticket is labelled',
      facts: { said: flagged },
      steps: ['create-branch', 'commit', 'open-pull', 'label'],
    },
    {
      name: 'cut off before its label gets it',
      facts: { said: flagged, place: open(written), files: [] },
      steps: ['label'],
    },
    {
      name: 'with its label is left as it is',
      facts: { said: flagged, place: open({ ...written, labels: ['triage-review'] }), files: [] },
      steps: [],
    },
    {
      name: 'that says more is assigned again',
      facts: { said: flagged, place: open({ labels: ['triage-review'] }), files: [] },
      steps: ['update-pull', 'label'],
    },
    {
      name: 'with nothing flagged any more loses the label',
      facts: { place: open({ labels: ['triage-review'] }), files: [] },
      steps: ['unlabel'],
    },
  ] as const satisfies readonly {
    readonly name: string
    readonly facts: Partial<LandingFacts>
    readonly steps: readonly string[]
  }[])('a pull request $name', ({ facts, steps }) => expect(kinds(facts)).toEqual(steps))

  it('says for how many tickets a pull request is labelled, and who is assigned', () => {
    const facts = { said: flagged, settlers: ['lena', 'nils'], place: open(written), files: [] }
    expect(planOf(facts).steps.map(({ words }) => words)).toEqual([
      'It is labelled triage-review, for 1 flagged ticket. It is assigned to lena, nils.',
    ])
  })

  it('names the pull request that stays closed', () => {
    expect(planOf({ closed: aPull({ state: 'closed' }) }).staysClosed?.number).toBe(7)
  })

  it('keeps the title and the words of a person, and writes its own part anew', () => {
    const around = { above: 'Anna reviews this.\n\n', below: '\n\nSee #7.' }
    const person = open({ title: 'Week 14', body: bodyOf('Old', '0', around) })
    const [step] = planOf({ place: person, files: [] }).steps
    expect(step).toMatchObject({
      kind: 'update-pull',
      title: 'Week 14',
      body: bodyOf(TITLE, SAID.hash, around),
    })
    const [last] = planOf({ place: person, said: saidBy([], '') }).steps
    const body = last?.kind === 'close-pull' ? last.body : ''
    expect([body.startsWith(around.above), body.endsWith(around.below)]).toEqual([true, true])
    expect(hasOwnTitle({ title: 'Week 14', body }, 'import')).toBe(true)
  })

  it('leaves in a pull request that it closes what is no answer of a person', () => {
    const [step] = planOf({ place: open(), said: saidBy([], '') }).steps
    expect(step?.kind === 'close-pull' && saidIn(step.body, 'import')).toBe('nothing')
  })

  it('commits the files that differ, below the parents that it was given', () => {
    expect(planOf({ parents: [BASE, HEAD], place: open() }).steps[0]).toMatchObject({
      kind: 'commit',
      commit: { branch: BRANCH, parents: [BASE, HEAD], files: [{ path: FILE.path, content: FILE.content }] },
    })
  })
})

describe('a conflict', () => {
  const facts = {
    stage: 'import',
    files: [{ path: 'tickets/a.md', conflicts: [] }],
    names: { branch: BRANCH, base: 'main' },
  }

  it('is shown in the open pull request', () => {
    expect(planConflict({ ...facts, place: open() })).toMatchObject([{ kind: 'write-comment', number: 7 }])
  })

  it('has no place to be shown where there is none', () => {
    expect(planConflict({ ...facts, place: { kind: 'unopened', branch: BRANCH, head: HEAD } })).toEqual([])
  })
})
