import { definitionText } from '../packages/metrics/src/figure/definition.ts'
import type { Kpi } from '../packages/metrics/src/figure/kpi.ts'
import { KPIS } from '../packages/metrics/src/registry.ts'
import { printMarkdown } from '../packages/text/src/index.ts'

type Root = Parameters<typeof printMarkdown>[0]

const UNITS = {
  tickets: 'a number of tickets',
  seconds: 'seconds',
  share: 'a share between 0 and 1',
  ratio: 'a ratio',
} as const

/** docs/reference/figures.md: what each figure of the report means, as its KPI defines it. */
export function figuresPage(): string {
  return printMarkdown({
    type: 'root',
    children: [
      heading(1, 'Figures'),
      paragraph(
        'Every figure of a report, in the order in which reports show them. The id is permanent: other tools find a figure in figures.json by it.',
      ),
      paragraph(
        'This page is generated from the definitions in packages/metrics. Run npm run fix to update it.',
      ),
      ...KPIS.flatMap(section),
    ],
  })
}

function section(kpi: Kpi): Root['children'] {
  const { id, title, cohort, unit, minimum } = kpi
  return [
    heading(2, title),
    paragraph(`Id: ${id}. Unit: ${UNITS[unit]}.`),
    paragraph(`${cohort}.`),
    paragraph(definitionText(kpi)),
    ...(minimum === 0 ? [] : [paragraph(needs(unit, minimum))]),
  ]
}

function needs(unit: Kpi['unit'], minimum: number): string {
  return `${unit === 'tickets' ? 'Its shares need' : 'It needs'} at least ${minimum} tickets.`
}

function heading(depth: 1 | 2, value: string) {
  return { type: 'heading' as const, depth, children: [{ type: 'text' as const, value }] }
}

function paragraph(value: string) {
  return { type: 'paragraph' as const, children: [{ type: 'text' as const, value }] }
}
