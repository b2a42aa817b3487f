import type { MappingFile } from '@triagebook/record'
import type { Place } from '@triagebook/record/problem'
import type { DateReading } from '../date/read-date.ts'
import type { ChangedTarget, Target } from './target.ts'

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
  /** The first that holds leaves a row out. */
  readonly skip: readonly SkipRule[]
  /** Null if the messages of a ticket are not in its row. */
  readonly timeline: TimelineShape | null
  /** Null if the changes of a ticket are not in its row. */
  readonly history: HistoryShape | null
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
      readonly kind: 'columns'
      /** At least one. */
      readonly columns: readonly string[]
      /** Of several: the first that has a value, or all of them joined by `|`. */
      readonly take: 'first' | 'joined'
      readonly map: ReadonlyMap<string, string> | null
      readonly split: string | null
    }
  | { readonly kind: 'template'; readonly pieces: readonly TemplatePiece[] }
  | { readonly kind: 'value'; readonly value: string }
)

/** A rule whose value comes from columns. */
export type ColumnRule = Extract<Rule, { readonly kind: 'columns' }>

export type TemplatePiece = { readonly text: string } | { readonly column: string }

/** Which rows are no tickets. */
export interface SkipRule {
  /** As the report of a run names it. */
  readonly label: string
  readonly column: string
  readonly holds: (values: readonly string[]) => boolean
}

/** Where the messages of a ticket are: a list, and pointers into its entries. */
export interface TimelineShape {
  readonly list: string
  readonly at: string
  readonly by: string
  readonly text: string
  readonly visible: boolean | { readonly pointer: string; readonly means: 'public' | 'private' }
}

/** Where the changes of a ticket are: a list, pointers into its entries, and into each change. */
export interface HistoryShape {
  readonly list: string
  readonly at: string
  readonly by: string | null
  /** Null if an entry is one change. */
  readonly changes: string | null
  readonly field: string
  readonly before: string | null
  readonly after: string
  /** The desk's name of a field to ours; a change of another field is not read. */
  readonly fields: ReadonlyMap<string, ChangedTarget>
}
