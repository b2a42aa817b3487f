import type { MappingFile } from '@triagebook/record'
import type { Place } from '@triagebook/record/problem'
import type { DateReading } from '../date/read-date.ts'
import type { Target } from './target.ts'

/** A mapping that was checked: only the data can still contradict it. */
export interface Mapping {
  readonly path: string
  readonly format: MappingFile['format']
  /** Null if the mapping does not name it. */
  readonly encoding: NonNullable<MappingFile['encoding']> | null
  readonly delimiter: string
  /** The pointer to the list of rows; empty if the file is the list. */
  readonly rows: string
  /** Texts of cells that mean no value. */
  readonly nulls: ReadonlySet<string>
  readonly readDate: (text: string) => DateReading
  /** How rows become the events of a ticket; null if a row is a ticket. */
  readonly grouping: { readonly groupBy: string; readonly orderBy: string } | null
  readonly fields: ReadonlyMap<Target, Rule>
  /** Every column that it names, with the first place that names it. */
  readonly columns: ReadonlyMap<string, Place>
}

/** A mapping whose rows are events. */
export interface GroupedMapping extends Mapping {
  readonly grouping: NonNullable<Mapping['grouping']>
}

export function isGrouped(mapping: Mapping): mapping is GroupedMapping {
  return mapping.grouping !== null
}

/** Where the value of a field comes from. */
export type Rule = { readonly at: Place } & (
  | {
      readonly kind: 'column'
      readonly column: string
      readonly map: ReadonlyMap<string, string> | null
      readonly split: string | null
    }
  | { readonly kind: 'template'; readonly pieces: readonly TemplatePiece[] }
  | { readonly kind: 'value'; readonly value: string }
)

export type TemplatePiece = { readonly text: string } | { readonly column: string }
