import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import path from 'node:path'
import { type Agenda, startAgenda } from '@triagebook/agenda'
import type { Book } from '@triagebook/book'
import { localDay } from '@triagebook/calendar'
import type { Forge } from '@triagebook/forge'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { readableRecords } from '../book/readable-records.ts'
import { calendarOfMeeting } from '../book/rules/calendar-of-meeting.ts'
import { calendarsOf } from '../book/rules/calendars-of.ts'
import { targetsOf } from '../book/rules/targets-of.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { AGENDA } from './about.ts'
import { asksOf } from './asks-of.ts'
import { type AgendaIssues, readAgendaIssues } from './issue/agenda-issue.ts'
import { problem } from './problems.ts'
import { readUnmerged, type UnmergedTickets } from './unmerged/read-unmerged.ts'

const PLAYBOOK = 'playbooks/triage-meeting.md'

export interface ForAgenda {
  readonly agenda: Agenda
  /** How many tickets the book has, and how many of them are escalated and open. */
  readonly tickets: number
  readonly escalated: number
  /** The file that was asked for. */
  readonly out: string | undefined
  readonly problems: readonly Problem[]
  /** The agendas of earlier runs; null where there is nothing but this computer. */
  readonly issues: (AgendaIssues & { readonly book: string }) | null
}

/** Shows the agenda one record at a time, so that it keeps of each what it needs. */
export async function readForAgenda(
  { meeting, date, out }: Inputs<typeof AGENDA.inputs>,
  ports: PortsOf<'book' | 'environment' | 'forge' | 'remote'>,
): Promise<ForAgenda> {
  const { book, now, progress, folder, forge } = ports
  const { settings } = book
  const name = chooseMeeting(meeting, settings)
  const calendars = orThrow(await calendarsOf(book))
  const targets = await targetsOf(book)
  const unmerged = await unmergedOf(ports)
  const started = startAgenda({
    settings,
    meeting: name,
    calendar: orThrow(calendarOfMeeting(name, settings, calendars)),
    // `validate` says what is wrong with them.
    targets: targets?.ok ? targets.value : null,
    day: date ?? localDay(now, settings.time_zone),
    now,
    asksOf: await asksOf(book, now),
    pull: unmerged.pull,
    playbook: PLAYBOOK,
    pageOf: (file) => book.pageOf(file) ?? linkFrom(out, path.join(book.folder, file)),
  })
  const problems: Problem[] = [...unmerged.problems]
  let tickets = 0
  let escalated = 0
  const unreadable: string[] = []
  for await (const file of readableRecords(book, { problems, progress, unreadable })) {
    const { record } = file
    started.observe(file)
    tickets++
    if (record.triage.escalated_at !== undefined && record.triage.status !== 'resolved') escalated++
  }
  for (const file of unmerged.records) started.observeUnmerged(file)
  for (const file of unreadable) started.observeUnreadable(file)
  const issues = forge === undefined ? null : await issuesOf(await forge(), now, bookIn(folder, book))
  return { agenda: started.finish(), tickets, escalated, out, problems, issues }
}

/** At a terminal there is no pull request to look at. */
async function unmergedOf({
  book: { folder },
  environment,
  forge,
  remote,
}: PortsOf<'book' | 'environment' | 'forge' | 'remote'>): Promise<UnmergedTickets> {
  if (forge === undefined || remote === undefined) return { pull: null, records: [], problems: [] }
  return readUnmerged({ forge: await forge(), remote: remote(), at: { folder, environment } })
}

async function issuesOf(forge: Forge, now: Date, book: string): Promise<ForAgenda['issues']> {
  return { ...(await readAgendaIssues(forge, now, book)), book }
}

/** Tells the books of one repository apart; empty for one at its root. */
function bookIn(workspace: string, { folder }: Book): string {
  const way = path.relative(realpathSync(workspace), folder).split(path.sep).join('/')
  return way === '' ? '' : createHash('sha256').update(way).digest('hex').slice(0, 12)
}

/** From one file to another, for who reads the agenda as a file; what is printed has no place to link from. */
function linkFrom(out: string | undefined, file: string): string | null {
  return out === undefined ? null : path.relative(path.dirname(out), file).split(path.sep).join('/')
}

function chooseMeeting(wanted: string | undefined, { meetings }: Settings): string {
  const names = Object.keys(meetings)
  const chosen = wanted ?? names[0] ?? ''
  if (Object.hasOwn(meetings, chosen)) return chosen
  throw new TriagebookError([
    problem('agenda/unknown-meeting', { meeting: chosen, meetings: names.join(', ') || 'none' }),
  ])
}
