import { changeOf, type FileChange, type KeptCommand } from '@triagebook/book'
import type { Issue, Label, Marker, NewCheck, NewReviewComment } from '@triagebook/forge'
import type { TicketRecord } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { FieldChange } from './field-changes.ts'

/** A file of the book as it should be. */
export interface BookChange extends FileChange {
  readonly root: 'book'
  /** The record before and after, where the stage knows both. */
  readonly record?: {
    readonly from: TicketRecord
    readonly to: TicketRecord
    /** What changes below the fields. */
    readonly body?: readonly FieldChange[]
  }
}

/** A file outside the book that somebody asked for. */
export interface OutputChange {
  readonly root: 'output'
  /** As it is reported. */
  readonly path: string
  /** The absolute path. */
  readonly file: string
  readonly content: string
}

/** A file of a folder that Triagebook fills: its files are written all or none, and as those of a book. */
export interface FolderFile extends OutputChange {
  readonly within: {
    readonly folder: string
    readonly madeFrom: FileChange['madeFrom']
  }
}

export type Change = BookChange | OutputChange | FolderFile

/** Something outside the book's files: `key` tells it from every other, `words` say what is so once it is done. */
export type Effect = MergeDriver | KeptCommands | Repository | OfPull | OfIssue | OfGate

/** What is said in a pull request. */
export type OfPull = StickyComment | Suggestions

/** What is done to an issue. */
export type OfIssue = IssueText | AssignedIssue | PinnedIssue | ClosedIssue

/** What the gate does to a pull request. */
export type OfGate = CheckResult | ReviewRequests | Escalation | RemovedLabel

interface Described {
  readonly key: string
  readonly words: string
}

/** Git merges records with our command in this clone. */
interface MergeDriver extends Described {
  readonly kind: 'merge-driver'
  readonly folder: string
  readonly command: string
}

/** What `undo` can take back in this clone. */
interface KeptCommands extends Described {
  readonly kind: 'kept-commands'
  readonly folder: string
  readonly commands: readonly KeptCommand[]
}

/** The folder becomes a Git repository, and these files of it are added. */
interface Repository extends Described {
  readonly kind: 'repository'
  readonly folder: string
  readonly files: readonly string[]
  /** Of the first commit; null where there is none. */
  readonly message: string | null
}

/** The one comment of a purpose in a pull request, as it should read; it is edited in place. */
export interface StickyComment extends Described {
  readonly kind: 'comment'
  readonly pull: number
  readonly marker: Marker
  /** Without its marker. */
  readonly text: string
  /** Nothing is said where nothing was said before. */
  readonly onlyIfThere: boolean
  /** The number of the run, which counts up: the comment of a later run is newer than this one. */
  readonly run: number
}

/** One review whose comments each propose a change of lines; none that was proposed before. */
export interface Suggestions extends Described {
  readonly kind: 'suggestions'
  readonly pull: number
  /** The commit that the lines are of. */
  readonly commit: string
  readonly marker: Marker
  readonly text: string
  readonly suggestions: readonly (NewReviewComment & { readonly marker: Marker })[]
}

/** The one open issue of a marker, as it should read: made where it is missing, else edited in place. */
export interface IssueText extends Described {
  readonly kind: 'issue'
  readonly marker: Marker
  /** Null where it is missing. */
  readonly number: number | null
  readonly title: string
  readonly body: string
  /** How it reads until no other run can have made it too: it mentions nobody. */
  readonly first: string
  /** Of an issue that is made. */
  readonly label: Label
}

/** People are assigned to the issue, beside those who are. */
export interface AssignedIssue extends Described {
  readonly kind: 'assign-issue'
  /** Null for the issue that this plan makes. */
  readonly number: number | null
  readonly marker: Marker
  readonly people: readonly string[]
}

/** The issue is pinned. */
export interface PinnedIssue extends Described {
  readonly kind: 'pin-issue'
  readonly title: string
  /** Null for the issue that this plan makes. */
  readonly number: number | null
  readonly marker: Marker
  /** Pinned issues that it takes the place of. */
  readonly instead: readonly number[]
}

