import type { Figure } from '@triagebook/metrics'
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import { leftOutText } from '../text/figure-text.ts'
import { number } from './number.ts'

/** How a figure is counted and what is not in it, folded away. */
export function definition(figure: Figure): Element {
  const { numerator, denominator, n, cohort, clock, remark, parts = [], unit } = figure
  const leftOut = leftOutText(figure)
  const outside = parts.filter((part) => part.outside === true)
  return h('details', [
    h('summary', 'How it is counted'),
    h('dl', { className: ['terms'] }, [
      ...term('Counted', numerator),
      ...(denominator === null ? [] : term('Out of', denominator)),
      ...term('Tickets (n)', `${n}: ${cohort}`),
      ...(outside.length === 0
        ? []
        : term(
            'Not in n',
            ...outside.flatMap((part, index): ElementContent[] => [
              { type: 'text', value: `${index > 0 ? '; ' : ''}${part.label}: ` },
              number(part.value, part.unit ?? unit),
            ]),
          )),
      ...(leftOut === null ? [] : term('Left out', leftOut)),
      ...term('Clock', clock),
      ...(remark === undefined ? [] : term('Note', remark)),
    ]),
  ])
}

function term(name: string, ...words: readonly (string | ElementContent)[]): readonly Element[] {
  return [h('dt', name), h('dd', [...words])]
}
