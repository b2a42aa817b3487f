import { describe, expect, it } from 'vitest'
import { filesFrom, rulesFrom, SETTINGS } from '../../test-data/sample.ts'
import { ruleNames, tryExamples } from './try-examples.ts'

const CRASH = '{ name: crash-words, set: { type: crash }, score: 2, when: { text: [title], contains: crash }'
const SLOW =
  '{ name: slow-words, set: { type: performance }, score: 2, when: { text: [title], contains: slow } }'
const HARD = '{ name: hard, set: { severity: major }, when: { field: triage.type, equals: crash }'
const TELL = '{ name: tell, tags: { add: [vip, told] }, when: { field: triage.type, equals: performance }'
const OLD = '{ name: old, set: { severity: major }, when: { field: source.created_at, older-than: 3d }'
const DEBT = '{ name: debt, set: { tech_debt: true }, when: { text: [body], contains: legacy }'

/** Rules of classify.yml, each a line; the first with these examples. */
const tried = (rule: string, ...examples: readonly string[]) =>
  tryTexts({
    classify: `version: 1\nrules:\n  - ${SLOW}\n  - ${rule}\n    , examples: [${examples.join(', ')}] }\n`,
  })

function tryTexts(texts: Parameters<typeof filesFrom>[0], isWanted?: (name: string) => boolean) {
  return tryExamples(filesFrom(texts), rulesFrom(texts), SETTINGS, isWanted)
}

describe('an example', () => {
  it.each([
    {
      name: 'the value that the rules decide',
      rule: CRASH,
      example: '{ record: { title: A crash }, expect: crash }',
    },
    {
      name: 'another value than its rule’s',
      rule: CRASH,
      example: '{ record: { title: So slow }, expect: performance }',
    },
    { name: 'no value', rule: CRASH, example: '{ record: { title: Hello }, expect: none }' },
    {
      name: 'no value where rules disagree',
      rule: CRASH,
      example: '{ record: { title: A slow crash }, expect: none }',
    },
    { name: 'a yes', rule: DEBT, example: '{ record: { body: In legacy code }, expect: true }' },
    {
      name: 'what follows from a field that it sets',
      rule: HARD,
      example: '{ record: { triage: { type: crash } }, expect: major }',
    },
    {
      name: 'the tags that its rule adds, in any order',
      rule: TELL,
      example: '{ record: { title: So slow }, expect: [vip, told] }',
    },
    { name: 'no tags', rule: TELL, example: '{ record: { title: Hello }, expect: none }' },
    {
      name: 'no tag that is on the desk',
      rule: TELL,
      example: '{ record: { title: So slow, source: { tags: [vip] } }, expect: [told] }',
    },
    { name: 'nothing of a ticket that came just now', rule: OLD, example: '{ record: {}, expect: none }' },
    {
      name: 'what holds at the time that it says',
      rule: OLD,
      example: '{ record: {}, now: "2026-01-04T00:00:01Z", expect: major }',
    },
    {
      name: 'what does not hold yet at that time',
      rule: OLD,
      example: '{ record: {}, now: "2026-01-03T23:59:59Z", expect: none }',
    },
  ])('passes where it expects $name', ({ rule, example }) => {
    expect(tried(rule, example)).toMatchObject({ problems: [], examples: 1, failed: 0 })
  })

  it.each([
    {
      name: 'another rule wins',
      example: '{ record: { title: So slow }, expect: crash }',
      says: 'An example of `crash-words` expects the type `crash`, but `slow-words` decides `performance`: "slow" in title.',
    },
    {
      name: 'no rule matches',
      example: '{ record: { title: Hello }, expect: crash }',
      says: 'An example of `crash-words` expects the type `crash`, but there is none: no rule matches.',
    },
    {
      name: 'rules disagree',
      example: '{ record: { title: A slow crash }, expect: crash }',
      says: 'An example of `crash-words` expects the type `crash`, but the rules disagree, too close: crash 2, performance 2.',
    },
    {
      name: 'there should be no value',
      example: '{ record: { title: A crash }, expect: none }',
      says: 'An example of `crash-words` expects no type, but `crash-words` decides `crash`: "crash" in title.',
    },
  ])('fails where $name, and says why', ({ example, says }) => {
    const { problems, failed } = tried(CRASH, example)
    expect(failed).toBe(1)
    expect(problems).toMatchObject([
      { code: 'rules/example-fails', message: says, at: { path: 'rules/classify.yml', line: 5, col: 18 } },
    ])
  })

  it.each([
    {
      example: '{ record: { title: So slow }, expect: [vip] }',
      says: 'An example of `tell` expects the tags `vip`, but `tell` decides `told, vip`: type is performance.',
    },
    {
      example: '{ record: { title: Hello }, expect: [vip] }',
      says: 'An example of `tell` expects the tags `vip`, but there is none: no rule adds a tag.',
    },
  ])('fails where other tags are wanted: $example', ({ example, says }) => {
    expect(tried(TELL, example).problems).toMatchObject([{ code: 'rules/example-fails', message: says }])
  })

  it('names a field in words', () => {
    expect(tried(DEBT, '{ record: {}, expect: true }').problems[0]?.message).toBe(
      'An example of `debt` expects the tech debt `true`, but there is none: no rule matches.',
    )
  })

  it('may not set the field of its rule', () => {
    expect(tried(CRASH, '{ record: { triage: { type: bug } }, expect: bug }').problems).toMatchObject([
      { code: 'rules/example-sets-its-field', at: { line: 5, col: 46 } },
    ])
  })

  it('may not expect a value that its field cannot have', () => {
    expect(tried(CRASH, '{ record: { title: A crash }, expect: crasch }').problems).toMatchObject([
      { code: 'rules/unknown-value', at: { line: 5, col: 56 } },
    ])
  })

  it('may use an older word for a type', () => {
    const rule = '{ name: wish, set: { type: enhancement }, when: { text: [title], contains: wish }'
    expect(tried(rule, '{ record: { title: I wish }, expect: enhancement }')).toMatchObject({ failed: 0 })
  })

  it('has to be a ticket', () => {
    expect(tried(CRASH, '{ record: { titel: A crash }, expect: crash }').problems).toMatchObject([
      { code: 'field/unknown', hint: 'Did you mean `title`?' },
    ])
  })
})

