import { describe, expect, it } from 'vitest'
import { NOW, RUN, rulesFrom, type Sample, ticketWith } from '../../test-data/sample.ts'
import { explain } from '../decide/explain.ts'
import { explanationOf } from '../decide/explanation.ts'
import { prioritize } from '../decide/prioritize.ts'

const RULES = rulesFrom({
  classify: `version: 1
rules:
  - name: crash-words
    set: { type: crash }
    when: { text: [title], contains: crashes }
  - name: gold-watch
    tags: { add: [watch, gold] }
    when: { field: customer.tier, equals: gold }
  - name: crash-watch
    tags: { add: [watch] }
    when: { field: triage.type, equals: crash }
  - name: no-tests
    tags: { remove: [watch] }
    when: { field: source.tags, contains: test }
`,
})
const GOLD = { id: 'c', tier: 'gold' }

const judged = (sample: Sample) => prioritize(ticketWith(sample), RULES, RUN)
const tagsOf = (sample: Sample) => judged(sample).record.triage.tags

describe('rules for tags', () => {
  it.each<{ readonly name: string; readonly sample: Sample; readonly tags: ReturnType<typeof tagsOf> }>([
    { name: 'add their tags where they hold', sample: { customer: GOLD }, tags: { add: ['gold', 'watch'] } },
    {
      name: 'read what this run has decided',
      sample: { title: 'It crashes' },
      tags: { add: ['watch'] },
    },
    {
      name: 'read what a person has decided',
      sample: { title: 'It crashes', triage: { type: 'bug' } },
      tags: undefined,
    },
    {
      name: 'except what another removes',
      sample: { customer: GOLD, source: { tags: ['test'] } },
      tags: { add: ['gold'] },
    },
    {
      name: 'take back what no rule wants any more',
      sample: { source: { tags: ['gold', 'mine'] }, triage: { tags: { add: ['gold'] } } },
      tags: { remove: ['gold'] },
    },
    {
      name: 'keep what was asked for of a ticket whose words stay on the desk',
      sample: { title: 'Security report', source: { withheld: true }, triage: { tags: { add: ['watch'] } } },
      tags: { add: ['watch'] },
    },
  ])('$name', ({ sample, tags }) => {
    expect(tagsOf(sample)).toEqual(tags)
  })

  it('change nothing in a second run', () => {
    const { record } = judged({ customer: GOLD, title: 'It crashes' })
    expect(prioritize({ record, body: '' }, RULES, { ...RUN, now: new Date('2027-01-01') }).record).toBe(
      record,
    )
  })

  it('are no events, and leave the tags of the desk alone', () => {
    const { record } = judged({ customer: GOLD, source: { tags: ['mine'] } })
    expect(record.source.tags).toEqual(['mine'])
    expect(record.history ?? []).toEqual([])
  })
})

describe('explain', () => {
  const lines = (sample: Sample) => {
    const all = explain(ticketWith(sample), RULES, NOW).split('\n')
    const start = all.findIndex((line) => line.startsWith('Tags for the desk'))
    return start === -1
      ? []
      : all.slice(
          start,
          all.findIndex((line) => line.startsWith('For a person')),
        )
  }

  it('says which rule wants a tag and why, and that the record does not say so yet', () => {
    expect(lines({ customer: GOLD, title: 'It crashes' })).toEqual([
      'Tags for the desk: add gold, watch',
      '  watch: rule gold-watch: customer tier is gold',
      '  gold: rule gold-watch: customer tier is gold',
      '  watch: rule crash-watch: type is crash',
      '  The record does not say so yet. Run triagebook prioritize to update it.',
    ])
  })

  it('says which rule takes a tag away', () => {
    const triage = { tags: { remove: ['watch'] } }
    expect(lines({ source: { tags: ['watch', 'test'] }, triage })).toEqual([
      'Tags for the desk: remove watch',
      '  watch: rule no-tests takes it away: "test" in desk tags',
    ])
  })

  it('gives the same as data', () => {
    const explanation = (sample: Sample) => explanationOf(ticketWith(sample), RULES, NOW).tags
    expect(
      explanation({ title: 'It crashes', source: { tags: ['gold'] }, triage: { tags: { add: ['gold'] } } }),
    ).toEqual({
      add: ['watch'],
      remove: ['gold'],
      rules: [{ does: 'add', tag: 'watch', by: 'crash-watch', why: 'type is crash' }],
    })
    expect(explanation({ title: 'A question' })).toBeNull()
  })

  it('says nothing of a ticket without tags', () => {
    expect(lines({ title: 'A question' })).toEqual([])
  })

  it('says that tags of the record are no longer wanted', () => {
    expect(lines({ triage: { tags: { add: ['gold'] } } })).toEqual([
      'Tags for the desk: none',
      '  The record does not say so yet. Run triagebook prioritize to update it.',
    ])
  })
})
