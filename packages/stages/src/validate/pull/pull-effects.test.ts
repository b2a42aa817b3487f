import { readSettings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { aBook, RECORD_PATH } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../../book/open-book.ts'
import { isOfPull } from '../../stage/plan.ts'
import { pullEffects } from './pull-effects.ts'
import type { PullFacts } from './pull-facts.ts'

const HEAD = 'a'.repeat(40)
const settings = orThrow(readSettings('triagebook.yml', aBook()['triagebook.yml'] ?? ''))
const problem = (severity: Problem['severity'], message: string, line = 1): Problem => ({
  code: 'record/wrong',
  severity,
  message,
  at: { path: RECORD_PATH, line, col: 1 },
})
const ERROR = problem('error', 'It is wrong.', 2)
const WARNING = problem('warning', 'It is unlikely.')

/** The record with this many lines that have one right answer. */
function fixable(count: number): PullFacts['fixable'] {
  const text = (aBook()[RECORD_PATH] ?? '').replace('  status: open\n---', '  status: Open\n---')
  const two = text.replace('native_id: "1"', 'native_id: 1')
  return count === 0 ? [] : [{ path: RECORD_PATH, text: count === 1 ? text : two, lines: null }]
}

function effectsOf(problems: readonly Problem[], { count = 0, prefix = '', head = HEAD } = {}) {
  const request = {
    number: 7,
    base: 'b'.repeat(40),
    head,
    comments: 0,
    token: 'given',
    run: { number: 5, url: 'https://github.example/acme/desk/actions/runs/5' },
  } as const
  return pullEffects({ request, prefix, fixable: fixable(count) }, problems, settings).filter(isOfPull)
}
const markersOf = (more: Parameters<typeof effectsOf>[1]) =>
  effectsOf([ERROR], { count: 1, ...more }).map(({ marker }) => marker)

describe('the comment', () => {
  it('lists problems, the errors first', () => {
    const [comment, ...more] = effectsOf([WARNING, ERROR])
    expect(more).toEqual([])
    expect(comment).toMatchObject({
      kind: 'comment',
      pull: 7,
      run: 5,
      onlyIfThere: false,
      words: 'A comment in pull request #7 lists them.',
      text: expect.stringMatching(/\*\*1 problem and 1 warning\*\*[\s\S]*It is wrong[\s\S]*It is unlikely/),
    })
  })

  it.each([
    { name: 'nothing', problems: [], says: 'All problems are fixed. [' },
    { name: 'only warnings', problems: [WARNING], says: 'All problems are fixed. 1 warning left. [' },
  ])('is one line where there is $name, and is not made for that', ({ problems, says }) => {
    const [comment, ...more] = effectsOf(problems, { count: 2 })
    expect(more, 'no suggestions beside warnings').toEqual([])
    expect(comment).toMatchObject({
      onlyIfThere: true,
      words: 'The comment in pull request #7 says that all is fixed.',
      text: expect.stringContaining(says),
    })
    expect(comment?.text.trimEnd()).not.toContain('\n')
  })
})

it.each([
  { count: 1, words: 'A fix is suggested', comment: 'One fix is suggested' },
  { count: 2, words: '2 fixes are suggested', comment: '2 fixes are suggested' },
])('$count suggestions are one review of the last commit', ({ count, words, comment }) => {
  const [listed, review, ...more] = effectsOf([ERROR], { count })
  expect(more).toEqual([])
  expect(listed?.text).toContain(comment)
  expect(review).toMatchObject({
    kind: 'suggestions',
    pull: 7,
    commit: HEAD,
    words: `${words} beside the lines.`,
    text: `${words} by \`triagebook validate\`.`,
    suggestions: { length: count },
  })
})

describe('the markers', () => {
  it('of a book at the root name what they mark, and of a review its commit', () => {
    expect(markersOf({})).toEqual(['<!-- triagebook:validate -->', `<!-- triagebook:suggestions:${HEAD} -->`])
  })

  it('of a book in a folder are its own, the same in each run', () => {
    expect(markersOf({ prefix: 'desk/' })).toEqual(markersOf({ prefix: 'desk/' }))
    const all = ['', 'desk/', 'other/'].flatMap((prefix) => markersOf({ prefix }))
    expect(new Set(all).size).toBe(6)
    expect(all.every((marker) => /^<!-- triagebook:[a-z0-9:]+ -->$/.test(marker))).toBe(true)
  })

  it('of another commit let a review be written again, but not another comment', () => {
    const [comment, review] = markersOf({})
    const [same, other] = markersOf({ head: 'c'.repeat(40) })
    expect(same).toBe(comment)
    expect(other).not.toBe(review)
  })
})
