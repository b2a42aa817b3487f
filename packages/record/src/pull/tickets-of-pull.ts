import type { Slug } from '../schema/types.generated.ts'
import { idsInBranch } from './ids-in-branch.ts'
import { issueKey } from './issue-key.ts'
import { writtenText } from './written-text.ts'

/** Where a pull request may name the tickets that it is about. */
export interface PullWords {
  /** `owner/name`: whose issue `#12` is. */
  readonly repository: string
  readonly body: string
  /** The messages of its commits. */
  readonly messages: readonly string[]
  readonly branch: string
  /** The paths that it changes, from the folder of the book. */
  readonly paths: readonly string[]
}

/** What the book has. */
export interface KnownTickets {
  readonly has: (id: Slug) => boolean
  /** The tickets whose engineering issues include the one with this `issueKey`. */
  readonly ofIssue: (key: string) => readonly Slug[]
}

/** The tickets of a pull request; or those that its branch may mean, of which somebody has to say which. */
export type TicketsOfPull =
  | {
      readonly kind: 'found'
      /** Sorted; empty where it names none. */
      readonly ids: readonly Slug[]
      /** Named by a `Ticket:` line, and not in the book. */
      readonly unknown: readonly string[]
    }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly Slug[] }

/**
 * The tickets that a pull request names: by `Ticket: <id>` on a line of its body or of a commit message, by closing an issue
 * of theirs, by changing their records. Its branch counts only where nothing else names a ticket.
 */
export function ticketsOfPull(words: PullWords, { has, ofIssue }: KnownTickets): TicketsOfPull {
  const texts = [writtenText(words.body), ...words.messages]
  const changed = words.paths.flatMap((path) => RECORD.exec(path)?.[1] ?? [])
  const named = texts.flatMap(idsOnTicketLines)
  const closed = texts.flatMap((text) => issuesClosedBy(text, words.repository)).flatMap(ofIssue)
  const isKnown = (id: string) => has(id) || changed.includes(id)
  if (changed.length + named.length + closed.length > 0) {
    return {
      kind: 'found',
      ids: sorted([...changed, ...named.filter(isKnown), ...closed]),
      unknown: sorted(named.filter((id) => !isKnown(id))),
    }
  }
  const candidates = sorted(idsInBranch(words.branch, has))
  return candidates.length > 1
    ? { kind: 'ambiguous', candidates }
    : { kind: 'found', ids: candidates, unknown: [] }
}

const RECORD = /^tickets\/\d{4}\/\d\d\/([^/]+)\.(?:md|yaml)$/

function idsOnTicketLines(text: string): readonly string[] {
  return [...text.matchAll(/^[ \t]*Ticket:(.*)$/gim)]
    .flatMap(([, ids = '']) => ids.toLowerCase().split(/[\s,]+/))
    .filter((id) => id !== '')
}

/** As on GitHub: each issue after its own keyword. */
const CLOSING =
  /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):?[ \t]+(?:(?:#|GH-)(\d+)\b|([\w.-]+\/[\w.-]+#\d+)\b|(https?:\/\/[^\s<>()]+))/gi

function issuesClosedBy(text: string, repository: string): readonly string[] {
  return [...text.matchAll(CLOSING)].map(([, number, elsewhere, address]) =>
    issueKey(elsewhere ?? address?.replace(/[.,;:!?]+$/, '') ?? `${repository}#${number}`),
  )
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].sort()
}
