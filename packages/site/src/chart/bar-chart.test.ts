import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { aFigure } from '../../test-data/a-report.ts'
import { barChart } from './bar-chart.ts'

const figure = aFigure({
  id: 'closure-codes',
  parts: [
    { label: 'Code Fix', value: 3, share: 0.6, interval: { low: 0.2, high: 0.8 } },
    { label: 'Docs Updated', value: 2, share: 0.4, interval: null },
    { label: 'Void', value: 7, share: 0.7, outside: true },
  ],
})

describe('barChart', () => {
  const svg = toHtml(barChart(figure, { name: 'wide', width: 420 }))

  it('makes a bar as long as its share on the axis', () => {
    const widths = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width))
    // 0 to 80 % over the 400 units between the sides.
    expect(widths).toEqual([300, 200])
  })

  it('draws a whisker over the interval, and none where there is none', () => {
    const whiskers = [...svg.matchAll(/class="whisker" d="M([\d.]+) [^H]*H([\d.]+)/g)].map(([, from, to]) => [
      from,
      to,
    ])
    expect(whiskers).toEqual([['110', '410']])
  })

  it.each([
    { name: 'the highest bound', share: 0.3, interval: { low: 0.1, high: 0.6 }, last: '60 %' },
    { name: 'a share without an interval', share: 0.3, interval: null, last: '30 %' },
    { name: 'everything', share: 1, interval: { low: 0.57, high: 1 }, last: '100 %' },
    { name: 'nothing, up to its bound', share: 0, interval: { low: 0, high: 0.2 }, last: '20 %' },
    { name: 'nothing at all', share: 0, interval: null, last: '100 %' },
  ])('has an axis that reaches $name', ({ share, interval, last }) => {
    const one = aFigure({ id: 'one', parts: [{ label: 'A', value: 1, share, interval }] })
    const ticks = [...toHtml(barChart(one, { name: 'w', width: 420 })).matchAll(/>([\d.]+ %)<\/text><\/g>/g)]
    expect(ticks.map(([, tick]) => tick).at(-1)).toBe(last)
  })

  it('leaves out what is not in the figure', () => {
    expect(svg).not.toContain('Void')
  })

  it('says the numbers for those who do not see it', () => {
    expect(svg).toContain('Code Fix: 60.0 % (20.0 % to 80.0 %); Docs Updated: 40.0 %.')
  })
})
