import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_SAMPLES } from '../../test-data/all-samples.ts'
import { measure } from '../../test-data/measure.ts'
import type { Sample } from '../../test-data/samples.ts'
import { CLUES } from '../clue/clues.ts'
import { findByRule, RANKED } from '../find/find-by-rules.ts'
import { redact } from '../redact.ts'
import { RULES } from './rules.ts'

const ALL = { ip: true, allows: () => false }
const asWritten = ({ before, value, after }: Sample) => before + value + after

/** docs/reference/redaction.md lists the samples that are missed or taken by mistake inside a sentence. */
const measured = new Map(measure().map((one) => [one.kind, one]))

describe('the rules of redaction', () => {
  it.each(ALL_SAMPLES)('are measured on at least 50 true and 50 similar values: $kind', ({ real, alike }) => {
    expect(new Set(real.map(asWritten)).size).toBeGreaterThanOrEqual(50)
    expect(new Set(alike.map(asWritten)).size).toBeGreaterThanOrEqual(50)
  })

  it.each(ALL_SAMPLES)('find $kind also alone or in brackets', ({ kind, real }) => {
    const known = real.filter(({ name }) => !measured.get(kind)?.missed.includes(name))
    const clean = (text: string) => redact(text, ALL).text
    const left = known.filter(
      (sample) =>
        clean(asWritten(sample)) !== `${sample.before}[redacted: ${kind}]${sample.after}` ||
        (!sample.after.startsWith('\n') &&
          clean(`(${asWritten(sample)})`) !== `(${sample.before}[redacted: ${kind}]${sample.after})`),
    )
    expect(left.map(({ name }) => name)).toEqual([])
  })

  it.each(ALL_SAMPLES)('do not find $kind in a similar value alone', ({ kind, alike }) => {
    const innocent = alike.filter(({ name }) => !measured.get(kind)?.taken.includes(name))
    const taken = innocent.filter((sample) => redact(asWritten(sample), ALL).found[kind] !== undefined)
    expect(taken.map(({ name }) => name)).toEqual([])
  })

  it('have names of their own', () => {
    expect(new Set(RULES.map(({ name }) => name)).size).toBe(RULES.length)
  })

  it.each(Object.entries(CLUES))('check in linear time whether %s can be there', (_, clue) => {
    // No repetition without a limit, except one that ends at the slash with which it begins.
    const repeated = clue.source
      .replace(String.raw`:\/\/[^\s/]*@`, '')
      .replace(/\\.|\[(?:\\.|[^\]\\])*\]/g, 'x')
    expect(repeated).not.toMatch(/[*+]|\{\d+,\}/)
  })

  it('have a clue each', () => {
    expect(Object.keys(CLUES).sort()).toEqual(RULES.map(({ name }) => name).sort())
  })

  it('have clues that match wherever they find something', () => {
    const samples = ALL_SAMPLES.flatMap(({ real, alike }) => [...real, ...alike]).map(asWritten)
    const keyword = fc.constantFrom(
      ...[
        'password',
        'passphrase is',
        'Kennwort lautet',
        'token',
        'api key',
        'PIN',
        'otp',
        'cookie',
        'bearer',
      ],
      ...[
        'authorization',
        'login anna password',
        'curl -u anna:',
        'call me at',
        'telefon',
        'abc12345',
        '4711',
        'a=b',
      ],
    )
    const odd = fc.constantFrom(
      ...[' ', '\n', '\t', '"', "'", '`', '=', ':', '=>', ':=', '(', ')', '0', '+', '.', '\u017f', '\u212a'],
    )
    const piece = fc.oneof(
      fc.constantFrom(...samples),
      odd,
      keyword,
      fc.constantFrom(...samples).map((value) => value.toUpperCase()),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const text = pieces.join('')
        const hidden = RANKED.filter(
          (rule) => !CLUES[rule.name].test(text) && findByRule(text, rule).length > 0,
        )
        expect(hidden.map(({ name }) => name)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
