import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { errorsOf, type Host, type StageReport } from '@triagebook/stages'
import { agenda } from '@triagebook/stages/agenda'
import { importTickets } from '@triagebook/stages/import'
import { initBook } from '@triagebook/stages/init'
import { prioritize } from '@triagebook/stages/prioritize'
import { report as writeReport } from '@triagebook/stages/report'
import { runStage } from '@triagebook/stages/run'
import { validate } from '@triagebook/stages/validate'
import { PROJECT_FOLDER } from '../installation.ts'
import type { Terminal } from '../terminal/terminal.ts'
import { decideOnArrival } from './on-arrival.ts'
import { openPage } from './open-page.ts'
import { replayPeople } from './people.ts'
import { prepareFolder } from './prepare-folder.ts'
import { commitAll, startRepository } from './repository.ts'
import { showResult } from './show-result.ts'

const SAMPLE = path.join(PROJECT_FOLDER, 'examples', 'acme')
/** The sample's requesters are invented, so their key may be known. */
const SAMPLE_KEY = 'a key for the invented people of the sample desk'

export interface DemoInputs {
  readonly folder: string
  readonly open: boolean
  readonly host: Host
}

/** Half a year of a sample desk, from its export to the page of figures: one Git commit a stage. Needs no network. */
export async function runDemo({ folder, open, host }: DemoInputs, terminal: Terminal): Promise<StageReport> {
  const day = host.now.toISOString().slice(0, 10)
  const agendaFile = path.join(folder, 'agenda', `${day}.md`)
  const page = path.join(folder, 'site', 'index.html')

  terminal.err(
    `A sample desk, invented: half a year of tickets, as of ${day}.\nEverything happens in ${folder}. Nothing leaves this machine; to undo it, delete that folder.\n`,
  )
  prepareFolder(folder)
  startRepository(folder)
  const reports: StageReport[] = []
  for (const [index, [title, run]] of stepsOf({ folder, day, agendaFile, page, host }).entries()) {
    terminal.err(`\n${index + 1}  ${title}\n`)
    const report = await run()
    showReport(report, terminal)
    reports.push(report)
    commitAll(folder, title, host.now)
  }
  showResult({ folder, agenda: agendaFile, page, terminal })
  if (open && terminal.interactive) await openPage(page)
  return summarizeDemo(folder, reports)
}

type Step = readonly [title: string, run: () => Promise<StageReport>]

function stepsOf({
  folder,
  day,
  agendaFile,
  page,
  host: terminalHost,
}: {
  readonly folder: string
  readonly day: string
  readonly agendaFile: string
  readonly page: string
  readonly host: Host
}): readonly Step[] {
  const host = sampleHost(folder, terminalHost)
  const from = path.join(SAMPLE, 'export')
  const script = path.join(SAMPLE, 'people.yml')
  return [
    ['A new book: settings, rules, playbook', () => runStage(initBook, { folder }, host)],
    [
      'Import what the desk exported',
      () => runStage(importTickets, { connection: 'zendesk-eu', from }, host),
    ],
    ['The rules decide each ticket as it came in', () => runStage(decideOnArrival, {}, host)],
    ['People escalate, confirm, overrule and close', () => runStage(replayPeople, { script }, host)],
    ['The rules once more, after what people decided', () => runStage(prioritize, {}, host)],
    ['Check every record, rule and setting', () => runStage(validate, {}, host)],
    ['The agenda of the day', () => runStage(agenda, { date: day, out: agendaFile }, host)],
    ['The figures', () => runStage(writeReport, { out: path.dirname(page), sample: true }, host)],
  ]
}

/** The demo runs in its own folder, with the sample's settings and key, whatever the person's terminal says. */
function sampleHost(folder: string, { now, environment, installation }: Host): Host {
  return {
    now,
    environment,
    dryRun: false,
    folder,
    book: folder,
    obeysSettings: false,
    interactive: false,
    plannedFiles: 0,
    pseudonymKey: SAMPLE_KEY,
    ...(installation && {
      installation: {
        ...installation,
        settings: path.join(SAMPLE, 'triagebook.yml'),
        timeZone: () => 'Europe/Berlin',
      },
    }),
    progress: () => undefined,
  }
}

/** The desk's export contains broken tickets on purpose; a problem of any other stage ends the demo. */
function showReport(report: StageReport, terminal: Terminal): void {
  terminal.err(`   ${report.reason}\n`)
  const [first, ...rest] = errorsOf(report)
  if (first === undefined) return
  if (report.command !== 'import' || report.decision === 'failed') throw new TriagebookError([first, ...rest])
  const lines = [first, ...rest].map(({ message }) => `     - ${message}\n`)
  terminal.err(`   Refused, as they should be (the sample has a few broken tickets):\n${lines.join('')}`)
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
    exit: 0,
    summary: async () => '',
    data: { folder },
  }
}
