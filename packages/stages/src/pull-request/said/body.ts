import { openFlags } from '@triagebook/record/review'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import { oneLine } from '@triagebook/text/plain'
import { groupByOwner } from '../../clocks/group-by-owner.ts'
import type { FieldChange } from '../../stage/field-changes.ts'
import { isReason } from '../../stage/field-changes.ts'
import { countOf } from '../../words/count-of.ts'
import { isMentionable } from '../../words/is-mentionable.ts'
import { needsReview, type Said, type SaidTicket } from './said.ts'
import type { SaidTarget } from './said-targets.ts'
import { whyBlocks } from './why-blocks.ts'

/** GitHub takes 65,536 characters; the markers need some of them. */
const LONGEST = 65_000

/** How many tickets are listed first, explained, and listed in all: the first step that is short enough counts. */
const STEPS = [
  { first: 20, why: 100, all: Number.POSITIVE_INFINITY },
  { first: 20, why: 20, all: Number.POSITIVE_INFINITY },
  { first: 20, why: 5, all: Number.POSITIVE_INFINITY },
  { first: 20, why: 5, all: 100 },
  { first: 10, why: 5, all: 30 },
  { first: 5, why: 0, all: 0 },
  { first: 0, why: 0, all: 0 },
] as const

type Step = { readonly [Part in keyof (typeof STEPS)[number]]: number }

const TITLE = 120
const FIELDS = 6

export interface BodyFacts {
  readonly stage: string
  readonly base: string
  readonly said: Said
  /** Sentences that a reader has to know besides. */
  readonly notes: readonly string[]
  /** The page of the run, whose summary has the whole text. */
  readonly runPage: string | null
}

type Block = Parameters<typeof printMarkdown>[0]['children'][number]

/** The title: what came in, in numbers. No word of a ticket stands in it. */
export function titleOf(stage: string, { tickets, others }: Said): string {
  const name = stage.slice(0, 1).toUpperCase() + stage.slice(1)
  const from = [...new Set(tickets.map(({ record }) => record.source.connection))].sort()
  const counts = countsOf(tickets).flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []))
  const what =
    counts.length > 0 ? `${counts.join(', ')} (${from.join(', ')})` : countOf(others.length, 'file')
  return oneLine(`${name}: ${what}`, 200)
}

/** The body for a pull request, as much of it as GitHub takes beside so many characters that people wrote. */
export function bodyOf(facts: BodyFacts, written = 0): string {
  const longest = Math.max(0, LONGEST - written)
  const texts = STEPS.map((step) => () => printed(facts, step))
  for (const text of texts.slice(0, -1)) {
    const body = text()
    if (body.length <= longest) return body
  }
  return (texts.at(-1)?.() ?? '').slice(0, longest)
}

/** The whole of it, for the job summary. */
export function fullBodyOf(facts: BodyFacts): string {
  return printed(facts, STEPS[0])
}

function printed(facts: BodyFacts, { first, why, all }: Step): string {
  const { stage, base, said, notes, runPage } = facts
  const { tickets, others } = said
  const urgent = tickets.filter(isUrgent)
  const targets = tickets.flatMap((ticket) => ticket.targets)
  const reasons = whyBlocks(tickets, why)
  const isWhole = tickets.length <= all && urgent.length <= first
  const blocks: readonly Block[] = [
    paragraph(
      `Merge this to take what the stage ${stage} brings into ${base}. Before that you may edit the files on this branch: the next run keeps what you push. It writes this text anew, but keeps what you add above or below it, and a title of your own.`,
    ),
    table(['Tickets', ''], summaryRows(said)),
    ...notes.map(paragraph),
    ...(urgent.length > 0 && first > 0
      ? [
          heading('Look at these first'),
          table(
            ['Ticket', 'Title', 'Type', 'Priority', 'Team', 'Review'],
            urgent.slice(0, first).map(urgentRow),
          ),
        ]
      : []),
    ...(targets.length > 0 && first > 0 ? [heading('Late or due soon'), ...targetList(targets, first)] : []),
    ...(reasons.length > 0 ? folded('What decided each ticket, and why', reasons) : []),
    ...(tickets.length > 0 && all > 0
      ? folded(countOf(tickets.length, 'ticket'), [
          table(['Ticket', 'Title', 'What'], tickets.slice(0, all).map(ticketRow)),
        ])
      : []),
    ...(others.length > 0 && all > 0
      ? folded(countOf(others.length, 'other file'), [list(others.slice(0, all))])
      : []),
    ...(isWhole ? [] : [shortened(runPage)]),
  ]
  return printMarkdown({ type: 'root', children: [...blocks] })
}

