import path from 'node:path'
import { TriagebookError } from '@triagebook/record'
import { errorsOf, type Host, type StageReport } from '@triagebook/stages'
import { writeAgenda } from '@triagebook/stages/agenda'
import { importTickets } from '@triagebook/stages/import'
import { initBook } from '@triagebook/stages/init'
import { prioritizeBook } from '@triagebook/stages/prioritize'
import { writeReport } from '@triagebook/stages/report'
import { validate } from '@triagebook/stages/validate'
import { mergeDriver } from '../merge-driver.ts'
import { PROJECT_FOLDER } from '../project-folder.ts'
import type { Terminal } from '../terminal.ts'
import { decideOnArrival } from './on-arrival.ts'
import { openPage } from './open-page.ts'
import { replayPeople } from './people.ts'
import { prepareFolder } from './prepare-folder.ts'
import { commitAll, startRepository } from './repository.ts'
import { tellResult } from './tell-result.ts'

const SAMPLE = path.join(PROJECT_FOLDER, 'examples', 'acme')
/** The sample's requesters are invented, so their key may be known. */
const SAMPLE_KEY = 'a key for the invented people of the sample desk'

export interface DemoInputs {
  readonly folder: string
  readonly open: boolean
  readonly now: Date
}

/** Half a year of a sample desk, from its export to the page of figures: one Git commit a stage. Needs no network. */
export async function runDemo({ folder, open, now }: DemoInputs, terminal: Terminal): Promise<StageReport> {
  const host: Host = { now, dryRun: false, progress: () => undefined }
  const day = now.toISOString().slice(0, 10)
  const agenda = path.join(folder, 'agenda', `${day}.md`)
  const page = path.join(folder, 'site', 'index.html')

  terminal.err(
    `A sample desk, invented: half a year of tickets, as of ${day}.\nEverything happens in ${folder}. Nothing leaves this machine; to undo it, delete that folder.\n`,
  )
  prepareFolder(folder)
  startRepository(folder)
  const steps: readonly Step[] = [
    [
      'A new book: settings, rules, playbook',
      () =>
        initBook(
          {
            folder,
            defaults: PROJECT_FOLDER,
            settings: path.join(SAMPLE, 'triagebook.yml'),
            timeZone: 'Europe/Berlin',
            mergeDriver: mergeDriver(),
          },
          host,
        ),
    ],
    [
      'Import what the desk exported',
      () =>
        importTickets(
          { book: folder, from: 'zendesk-eu', export: path.join(SAMPLE, 'export'), pseudonymKey: SAMPLE_KEY },
          host,
        ),
    ],
    ['The rules decide each ticket as it came in', () => decideOnArrival(folder)],
    [
      'People escalate, confirm, overrule and close',
      () => replayPeople(folder, path.join(SAMPLE, 'people.yml')),
    ],
    ['The rules once more, after what people decided', () => prioritizeBook({ book: folder }, host)],
    ['Check every record, rule and setting', () => validate({ book: folder }, host)],
    ['The agenda of the day', () => writeAgenda({ book: folder, date: day, out: agenda }, host)],
    ['The figures', () => writeReport({ book: folder, out: path.dirname(page), sample: true }, host)],
  ]
  const reports: StageReport[] = []
  for (const [index, [title, run]] of steps.entries()) {
    terminal.err(`\n${index + 1}  ${title}\n`)
    const report = await run()
    tell(report, terminal)
    reports.push(report)
    commitAll(folder, title, now)
  }
  tellResult({ folder, agenda, page, terminal })
  if (open && terminal.interactive) await openPage(page)
  return summarizeDemo(folder, reports)
}

type Step = readonly [title: string, run: () => Promise<StageReport>]

/** The desk's export holds broken tickets on purpose; a problem of any other stage ends the demo. */
function tell(report: StageReport, terminal: Terminal): void {
  terminal.err(`   ${report.reason}\n`)
  const [first, ...rest] = errorsOf(report)
  if (first === undefined) return
  if (report.command !== 'import') throw new TriagebookError([first, ...rest])
  const lines = [first, ...rest].map(({ message }) => `     - ${message}\n`)
  terminal.err(`   Refused, as they should be (the sample holds a few broken tickets):\n${lines.join('')}`)
}

function summarizeDemo(folder: string, reports: readonly StageReport[]): StageReport {
  const counts = Object.fromEntries(
    reports.flatMap(({ command, counts }) =>
      Object.entries(counts).map(([name, count]) => [`${command}.${name}`, count]),
    ),
  )
  return {
    command: 'demo',
    decision: 'shown',
    reason: '',
    problems: [],
    counts,
    changed: [],
    summary: '',
    data: { folder },
  }
}
