import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settleTags, type Tags } from './settle-tags.ts'

interface Case {
  readonly name: string
  readonly onDesk?: readonly string[]
  readonly before?: Tags
  readonly add?: readonly string[]
  readonly remove?: readonly string[]
  readonly tags: Tags | undefined
}

const settled = ({ onDesk = [], before = {}, add = [], remove = [] }: Omit<Case, 'name' | 'tags'>) =>
  settleTags({ onDesk, before, wanted: { add, remove } })

describe('the tags for the desk', () => {
  it.each<Case>([
    { name: 'none', tags: undefined },
    { name: 'a tag that a rule wants and the desk lacks', add: ['vip'], tags: { add: ['vip'] } },
    { name: 'not one that a person has put there', add: ['vip'], onDesk: ['vip'], tags: undefined },
    { name: 'not one that stands there in capitals', add: ['vip'], onDesk: ['VIP'], tags: undefined },
    {
      name: 'a tag that the desk has by now stays the rules’ own',
      add: ['vip'],
      onDesk: ['vip'],
      before: { add: ['vip'] },
      tags: { add: ['vip'] },
    },
    {
      name: 'the rules’ own that no rule wants any more is removed',
      onDesk: ['vip', 'own'],
      before: { add: ['vip'] },
      tags: { remove: ['vip'] },
    },
    { name: 'as the desk spells it', onDesk: ['VIP'], before: { add: ['vip'] }, tags: { remove: ['VIP'] } },
    { name: 'and is forgotten where the desk never had it', before: { add: ['vip'] }, tags: undefined },
    {
      name: 'it waits until the desk has removed it',
      onDesk: ['vip'],
      before: { remove: ['vip'] },
      tags: { remove: ['vip'] },
    },
    { name: 'then nothing is left', onDesk: [], before: { remove: ['vip'] }, tags: undefined },
    {
      name: 'wanted again before it was removed, it is the rules’ own again',
      add: ['vip'],
      onDesk: ['vip'],
      before: { remove: ['vip'] },
      tags: { add: ['vip'] },
    },
    { name: 'a rule that removes wins over one that adds', add: ['vip'], remove: ['vip'], tags: undefined },
    {
      name: 'and removes the rules’ own',
      add: ['vip'],
      remove: ['VIP'],
      onDesk: ['vip'],
      before: { add: ['vip'] },
      tags: { remove: ['vip'] },
    },
    { name: 'but never a person’s', remove: ['vip'], onDesk: ['vip'], tags: undefined },
    { name: 'sorted, each once', add: ['b', 'a', 'B', 'b'], tags: { add: ['B', 'a'] } },
    {
      name: 'both lists',
      add: ['new'],
      onDesk: ['old', 'older'],
      before: { add: ['older', 'old'] },
      tags: { add: ['new'], remove: ['old', 'older'] },
    },
  ])('$name', ({ tags, ...given }) => {
    expect(settled(given)).toEqual(tags)
  })
})

const TAG = fc.constantFrom('a', 'b', 'c')
const WANTED = fc.record({ add: fc.subarray(['a', 'b', 'c']), remove: fc.subarray(['a', 'b', 'c']) })
const STEP = fc.oneof(
  fc.record({ kind: fc.constant('rules' as const), wanted: WANTED }),
  fc.record({ kind: fc.constant('sent' as const) }),
  fc.record({ kind: fc.constantFrom('person adds' as const, 'person removes' as const), tag: TAG }),
)

it('never removes a tag that a person put on the desk, whatever the rules and the history of runs', () => {
  let removed = 0
  fc.assert(
    fc.property(fc.array(STEP, { maxLength: 30 }), (steps) => {
      const desk = new Map<string, 'person' | 'rules'>()
      let wanted: { add: readonly string[]; remove: readonly string[] } = { add: [], remove: [] }
      let tags: Tags = {}
      for (const step of steps) {
        if (step.kind === 'rules') wanted = step.wanted
        else if (step.kind === 'person removes') desk.delete(step.tag)
        else if (step.kind === 'person adds') {
          // What a rule has asked for already is the rules’ own, whoever is first to put it there.
          const isAsked = tags.add?.includes(step.tag) === true
          if (!desk.has(step.tag)) desk.set(step.tag, isAsked ? 'rules' : 'person')
        } else {
          for (const tag of tags.add ?? []) if (!desk.has(tag)) desk.set(tag, 'rules')
          for (const tag of tags.remove ?? []) desk.delete(tag)
        }
        const facts = { onDesk: [...desk.keys()], wanted }
        tags = settleTags({ ...facts, before: tags }) ?? {}
        expect(settleTags({ ...facts, before: tags }) ?? {}).toEqual(tags)
        const persons = (tags.remove ?? []).filter((tag) => desk.get(tag) !== 'rules')
        expect(persons).toEqual([])
        removed += tags.remove?.length ?? 0
      }
    }),
  )
  expect(removed).toBeGreaterThan(0)
})