function countsOf(tickets: readonly SaidTicket[]): readonly (readonly [number, string])[] {
  return (['new', 'changed', 'tombstoned'] as const).map((change) => [
    tickets.filter((ticket) => ticket.change === change).length,
    change,
  ])
}

function summaryRows({ tickets, redacted }: Said): readonly (readonly string[])[] {
  const count = (holds: (ticket: SaidTicket) => boolean) => String(tickets.filter(holds).length)
  const kinds = Object.entries(redacted).map(([kind, number]) => `${number} × ${kind}`)
  return [
    ...countsOf(tickets).map(([number, word]) => [
      word.slice(0, 1).toUpperCase() + word.slice(1),
      String(number),
    ]),
    ['Redacted places', kinds.length > 0 ? kinds.join(', ') : '0'],
    ['Security reports without text', count(({ record }) => record.source.withheld === true)],
    ['Need a review', count(needsReview)],
  ]
}

function isUrgent(ticket: SaidTicket): boolean {
  const { triage } = ticket.record
  return triage.priority === 'P1' || needsReview(ticket)
}

function urgentRow({ record }: SaidTicket): readonly string[] {
  const { id, title, triage } = record
  const { type = '', priority = '', team = '' } = triage
  return [id, oneLine(title, TITLE), type, priority, team, openFlags(record).join(', ')]
}

/** A line an owner, who is mentioned: it is said once. */
function targetList(targets: readonly SaidTarget[], most: number): readonly Block[] {
  const more = targets.length - most
  const lines = groupByOwner(targets.slice(0, most)).map(([owner, owned]) => {
    const words = owned.map(({ id, words }) => (words === null ? id : `${id} (${words})`)).join(', ')
    return { type: 'paragraph' as const, children: [ownerNode(owner), untrusted(`: ${words}`)] }
  })
  return [
    {
      type: 'list',
      spread: false,
      children: lines.map((line) => ({ type: 'listItem' as const, children: [line] })),
    },
    ...(more > 0 ? [paragraph(`${more} more ${more === 1 ? 'is' : 'are'} not shown.`)] : []),
  ]
}

function ownerNode(owner: string | null) {
  return owner !== null && isMentionable(owner)
    ? { type: 'html' as const, value: `@${owner}` }
    : untrusted(owner ?? 'nobody yet')
}

function ticketRow({ record, change, fields, targets }: SaidTicket): readonly string[] {
  return [
    record.id,
    oneLine(record.title, TITLE),
    change === 'new' ? newWords(record.triage) : changeWords(change, fields, targets),
  ]
}

function newWords({ type, priority, team }: SaidTicket['record']['triage']): string {
  return ['new', ...[type, priority, team].flatMap((value) => value ?? [])].join(', ')
}

/** Values of fields may be a customer’s words, so only the machine’s own are shown. */
function changeWords(change: string, fields: readonly FieldChange[], targets: readonly SaidTarget[]): string {
  const values = fields.filter((field) => !isReason(field))
  const words = targets.flatMap((target) => target.words ?? [])
  // Where no value changes, the history is all that there is to name.
  const named = values.length + words.length > 0 ? values : fields
  const names = [...words, ...named.map(({ field }) => field)]
  const more = names.length - FIELDS
  return [`${change}: ${names.slice(0, FIELDS).join(', ')}`, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

function shortened(runPage: string | null): Block {
  const words = 'This list is shortened: the limit of a pull request’s text is 65,536 characters. '
  if (runPage === null) return paragraph(`${words}The files have all of it.`)
  const link = { type: 'link' as const, url: runPage, children: [untrusted('the job summary')] }
  return { type: 'paragraph', children: [untrusted(`${words}All of it stands in `), link, untrusted('.')] }
}

function heading(words: string): Block {
  return { type: 'heading', depth: 3, children: [untrusted(words)] }
}

function paragraph(words: string): Block {
  return { type: 'paragraph', children: [untrusted(words)] }
}

function list(words: readonly string[]): Block {
  const children = words.map((word) => ({
    type: 'listItem' as const,
    children: [{ type: 'paragraph' as const, children: [untrusted(word)] }],
  }))
  return { type: 'list', spread: false, children }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Block {
  const row = (cells: readonly string[]) => ({
    type: 'tableRow' as const,
    children: cells.map((cell) => ({ type: 'tableCell' as const, children: [untrusted(cell)] })),
  })
  return { type: 'table', children: [row(head), ...rows.map(row)] }
}

function folded(words: string, blocks: readonly Block[]): readonly Block[] {
  return [
    { type: 'html', value: `<details>\n<summary>${words}</summary>` },
    ...blocks,
    { type: 'html', value: '</details>' },
  ]
}
