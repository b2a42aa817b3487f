import type { MissingField } from '@triagebook/decide'
import type {
  BlockedOn,
  Day,
  DecidedField,
  Login,
  Priority,
  ReviewFlag,
  Severity,
  TriageStatus,
} from '@triagebook/record'

/** Enough of a ticket to point at it. */
export interface TicketLink {
  readonly id: string
  /** The page of its record; null where nobody knows where the book is on the web, and of a withheld ticket. */
  readonly page: string | null
  /** The desk's page; only where it is https and may be shown. */
  readonly url: string | null
}

/** Somebody who owns a ticket, or has its next step. */
export interface Owner {
  readonly login: string
  readonly isNext: boolean
}

/** What a ticket needs from the meeting. The text of a `step` is what its author wrote. */
export type Need =
  | { readonly kind: 'confirm' }
  | { readonly kind: 'owner' }
  | { readonly kind: 'next-step' }
  /** It is solved on the desk. The code is what sync proposes. */
  | { readonly kind: 'closure-code'; readonly proposed: string | null }
  | NextStep

export interface NextStep {
  readonly kind: 'step'
  readonly text: string
  readonly who: string | null
  readonly due: Day | null
  /** 0 on the day on which it is due; null before, and without such a day. */
  readonly overdueDays: number | null
}

/** What of a ticket is due next. */
export interface NextTarget {
  /** `fix due on Thursday, 3 December, 14:00, 5 working hours left` */
  readonly words: string
  readonly isLate: boolean
}

/** A ticket that the meeting may read. */
export interface OpenTicket extends TicketLink {
  readonly kind: 'open'
  readonly title: string
  /** Name, tier or id, as the settings allow. */
  readonly customer: string | null
  readonly status: TriageStatus
  readonly isSolvedOnDesk: boolean
  readonly severity: Severity | null
  readonly priority: Priority | null
  /** Whole days since it was escalated, in the book's time zone. */
  readonly ageDays: number
  /** Working time from the escalation to the meeting's start; null without a calendar. */
  readonly workingSeconds: number | null
  /** Null where the book has no target for it. */
  readonly next: NextTarget | null
  /** Support first, and last whoever is next without owning it. */
  readonly owners: readonly Owner[]
  readonly flags: readonly ReviewFlag[]
  readonly needs: readonly Need[]
}

/** A security report: an agenda is public, so it has only the id and the owners. */
export interface WithheldTicket extends TicketLink {
  readonly kind: 'withheld'
  readonly page: null
  readonly url: null
  readonly owners: readonly Owner[]
}

export type AgendaTicket = OpenTicket | WithheldTicket

/** Why a ticket could be escalated. The days are whole days since it was created. */
export type CandidateReason =
  | { readonly kind: 'proposed' | 'first-priority' | 'urgent' }
  /** It misses a target. */
  | { readonly kind: 'late'; readonly words: string }
  | { readonly kind: 'waiting'; readonly days: number; readonly isNew: boolean }

/** A ticket that is not escalated, and perhaps should be: a person decides. */
export interface Candidate {
  readonly ticket: TicketLink
  readonly title: string
  readonly customer: string | null
  readonly severity: Severity | null
  readonly priority: Priority | null
  /** At least one, the strongest first. */
  readonly reasons: readonly CandidateReason[]
  /** What it needs before it can be escalated. */
  readonly missing: readonly MissingField[]
}

/** A ticket with decisions of the rules that a person has to settle. */
export interface ReviewTicket {
  readonly ticket: TicketLink
  /** Null of a withheld ticket, which shows nothing but its id. */
  readonly open: OpenReview | null
}

export interface OpenReview {
  readonly title: string
  /** Why a person has to look at it; at least one reason. */
  readonly why: readonly string[]
  /** What the reasons are about. */
  readonly fields: readonly DecidedField[]
  readonly since: Day
  /** Null without a calendar. */
  readonly wait: ReviewWait | null
  /** Who settles it; nobody in a book without a support lead. */
  readonly asked: readonly Login[]
}

/** Seconds of working time. */
export interface ReviewWait {
  readonly passed: number
  /** How long it may take; null where rules/sla.yml does not say. */
  readonly target: number | null
}

