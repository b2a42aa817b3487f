import type { Unit } from '@triagebook/metrics'
import type { Element } from 'hast'
import { h } from 'hastscript'
import { showValue } from '../text/show-value.ts'

/** A figure's number: rounded for people, with the exact value of figures.json for machines. */
export function number(value: number, unit: Unit): Element {
  return h('data', { value: String(value) }, showValue(value, unit))
}