export interface ClosedIssue extends Described {
  readonly kind: 'close-issue'
  readonly number: number
  readonly state: 'completed' | 'duplicate'
  /** Null where it stays as it is. */
  readonly body: string | null
}

/** What a check of a commit says; it is edited in place. */
interface CheckResult extends Described {
  readonly kind: 'check'
  readonly check: NewCheck
}

/** People are asked for a review, beside those who are. */
export interface ReviewRequests extends Described {
  readonly kind: 'request-reviews'
  readonly pull: number
  readonly people: readonly string[]
}

/** A pull request gets a label and one comment, unless that comment is there. */
export interface Escalation extends Described {
  readonly kind: 'escalation'
  readonly pull: number
  readonly label: Label
  readonly marker: Marker
  /** Without its marker. */
  readonly text: string
}

/** A label is taken from a pull request. */
export interface RemovedLabel extends Described {
  readonly kind: 'remove-label'
  readonly pull: number
  readonly label: string
}

export type IssueLink = Pick<Issue, 'number' | 'url'>

/** What a stage has to say of one plan and of those before it; `runStage` adds what was written. */
export interface PlanReport {
  /** One word of the stage. */
  readonly decision: string
  /** The outcome in one sentence or a few. */
  readonly reason: string
  readonly problems: readonly Problem[]
  readonly counts: Readonly<Record<string, number>>
  /** Markdown for the job summary, in place of the reason and the problems. */
  readonly markdown?: string
  /** For the job summary, after all else. */
  readonly tables?: readonly FoldedTable[]
  /** What the command was asked for, as text: the agenda, an explanation. */
  readonly output?: string
  /** Problems in what people wrote are reported and do not fail the run. */
  readonly onlyWarns?: true
  /** The issue that it is about, where there is one. */
  readonly issue?: IssueLink
  /** More keys of the `--json` document. */
  readonly data?: Readonly<Record<string, unknown>>
}

/** A table that opens when a reader asks for it. */
export interface FoldedTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** A sentence below the rows. */
  readonly note?: string
}

/** All that a stage would do, as data. Changes of the book are written first, all or none, then outputs, then effects. */
export interface Plan {
  readonly changes: readonly Change[]
  readonly effects: readonly Effect[]
  readonly report: PlanReport
}

/** What became of a plan. */
export interface Applied {
  /** Paths of the changes that were written. */
  readonly written: readonly string[]
  /** Keys of the effects that took place. */
  readonly done: readonly string[]
  /** The issue that was made or edited. */
  readonly issue?: IssueLink
  /** Each thing that could not be done; a warning stops nothing. */
  readonly problems: readonly Problem[]
}

/** Plans that are each applied before the next is made; the report of the last one counts. */
export type PlanSequence = AsyncGenerator<Plan, void, Applied>

export function outputFile(file: string, content: string, path = file): OutputChange {
  return { root: 'output', path, file, content }
}

/** `before` is its current content, null where there is none. */
export function folderFile(
  folder: string,
  { content, before, ...output }: { path: string; file: string; content: string; before: string | null },
): FolderFile {
  const { madeFrom } = changeOf(output.file, before, content)
  return { root: 'output', ...output, content, within: { folder, madeFrom } }
}

export function isFolderFile(change: OutputChange | FolderFile): change is FolderFile {
  return 'within' in change
}

export function isOfPull(effect: Effect): effect is OfPull {
  return effect.kind === 'comment' || effect.kind === 'suggestions'
}

export function isOfGate(effect: Effect): effect is OfGate {
  return ['check', 'request-reviews', 'escalation', 'remove-label'].includes(effect.kind)
}

export function isOfIssue(effect: Effect): effect is OfIssue {
  return ['issue', 'assign-issue', 'pin-issue', 'close-issue'].includes(effect.kind)
}
