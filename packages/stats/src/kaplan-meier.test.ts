import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kaplanMeier, type Observation } from './kaplan-meier.ts'

const ended = (time: number): Observation => ({ time, ended: true })
const censored = (time: number): Observation => ({ time, ended: false })

// E. J. Freireich and others (1963), Blood 21, 699-716: weeks of remission of leukaemia.
const treated = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(ended),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(censored),
]
const control = [1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23].map(ended)

describe('kaplanMeier', () => {
  // The curve that D. G. Kleinbaum and M. Klein, Survival Analysis, chapter 2, print; standard errors as R's survfit.
  it('gives the published curve of the 6-MP group', () => {
    const rows = kaplanMeier(treated).steps.map(({ time, atRisk, survival, variance }) =>
      [time, atRisk, survival.toFixed(3), Math.sqrt(variance).toFixed(4)].join(' '),
    )
    expect(rows).toEqual([
      '6 21 0.857 0.0764',
      '7 17 0.807 0.0869',
      '10 15 0.753 0.0963',
      '13 12 0.690 0.1068',
      '16 11 0.627 0.1141',
      '22 7 0.538 0.1282',
      '23 6 0.448 0.1346',
    ])
  })

  it.each([
    { name: '6-MP, whose upper bound is not reached', group: treated, median: 23, low: 13, high: null },
    { name: 'control', group: control, median: 8, low: 4, high: 11 },
  ])('gives the published median and bounds: $name', ({ group, median, low, high }) => {
    expect(kaplanMeier(group).quantile(0.5)).toBe(median)
    expect(kaplanMeier(group).interval(0.5)).toEqual({ low, high })
  })

  it('has no quantile that the curve never comes down to', () => {
    expect(kaplanMeier(treated).quantile(0.9)).toBeNull()
  })

  it('reaches a quantile that is met exactly, for all that rounding does', () => {
    const survival = kaplanMeier([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(ended))
    expect([0.1, 0.2, 0.3, 0.5, 0.7, 0.9].map((p) => survival.quantile(p))).toEqual([1, 2, 3, 5, 7, 9])
  })

  it.each([
    {
      name: 'what is censored at a time is at risk at that time',
      group: [ended(5), censored(5), ended(6)],
      steps: [
        { time: 5, atRisk: 3, survival: 2 / 3 },
        { time: 6, atRisk: 1, survival: 0, variance: 0 },
      ],
    },
    {
      name: 'the order within a tie makes no difference',
      group: [censored(5), ended(6), ended(5)],
      steps: [
        { time: 5, atRisk: 3, survival: 2 / 3 },
        { time: 6, atRisk: 1, survival: 0, variance: 0 },
      ],
    },
    {
      name: 'two that end at once are one step',
      group: [ended(5), ended(5), censored(5), censored(5), ended(9)],
      steps: [
        { time: 5, atRisk: 5, survival: 3 / 5 },
        { time: 9, atRisk: 1, survival: 0 },
      ],
    },
    {
      name: 'a time at which all are censored is no step',
      group: [censored(3), censored(3), ended(4)],
      steps: [{ time: 4, atRisk: 1, survival: 0 }],
    },
    {
      name: 'something may end at once',
      group: [ended(0), ended(2)],
      steps: [
        { time: 0, atRisk: 2, survival: 0.5 },
        { time: 2, atRisk: 1, survival: 0 },
      ],
    },
    { name: 'one that ended', group: [ended(4)], steps: [{ time: 4, atRisk: 1, survival: 0 }] },
  ])('$name', ({ group, steps }) => {
    const found = kaplanMeier(group).steps
    expect(found).toHaveLength(steps.length)
    expect(found).toMatchObject(steps)
  })

  // Brookmeyer and Crowley: the first step is 0.5 exactly, its bounds lie on either side of it.
  it.each([
    { name: 'one that ended', group: [ended(4)], p: 0.5, quantile: 4 },
    { name: 'two, of which half has ended at the first', group: [ended(4), ended(9)], p: 0.5, quantile: 4 },
    { name: 'two, of which the later ended', group: [censored(4), ended(9)], p: 0.5, quantile: 9 },
    { name: 'two, of which the earlier ended', group: [ended(4), censored(9)], p: 0.5, quantile: 4 },
    {
      name: 'three, of which the first ended',
      group: [ended(4), censored(5), censored(9)],
      p: 0.5,
      quantile: null,
    },
    { name: 'nine tenths of ten', group: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(ended), p: 0.9, quantile: 9 },
  ])('has the quantile $quantile of $name', ({ group, p, quantile }) => {
    expect(kaplanMeier(group).quantile(p)).toBe(quantile)
  })

  it('has no bounds where all ended at once: the curve has none at 0', () => {
    const survival = kaplanMeier([5, 5, 5, 5, 5, 5].map(ended))
    expect(survival.quantile(0.5)).toBe(5)
    expect(survival.interval(0.5)).toEqual({ low: null, high: null })
  })

  it.each([
    { name: 'of nothing', group: [] },
    { name: 'where nothing ended', group: [censored(3), censored(4)] },
  ])('knows nothing $name', ({ group }) => {
    const survival = kaplanMeier(group)
    expect(survival.steps).toEqual([])
    expect(survival.quantile(0.5)).toBeNull()
    expect(survival.interval(0.5)).toEqual({ low: null, high: null })
  })

  it('never comes to a shorter median where one more is still going on', () => {
    const group = fc.array(fc.record({ time: fc.nat(50), ended: fc.boolean() }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(group, fc.nat(), (observations, place) => {
        const oneMore = observations.with(place % observations.length, {
          time: observations[place % observations.length]?.time ?? 0,
          ended: false,
        })
        const before = kaplanMeier(observations).quantile(0.5) ?? Number.POSITIVE_INFINITY
        expect(kaplanMeier(oneMore).quantile(0.5) ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(before)
      }),
    )
  })

  it('is the share that lasts longer where nothing is censored', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 40 }), (times) => {
        for (const { time, survival } of kaplanMeier(times.map(ended)).steps) {
          expect(survival).toBeCloseTo(times.filter((other) => other > time).length / times.length, 9)
        }
      }),
    )
  })
})