describe('the examples of all files', () => {
  const ROUTE = `version: 1
teams:
  - { name: to-java, when: { field: triage.type, equals: crash }, team: java, examples: [{ record: { triage: { type: crash } }, expect: java }] }
lanes:
  - { name: fast, when: { field: triage.confirmed, equals: bug }, lane: fast-lane, examples: [{ record: {}, expect: none }] }
status:
  - { name: solved, source: [solved], status: resolved, examples: [{ record: { source: { status: solved } }, expect: resolved }] }
  - { name: waiting, status: open }
`
  const CLASSIFY = `version: 1\nrules:\n  - ${SLOW}\n  - ${CRASH}, examples: [{ record: {}, expect: crash }, { record: {}, expect: none }] }\n`
  const texts = { classify: CLASSIFY, route: ROUTE }

  it('are counted, with the rules that have none', () => {
    expect(tryTexts(texts)).toMatchObject({ examples: 5, failed: 1, without: ['slow-words', 'waiting'] })
  })

  it('are those of the wanted rules only', () => {
    expect(tryTexts(texts, (name) => name === 'fast' || name === 'waiting')).toEqual({
      examples: 1,
      failed: 0,
      problems: [],
      without: ['waiting'],
    })
  })

  it('are known by the names of their rules', () => {
    expect(ruleNames(filesFrom(texts))).toEqual([
      'slow-words',
      'crash-words',
      'to-java',
      'fast',
      'solved',
      'waiting',
    ])
  })
})
