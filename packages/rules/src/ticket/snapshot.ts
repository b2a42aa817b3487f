import type { DecidedField, DecidedValue, TicketRecord } from '@triagebook/record'
import type { Root } from 'mdast'
import type { Loads } from './loads.ts'

/** A record with the text below it in its file. */
export interface Ticket {
  readonly record: TicketRecord
  readonly body: string
}

/** What the rules of one field read. It is the same for all of them, so their order does not matter. */
export interface Snapshot extends Ticket {
  /** The run's single clock reading. */
  readonly now: Date
  /** Undefined where nobody counted the open tickets of the book. */
  readonly loads: Loads | undefined
  /** The fields that this run has decided so far, and `confirmed`. */
  readonly decided: ReadonlyMap<DecidedField, DecidedValue>
  /** What conditions have read so far, by path. Rules read only fields that are decided, so it never changes. */
  readonly values: Map<string, readonly string[]>
  /** The same as they are compared, whatever the case. */
  readonly folded: Map<readonly string[], readonly string[]>
  /** Long texts that conditions have searched for phrases so far, in the form for it. */
  readonly phraseForms: Map<string, string>
  /** The texts whose Markdown conditions have looked at so far. */
  readonly trees: Map<string, Root>
}

/** A ticket before any field is decided; `decided` is for the caller to fill, field by field. */
export function snapshotOf(
  { record, body }: Ticket,
  now: Date,
  loads?: Loads,
): Snapshot & { readonly decided: Map<DecidedField, DecidedValue> } {
  return {
    record,
    body,
    now,
    loads,
    decided: new Map([['confirmed', record.triage.confirmed ?? 'unconfirmed']]),
    values: new Map(),
    folded: new Map(),
    phraseForms: new Map(),
    trees: new Map(),
  }
}