/** A team that stands in no meeting, or none, and its escalated tickets. */
export interface LeftOut {
  /** Null for the tickets that no team has yet. */
  readonly name: string | null
  readonly tickets: readonly TicketLink[]
}

/** Open tickets of this meeting that an open pull request brings into the book. */
export interface Unmerged {
  readonly pull: PullLink
  readonly tickets: number
  /** Those that should not wait, escalated ones first, then the most urgent. */
  readonly urgent: readonly UnmergedTicket[]
}

export interface PullLink {
  readonly number: number
  readonly url: string
}

export interface UnmergedTicket {
  readonly id: string
  /** Null of a withheld ticket, of which nothing else is known either. */
  readonly title: string | null
  readonly severity: Severity | null
  readonly priority: Priority | null
  readonly isEscalated: boolean
  /** Of one that is not escalated. */
  readonly reasons: readonly CandidateReason[]
}

export interface TeamReview {
  /** Null for the tickets that no team has yet. */
  readonly name: string | null
  readonly minutes: number
  /** What the meeting has time for, the most urgent first. */
  readonly tickets: readonly AgendaTicket[]
  /** What it has no time for: the owners go on without it. */
  readonly offline: readonly AgendaTicket[]
}

/** An escalated ticket that does not show yet what engineering needs: support asks first. */
export interface NotReadyTicket {
  readonly ticket: OpenTicket
  /** What to ask the customer; at least one question. */
  readonly asks: readonly string[]
}

/** What happened to escalated tickets. */
export interface RecentChanges {
  /** The meeting day before this one: from the start of its meeting on. */
  readonly since: Day
  readonly escalated: readonly TicketLink[]
  readonly resolved: readonly TicketLink[]
  readonly reopened: readonly TicketLink[]
  readonly moved: readonly MovedTicket[]
}

/** A ticket that had been escalated before. */
export interface MovedTicket {
  readonly ticket: TicketLink
  /** At least one. */
  readonly moves: readonly Move[]
}

/** From what stood at the former meeting to what stands now. */
export interface Move {
  readonly what: 'team' | 'priority' | 'lane' | 'status'
  readonly from: string
  readonly to: string
}

export interface DueStep {
  readonly ticket: TicketLink
  readonly text: string
  readonly who: string | null
  readonly due: Day
  /** 0 on the day on which it is due. */
  readonly overdueDays: number
  /** How many meetings it has been on already as due. */
  readonly carried: number
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
  readonly isHoliday: boolean
  /** When it begins: `09:00`, in `timeZone`. */
  readonly at: string
  readonly timeZone: string
  readonly owner: string | null
  /** Of the whole meeting; while there are teams, the minutes of the parts add up to it. */
  readonly minutes: number
  readonly introMinutes: number
  readonly actionMinutes: number
  readonly priorityMinutes: number
  /** The paths of records that could not be read. */
  readonly unreadable: readonly string[]
  /** The meeting owner's checklist: its path in the book, and its page where there is one. */
  readonly playbook: { readonly path: string; readonly page: string | null }
  /** Tickets of the whole book, and those of this meeting that are open and not escalated. */
  readonly tickets: number
  readonly openTickets: number
  readonly changes: RecentChanges
  /** Null where nothing waits to be merged. */
  readonly unmerged: Unmerged | null
  readonly teams: readonly TeamReview[]
  /** The most urgent first; the teams do not discuss them. */
  readonly notReady: readonly NotReadyTicket[]
  /** What waits for a person to settle it, the longest first, and how many more there are. */
  readonly reviews: readonly ReviewTicket[]
  readonly moreReviews: number
  /** The most urgent of those that could be escalated, and how many more there are. */
  readonly candidates: readonly Candidate[]
  readonly moreCandidates: number
  /** The ids of the withheld tickets among those that could be escalated, the oldest first, and how many more there are. */
  readonly securityCandidates: readonly string[]
  readonly moreSecurityCandidates: number
  readonly actions: readonly DueStep[]
  readonly blockers: readonly Blocker[]
  readonly priorities: readonly AgendaTicket[]
  /** How many more would be top priorities than the meeting can look at. */
  readonly morePriorities: number
  /** What no meeting looks at, and what waits for a team. */
  readonly leftOut: readonly LeftOut[]
}
