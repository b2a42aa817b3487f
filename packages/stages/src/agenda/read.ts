import path from 'node:path'
import { localDay } from '@triagebook/calendar'
import { type Day, type Problem, type RecordFile, type Settings, TriagebookError } from '@triagebook/record'
import { bookAt } from '../open-book.ts'
import { readRecords } from '../read-records.ts'
import type { Host } from '../stage.ts'
import type { AgendaInputs } from './inputs.ts'

const PLAYBOOK = 'playbooks/triage-meeting.md'

export interface ForAgenda {
  readonly settings: Settings
  readonly files: readonly RecordFile[]
  readonly meeting: string
  readonly day: Day
  /** A link to the meeting owner's checklist, from where the agenda will stand. */
  readonly playbook: string
  readonly problems: readonly Problem[]
}

export async function readForAgenda(
  { book: start, meeting, date, out }: AgendaInputs,
  host: Host,
): Promise<ForAgenda> {
  const book = await bookAt(start)
  const { settings } = book
  const chosen = chooseMeeting(meeting, settings)
  const day = date === undefined ? localDay(host.now, settings.time_zone) : checkDay(date)
  const { files, problems } = await readRecords(book, host)
  return { settings, files, meeting: chosen, day, playbook: linkTo(PLAYBOOK, book.folder, out), problems }
}

function linkTo(file: string, folder: string, out: string | undefined): string {
  if (out === undefined) return file
  return path.relative(path.dirname(out), path.join(folder, file)).split(path.sep).join('/')
}

function chooseMeeting(wanted: string | undefined, { meetings }: Settings): string {
  const names = Object.keys(meetings)
  const chosen = wanted ?? names[0]
  if (chosen !== undefined && chosen in meetings) return chosen
  throw new TriagebookError([
    {
      code: 'agenda/unknown-meeting',
      severity: 'error',
      message: `There is no meeting “${chosen}”.`,
      hint: `triagebook.yml has: ${names.join(', ')}.`,
    },
  ])
}

function checkDay(given: string): Day {
  const at = new Date(`${given}T00:00:00Z`)
  if (/^\d{4}-\d\d-\d\d$/.test(given) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(given))
    return given
  throw new TriagebookError([
    {
      code: 'agenda/not-a-day',
      severity: 'error',
      message: `“${given}” is no day of the calendar.`,
      hint: 'Write it as 2026-11-16.',
    },
  ])
}
