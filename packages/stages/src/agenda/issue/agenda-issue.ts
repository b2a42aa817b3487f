import type { Forge, Issue } from '@triagebook/forge'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import { type AgendaKey, agendaKeyOf } from './agenda-marker.ts'

/** An agenda that an earlier run wrote as an issue. */
export interface AgendaIssue extends AgendaKey {
  readonly number: number
  readonly url: string
  readonly body: string
  readonly state: 'open' | 'closed'
  readonly assignees: readonly string[]
}

export interface AgendaIssues {
  /** Of all meetings of the book: those that are open, and those that were closed lately. */
  readonly issues: readonly AgendaIssue[]
  /** Numbers; null where the token may not see them. */
  readonly pinned: readonly number[] | null
  readonly problems: readonly Problem[]
}

/** A meeting that takes place is not longer ago than that, in milliseconds. */
const LATELY = 60 * 86_400_000

/** Others can copy a marker, so only issues of this token's account count. */
export async function readAgendaIssues(forge: Forge, now: Date, book: string): Promise<AgendaIssues> {
  const { login: author } = await forge.account()
  const since = new Date(now.getTime() - LATELY)
  const open = await forge.issues.list({ state: 'open', author })
  const found = [
    // A list can be behind, and a check box that somebody added meanwhile must stay.
    ...(await Promise.all(open.filter(isOfBook(book)).map(({ number }) => forge.issues.read(number)))),
    ...(await forge.issues.list({ state: 'closed', author, since })),
  ]
  const issues = found.flatMap(({ number, url, body, state, assignees }) => {
    const key = agendaKeyOf(body)
    return key?.book === book ? [{ ...key, number, url, body, state, assignees }] : []
  })
  return { issues, ...(await pinnedOf(forge)) }
}

function isOfBook(book: string): (issue: Issue) => boolean {
  return ({ body }) => agendaKeyOf(body)?.book === book
}

/** Where nobody may pin, the agenda is an issue all the same. */
async function pinnedOf(forge: Forge): Promise<Pick<AgendaIssues, 'pinned' | 'problems'>> {
  try {
    return { pinned: await forge.issues.pinned(), problems: [] }
  } catch (error) {
    if (error instanceof TriagebookError) return { pinned: null, problems: error.problems.map(asWarning) }
    throw error
  }
}
