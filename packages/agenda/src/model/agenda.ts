import type { BlockedOn, Day, Priority, ReviewFlag, Severity } from '@triagebook/record'

/** Enough of a ticket to point at it. `url` is the desk's page, only where it is https and may be shown. */
export interface TicketLink {
  readonly id: string
  readonly url: string | null
}

/** What a ticket needs from the meeting. The text of a `step` is what its author wrote. */
export type Need =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'owner' }
  | { readonly kind: 'next-step' }
  | { readonly kind: 'step'; readonly text: string; readonly who: string | null; readonly due: Day | null }

/** A ticket that the meeting may read. */
export interface OpenTicket extends TicketLink {
  readonly kind: 'open'
  readonly title: string
  readonly customer: string | null
  readonly severity: Severity | null
  readonly priority: Priority | null
  /** Whole days since it was escalated, in the book's time zone. */
  readonly ageDays: number
  readonly supportOwner: string | null
  readonly engineeringOwner: string | null
  readonly flags: readonly ReviewFlag[]
  readonly needs: readonly Need[]
}

/** A security report: an agenda is public, so it has only the id. */
export interface WithheldTicket extends TicketLink {
  readonly kind: 'withheld'
  readonly url: null
}

export type AgendaTicket = OpenTicket | WithheldTicket

export interface TeamReview {
  /** Null for the tickets that no team has yet. */
  readonly name: string | null
  readonly minutes: number
  readonly tickets: readonly AgendaTicket[]
}

/** What happened to escalated tickets. */
export interface RecentChanges {
  /** The meeting day before this one: from its start on. */
  readonly since: Day
  readonly escalated: readonly TicketLink[]
  readonly resolved: readonly TicketLink[]
  readonly reopened: readonly TicketLink[]
}

export interface DueStep {
  readonly ticket: TicketLink
  readonly text: string
  readonly who: string | null
  readonly due: Day
  /** 0 on the day on which it is due. */
  readonly overdueDays: number
}

export interface Blocker {
  readonly ticket: TicketLink
  readonly on: BlockedOn
  readonly why: string
}

/** A meeting's agenda as data, in the order in which the meeting goes. */
export interface Agenda {
  readonly meeting: string
  readonly day: Day
  /** Null on a meeting day, else the next one. */
  readonly nextMeetingDay: Day | null
  /** When it begins: `09:00`, in `timeZone`. */
  readonly at: string
  readonly timeZone: string
  readonly owner: string | null
  /** Of the whole meeting; while there are teams, the minutes of the parts add up to it. */
  readonly minutes: number
  readonly introMinutes: number
  readonly actionMinutes: number
  readonly priorityMinutes: number
  /** Repository path of the meeting owner's checklist. */
  readonly playbook: string
  readonly changes: RecentChanges
  readonly teams: readonly TeamReview[]
  /** Tickets that the desk would escalate; a person decides. */
  readonly proposed: readonly TicketLink[]
  readonly actions: readonly DueStep[]
  readonly blockers: readonly Blocker[]
  readonly priorities: readonly AgendaTicket[]
  /** How many more would be top priorities than the meeting can look at. */
  readonly morePriorities: number
}
