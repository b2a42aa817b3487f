import type {
  DecidedField,
  Instant,
  Source as SourceBlock,
  SourcePriority,
  SourceStatus,
  VoidReason,
} from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { SECTION_TITLES } from '@triagebook/record/sections'

/** One message of a conversation as the desk gave it: not redacted, and not yet safe to print. */
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
  /** In the desk's order. Their content is never downloaded. */
  readonly attachments: readonly IncomingAttachment[]
}

/** A file attached to a message: only its name, its size and its host. */
export interface IncomingAttachment {
  readonly name: string
  /** Null if the desk does not say. */
  readonly bytes: number | null
  /** The host of its address, without path, port or account; null if the desk does not say. */
  readonly host: string | null
}

/** Who did something on the desk. */
export interface IncomingActor {
  /** Null for the desk itself: its triggers and its automations. */
  readonly id: string | null
  readonly role: 'customer' | 'agent'
}

/** One event of the desk's own history. A change to or from a value that we do not know is not an event. */
export type IncomingEvent = { readonly at: Instant; readonly by: IncomingActor } & (
  | {
      readonly event: 'changed'
      readonly field: 'source.status'
      /** Null if the field had no value, or the desk does not say which. */
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
 * What only a mapped file has: fields that people decide, as the file has them now. Words of a team's own vocabulary are
 * not checked yet.
 */
export interface MappedFields {
  /** Each field that the mapping fills; null if the file has no value for it. */
  readonly triage: Readonly<Partial<Record<MappedTriageField, string | boolean | null>>>
  /** How these fields changed, oldest first; empty if a row is a whole ticket. */
  readonly triagePast: readonly MappedChange[]
  /** When and why it was escalated; absent where it was not. */
  readonly escalation?: { readonly at: Instant; readonly reason: string | null }
  /** How it ended; absent where the file does not say. */
  readonly resolution?: { readonly code: string | null; readonly void: VoidReason | null }
  readonly customer: Readonly<Partial<Record<'tier' | 'segment' | 'revenue_band', string>>>
  /** Text for sections of the body other than Context, in the order of the sections. */
  readonly sections: readonly { readonly title: MappedSection; readonly text: string }[]
  /** False if the file does not say when a ticket was changed: `updatedAt` is then its newest other time. */
  readonly isDated: boolean
}

/** The triage status follows from the desk's and is not mapped. */
export type MappedTriageField = Exclude<DecidedField, 'status'>

export interface MappedChange {
  readonly at: Instant
  readonly field: MappedTriageField
  /** Null for no value. */
  readonly from: string | null
  readonly to: string | null
  readonly by: IncomingActor
}

export type MappedSection = Exclude<(typeof SECTION_TITLES)[number], 'Context' | 'Notes' | 'Timeline'>

/**
 * A ticket in our words, before redaction.
 *
 * All but `raw` and `names` is plain JSON that depends on the ticket's state alone, so that its hash shows whether the ticket changed.
 */
export interface IncomingTicket {
  readonly nativeId: string
  /** Empty if the desk has none. */
  readonly title: string
  /** Where an agent opens it. */
  readonly url: string | null
  readonly nativeStatus: string
  readonly status: SourceStatus
  readonly nativePriority: string | null
  /** Null also if we do not know the desk's word: it is never guessed. */
  readonly priority: SourcePriority | null
  readonly nativeType: string | null
  readonly createdAt: Instant
  readonly updatedAt: Instant
  readonly firstReplyAt: Instant | null
  readonly solvedAt: Instant | null
  readonly requesterId: string | null
  readonly organization: { readonly id: string; readonly name: string | null } | null
  /** Sorted, without duplicates. */
  readonly tags: readonly string[]
  readonly groupId: string | null
  /** The desk's own fields by id, without those that have no value. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly satisfaction: NonNullable<SourceBlock['satisfaction']> | null
  readonly reopens: number | null
  /** Native id of the ticket that it was merged into. */
  readonly mergedInto: string | null
  /** `scrubbed`: the desk has deleted the words. What it shows instead must never replace ours. */
  readonly text: 'present' | 'scrubbed'
  /** Oldest first; the first is the description. */
  readonly comments: readonly IncomingComment[]
  /** Oldest first; empty if the desk gave none of its history. Messages are in `comments` only. */
  readonly events: readonly IncomingEvent[]
  /** Only from a file that a mapping describes. */
  readonly mapped?: MappedFields
  /** Of everybody who takes part, as far as the desk tells; only for redaction, and not part of the hash. */
  readonly names: readonly string[]
  /** The desk's own ticket with `organization`, `requester` and `custom_fields` (by id) in it: what `fields` pointers point into. */
  readonly raw: unknown
}

/** A ticket, or why one could not be read; the others of its page are imported. */
export type Incoming =
  | { readonly kind: 'ticket'; readonly ticket: IncomingTicket }
  | { readonly kind: 'refused'; readonly nativeId: string | null; readonly problem: Problem }
