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

  it('leaves out what stands beside the figure', () => {
    expect(svg).not.toContain('Void')
  })

  it('says the numbers for those who do not see it', () => {
    expect(svg).toContain('Code Fix: 60.0 % (20.0 % to 80.0 %); Docs Updated: 40.0 %.')
  })
})
