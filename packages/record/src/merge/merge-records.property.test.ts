import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { open } from '../../test-data/a-record.ts'
import { BASE, EDITS, edited } from '../../test-data/an-edit.ts'
import { settingsFrom } from '../../test-data/settings.ts'
import { checkRecord } from '../check/check-record.ts'
import { same } from '../edit/same.ts'
import { DECIDED_FIELDS, isSetByPerson } from '../record/decided-fields.ts'
import { addEvents } from '../record/history.ts'
import { printRecord } from '../record/print-record.ts'
import type { RecordContent } from '../record/record-file.ts'
import { mergeRecords } from './merge-records.ts'

const RUNS = { numRuns: 100 }
const BRANCHES = fc.record({ first: EDITS, second: EDITS }).map(({ first, second }) => ({
  base: BASE,
  ours: edited(BASE, first),
  theirs: edited(BASE, second),
}))
const SETTINGS = settingsFrom(
  'version: 1\ntime_zone: UTC\nteams: { java: { name: J }, cloud: { name: C }, backend: { name: B } }\nconnections: { zendesk-eu: { platform: zendesk } }\n',
)

/** What may be wrong until a person has resolved a conflict of statuses. */
const UNTIL_SETTLED = ['record/resolution-while-open', 'record/illegal-move', 'record/blocked-left-behind']

const content = ({ record, body }: RecordContent) => ({ record, body })

function problemsOf(content: RecordContent): readonly string[] {
  return checkRecord(open(printRecord(content)), SETTINGS).map(({ code }) => code)
}

/** What people wrote on this side, and the base does not say. */
function wordsOfPeople({ record, body }: RecordContent): readonly (readonly [string, unknown])[] {
  const { triage, product } = record
  return [
    ...DECIDED_FIELDS.filter((field) => isSetByPerson(record, field)).map(
      (field) => [`triage.${field}`, triage[field]] as const,
    ),
    ['triage.next_step.text', triage.next_step?.text],
    ['triage.next_step.who', triage.next_step?.who],
    ['product.outcome', product?.outcome],
    ...['Context', 'Customer impact', 'Our notes'].map((title) => [title, sectionOf(body, title)] as const),
  ]
}

function sectionOf(body: string, title: string): string | undefined {
  return new RegExp(`^## ${title}\n([^#]*)`, 'm').exec(body)?.[1]?.trim()
}

describe('mergeRecords', () => {
  it('with the base as one side gives the other', () => {
    fc.assert(
      fc.property(EDITS, (edits) => {
        const side = edited(BASE, edits)
        expect(mergeRecords({ base: BASE, ours: side, theirs: BASE })).toEqual({ ...side, conflicts: [] })
        expect(mergeRecords({ base: BASE, ours: BASE, theirs: side })).toEqual({ ...side, conflicts: [] })
      }),
      RUNS,
    )
  })

  it('of one record with itself gives that record', () => {
    fc.assert(
      fc.property(BRANCHES, ({ base, ours }) => {
        expect(mergeRecords({ base, ours, theirs: ours })).toEqual({ ...ours, conflicts: [] })
        expect(mergeRecords({ base: undefined, ours, theirs: ours })).toEqual({ ...ours, conflicts: [] })
      }),
      RUNS,
    )
  })

  it('gives the same with its sides swapped, but for which side of a conflict is ours', () => {
    fc.assert(
      fc.property(BRANCHES, fc.boolean(), ({ base, ours, theirs }, based) => {
        const there = mergeRecords({ base: based ? base : undefined, ours, theirs })
        const back = mergeRecords({ base: based ? base : undefined, ours: theirs, theirs: ours })
        const swapped = back.conflicts.map((conflict) => ({
          ...conflict,
          ours: conflict.theirs,
          theirs: conflict.ours,
        }))
        const sorted = (conflicts: readonly unknown[]) =>
          conflicts.map((conflict) => JSON.stringify(conflict)).sort()
        expect(sorted(swapped)).toEqual(sorted(there.conflicts))
        if (there.conflicts.length === 0) expect(content(back)).toEqual(content(there))
      }),
      RUNS,
    )
  })

  it('loses nothing that a person wrote on either side without a conflict', () => {
    fc.assert(
      fc.property(BRANCHES, ({ base, ours, theirs }) => {
        const merged = mergeRecords({ base, ours, theirs })
        const kept = new Map(wordsOfPeople(merged))
        const before = new Map(wordsOfPeople(base))
        const conflicting = merged.conflicts.map(({ path, section }) => section ?? path.join('.'))
        for (const side of [ours, theirs]) {
          const lost = wordsOfPeople(side).filter(
            ([field, words]) =>
              words !== undefined &&
              words !== before.get(field) &&
              words !== kept.get(field) &&
              !conflicting.some((conflict) => field.startsWith(conflict)),
          )
          expect(lost).toEqual([])
        }
      }),
      RUNS,
    )
  })

  it('keeps every event of both sides, and adds none but its own', () => {
    fc.assert(
      fc.property(BRANCHES, ({ base, ours, theirs }) => {
        const merged = mergeRecords({ base, ours, theirs }).record.history ?? []
        const union = addEvents(ours.record.history, theirs.record.history ?? [])
        expect(merged.filter(({ by }) => by !== 'stage:merge')).toEqual(union)
      }),
      RUNS,
    )
  })

  it('gives a record that can be read, and without a conflict one with no problem that neither side had', () => {
    fc.assert(
      fc.property(BRANCHES, ({ base, ours, theirs }) => {
        const merged = mergeRecords({ base, ours, theirs })
        const known = new Set([
          ...problemsOf(ours),
          ...problemsOf(theirs),
          ...(merged.conflicts.length > 0 ? UNTIL_SETTLED : []),
        ])
        expect(problemsOf(merged).filter((code) => !known.has(code))).toEqual([])
        expect(same(open(printRecord(merged)).record, merged.record)).toBe(true)
      }),
      RUNS,
    )
  })

  it('merged once more with a side that is in it changes nothing', () => {
    fc.assert(
      fc.property(BRANCHES, ({ base, ours, theirs }) => {
        const merged = mergeRecords({ base, ours, theirs })
        const again = mergeRecords({ base: theirs, ours: merged, theirs })
        expect(content(again)).toEqual(content(merged))
      }),
      RUNS,
    )
  })
})
