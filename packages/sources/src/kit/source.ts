import type {
  DecidedField,
  Instant,
  Place,
  Platform,
  Problem,
  Result,
  SECTION_TITLES,
  Source as SourceBlock,
  SourcePriority,
  SourceStatus,
} from '@triagebook/record'

/** One message of a conversation, as the desk gave it: not redacted, not yet safe to print. */
export interface IncomingComment {
  readonly id: string
  readonly at: Instant
  /** `customer` is everybody who asks, `agent` everybody who answers, people and programs alike. */
  readonly author: 'customer' | 'agent'
  readonly authorId: string | null
  /** False unless the desk says that the customer can see it. */
  readonly public: boolean
  readonly format: 'html' | 'plain'
  readonly text: string
  /** In the desk's order. What is in them is never fetched. */
  readonly attachments: readonly IncomingAttachment[]
}

/** A file that hangs on a message: only what it is called, how large it is and who keeps it. */
export interface IncomingAttachment {
  readonly name: string
  /** Null where the desk does not tell. */
  readonly bytes: number | null
  /** The host of its address, without path, port or account; null where the desk does not tell. */
  readonly host: string | null
}

/** Who did something on the desk. */
export interface IncomingActor {
  /** Null for the desk itself: its triggers and its clock. */
  readonly id: string | null
  readonly role: 'customer' | 'agent'
}

/** One thing of the desk's own history. A change whose values the desk does not tell in words that we know is none. */
export type IncomingEvent = { readonly at: Instant; readonly by: IncomingActor } & (
  | {
      readonly event: 'changed'
      readonly field: 'source.status'
      /** Null where nothing stood, or the desk does not tell. */
      readonly from: SourceStatus | null
      readonly to: SourceStatus
    }
  | {
      readonly event: 'changed'
      readonly field: 'source.priority'
      readonly from: SourcePriority | null
      readonly to: SourcePriority | null
    }
)

/**
 * What a mapped file tells beyond a desk: fields that people decide, as the file has them now.
 * Words of a team's own vocabulary are not checked yet.
 */
export interface MappedFields {
  /** Each field that the mapping fills; null where the file has nothing for it. */
  readonly triage: Readonly<Partial<Record<MappedTriageField, string | boolean | null>>>
  /** How these fields came to be, oldest first; empty where a row is a whole ticket. */
  readonly triagePast: readonly MappedChange[]
  readonly customer: Readonly<Partial<Record<'tier' | 'segment' | 'revenue_band', string>>>
  /** Words for a section of the body besides Context, in the order of the sections. */
  readonly sections: readonly { readonly title: MappedSection; readonly text: string }[]
  /** False where the file does not say when a ticket was changed: `updatedAt` is then its newest other time. */
  readonly isDated: boolean
}

/** Its status follows from the desk's; it is not mapped. */
export type MappedTriageField = Exclude<DecidedField, 'status'>

export interface MappedChange {
  readonly at: Instant
  readonly field: MappedTriageField
  /** Null where nothing stood, or stands. */
  readonly from: string | null
  readonly to: string | null
  readonly by: IncomingActor
}

export type MappedSection = Exclude<(typeof SECTION_TITLES)[number], 'Context' | 'Timeline'>

/**
 * A ticket in our words, before redaction.
 *
 * All but `raw` is plain JSON that depends on the ticket's state alone, so that its hash tells whether the ticket changed.
 */
export interface IncomingTicket {
  readonly nativeId: string
  /** Empty where the desk has none. */
  readonly title: string
  /** Where an agent opens it. */
  readonly url: string | null
  readonly nativeStatus: string
  readonly status: SourceStatus
  readonly nativePriority: string | null
  /** Null also where the desk's word is none that we know: it is never guessed. */
  readonly priority: SourcePriority | null
  readonly nativeType: string | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly firstReplyAt: Instant | null
  readonly solvedAt: Instant | null
  readonly requesterId: string | null
  readonly organization: { readonly id: string; readonly name: string | null } | null
  /** Sorted, each once. */
  readonly tags: readonly string[]
  readonly groupId: string | null
  /** The desk's own fields by id; one without a value is not there. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly satisfaction: NonNullable<SourceBlock['satisfaction']> | null
  readonly reopens: number | null
  /** Native id of the ticket that it was merged into. */
  readonly mergedInto: string | null
  /** `scrubbed`: the desk has deleted the words. What it shows in their place must never replace ours. */
  readonly text: 'present' | 'scrubbed'
  /** Oldest first; the first is the description. */
  readonly comments: readonly IncomingComment[]
  /** Oldest first; empty where the desk gave none of its history. Messages are told by `comments` alone. */
  readonly events: readonly IncomingEvent[]
  /** What only a file that a mapping describes can tell. */
  readonly mapped?: MappedFields
  /** The desk's own ticket with `organization`, `requester` and `custom_fields` (by id) in it: what `fields` pointers point into. */
  readonly raw: unknown
}

/** A ticket, or why one could not be read; the others of its page come in. */
export type Incoming =
  | { readonly kind: 'ticket'; readonly ticket: IncomingTicket }
  | { readonly kind: 'refused'; readonly nativeId: string | null; readonly problem: Problem }

/** Tickets that are written together with the cursor after them. A ticket stands in it once. */
export interface TicketPage {
  readonly tickets: readonly Incoming[]
  /** Where the next run goes on; null where the page does not tell. */
  readonly cursor: string | null
  /** The newest `updatedAt` that this run has read so far. */
  readonly asOf: Instant | null
}

/** One piece of what a desk gave: a page of its API, a file of an export, or a line or a row of one. */
export interface RawPage {
  readonly json: unknown
  readonly at: Place
  /** Where in a row the cell of a column stands, where that can be told. */
  readonly cellAt?: (column: string) => Place
}

/**
 * Gives the pages after a cursor (null: all), from the live API or an export.
 * An error beside a piece is a part of it that could not be read; one in the place of a piece ends the run.
 */
export type PageSupplier = (cursor: string | null) => AsyncIterable<Result<RawPage>>

/**
 * A support platform that tickets come from.
 *
 * It reads and translates; it writes nothing, and decides nothing about a ticket. Facts about it are data. Every source
 * keeps the promises of `source.contract.ts`.
 */
export interface Source {
  readonly platform: Platform
  readonly displayName: string
  readonly docsUrl: string
  /** How the platform tells what is new: by a cursor of its own, or by tickets updated since an instant. */
  readonly incremental: 'cursor' | 'updated-since'
  /** Whether a value of an export may hold tickets; without it each may. Files that begin with none are read first. */
  readonly holdsTickets?: (json: unknown) => boolean
  /** Holds one page at a time, and the sidecar data of an export. Ends at the first page that cannot be read; all before it are good. */
  read(pages: PageSupplier, cursor: string | null): AsyncIterable<Result<TicketPage>>
}
