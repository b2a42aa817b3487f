import type { Agenda } from '@triagebook/agenda'
import { localDay, localTime, showDay } from '@triagebook/calendar'
import { duplicateText, twinsOf } from '@triagebook/forge'
import type { Problem } from '@triagebook/record/problem'
import type { Effect, IssueLink, PlanReport } from '../../stage/plan.ts'
import { countOf } from '../../words/count-of.ts'
import { actionItemsIn } from './action-items.ts'
import type { AgendaIssue, AgendaIssues } from './agenda-issue.ts'
import { agendaMarker } from './agenda-marker.ts'
import { type CarriedItems, carriedItems } from './carried-items.ts'
import { issueText } from './issue-text.ts'
import { peopleToMention } from './mentions.ts'

const LABEL = {
  name: 'triage-agenda',
  color: '1d76db',
  description: 'The agenda of a triage meeting, written by Triagebook',
} as const

interface Facts extends AgendaIssues {
  readonly agenda: Agenda
  /** Tells the books of one repository apart. */
  readonly book: string
  readonly now: Date
}

export interface IssuePlan {
  readonly effects: readonly Effect[]
  /** Instead of the stage's own where the issue stays as it is. */
  readonly decision?: 'frozen' | 'closed'
  readonly reason?: string
  /** Where it is there already. */
  readonly issue?: IssueLink
  /** Markdown for the job summary. */
  readonly markdown?: PlanReport['markdown']
  readonly problems: readonly Problem[]
  readonly carried: number
}

/** How the agenda becomes the one open issue of its day. Pure: the same facts give the same effects. */
export function planIssue(facts: Facts): IssuePlan {
  const { agenda, issues, problems } = facts
  const { meeting, day, at } = agenda
  const own = issues.filter((issue) => issue.meeting === meeting)
  const today = own.filter((issue) => issue.day === day)
  const { oldest, younger } = twinsOf(today)
  const [closed] = today.toSorted((a, b) => a.number - b.number)
  if (oldest === undefined && closed !== undefined) {
    const reason = `Somebody closed the agenda of ${day}, issue #${closed.number}. Open it again to have it refreshed.`
    return { effects: [], decision: 'closed', reason, issue: linkOf(closed), problems: [], carried: 0 }
  }
  const former = own.filter((issue) => issue.day < day)
  const carried = carriedItems(oldest, former)
  const twins = younger.map((twin) => closedTwin(twin, oldest?.number ?? twin.number))
  const pin = pinOf(facts, oldest, former)
  const open = former.filter(({ state }) => state === 'open')
  if (oldest !== undefined && hasBegun(facts)) {
    const waiting = carried.map(({ from }) => from)
    const emptied = open.filter(({ number }) => !waiting.includes(number)).map(closedFormer)
    const stays = waiting.map((number) => ` #${number} stays open: its action items move to the next agenda.`)
    return {
      effects: [...pin, ...twins, ...emptied],
      decision: 'frozen',
      reason: `The meeting of ${day} began at ${at}, so its agenda, issue #${oldest.number}, stays as it is.${stays.join('')}`,
      issue: linkOf(oldest),
      problems,
      carried: 0,
    }
  }
  const effect = textOf(facts, oldest, carried)
  return {
    effects: [effect, ...assignmentOf(facts, oldest), ...pin, ...twins, ...open.map(closedFormer)],
    ...(oldest !== undefined && { issue: linkOf(oldest) }),
    markdown: effect.first,
    problems,
    carried: carried.flatMap(({ items }) => items).length,
  }
}

function linkOf({ number, url }: AgendaIssue): IssueLink {
  return { number, url }
}

/** With the check boxes of the day's own issue, and those that are carried over to it. */
function textOf(
  { agenda, issues, book, now }: Facts,
  issue: AgendaIssue | undefined,
  carried: readonly CarriedItems[],
) {
  const { meeting, day } = agenda
  const own = issue === undefined ? [] : actionItemsIn(issue.body)
  const items = [...own, ...carried.flatMap((one) => one.items)]
  const marker = agendaMarker({ meeting, day, book })
  const others = issues.filter((other) => other.day === day && other.meeting !== meeting)
  const mentions = peopleToMention(
    agenda,
    others.map(({ body }) => body),
  )
  const facts = { agenda, items, marker, now }
  const carriedWords = carried.map(
    ({ from, items: { length } }) =>
      ` ${countOf(length, 'open action item')} ${length === 1 ? 'is' : 'are'} carried over from #${from}.`,
  )
  return {
    kind: 'issue' as const,
    key: `agenda:${meeting}:${day}`,
    words:
      issue === undefined
        ? `The agenda of ${day} is an issue now.${carriedWords.join('')}`
        : `The agenda of ${day}, issue #${issue.number}, is up to date.${carriedWords.join('')}`,
    marker,
    number: issue?.number ?? null,
    title: titleOf(agenda),
    body: issueText({ ...facts, mentions }),
    first: issueText({ ...facts, mentions: [] }),
    label: LABEL,
  }
}

function closedTwin({ number, body, day }: AgendaIssue, older: number): Effect {
  return {
    kind: 'close-issue',
    key: `close ${number}`,
    words: `#${number} is closed, because #${older} is the agenda of ${day} too.`,
    number,
    state: 'duplicate',
    body: duplicateText(body, older),
  }
}

function closedFormer({ number, day }: AgendaIssue): Effect {
  const words = `The agenda of ${day}, issue #${number}, is closed.`
  return { kind: 'close-issue', key: `close ${number}`, words, number, state: 'completed', body: null }
}

/** To its meeting owner, where nobody is assigned: whom a person assigned instead stays. */
function assignmentOf({ agenda, book }: Facts, issue: AgendaIssue | undefined): readonly Effect[] {
  const { meeting, day, owner } = agenda
  if (owner === null || (issue !== undefined && issue.assignees.length > 0)) return []
  return [
    {
      kind: 'assign-issue',
      key: `assign agenda:${meeting}:${day}`,
      words: `It is assigned to ${owner}.`,
      number: issue?.number ?? null,
      marker: agendaMarker({ meeting, day, book }),
      people: [owner],
    },
  ]
}

function pinOf(
  { agenda, book, pinned }: Facts,
  issue: AgendaIssue | undefined,
  former: readonly AgendaIssue[],
): readonly Effect[] {
  if (pinned === null || (issue !== undefined && pinned.includes(issue.number))) return []
  const { meeting, day } = agenda
  return [
    {
      kind: 'pin-issue',
      key: `pin agenda:${meeting}:${day}`,
      words: 'It is pinned.',
      title: titleOf(agenda),
      number: issue?.number ?? null,
      marker: agendaMarker({ meeting, day, book }),
      instead: pinned.filter((number) => former.some((one) => one.number === number)),
    },
  ]
}

function titleOf({ meeting, day }: Agenda): string {
  return `Triage agenda (${meeting}): ${showDay(day)}`
}

function hasBegun({ agenda: { day, at, timeZone }, now }: Facts): boolean {
  const today = localDay(now, timeZone)
  return today > day || (today === day && localTime(now, timeZone) >= at)
}
