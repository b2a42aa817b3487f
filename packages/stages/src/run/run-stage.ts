import { setImmediate } from 'node:timers/promises'
import type { Book } from '@triagebook/book'
import { TriagebookError } from '@triagebook/record/problem'
import { bookAt } from '../book/open-book.ts'
import type { Stage } from '../stage/define-stage.ts'
import type { Host, PortName, PortsOf } from '../stage/host.ts'
import type { Given, InputTable } from '../stage/input-table.ts'
import { readInputs } from '../stage/read-inputs.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { applyPlan } from './apply-plan.ts'
import { allowedOf, holdOf } from './hold.ts'
import { add, brokenOff, newOutcome, paused, reportOf } from './outcome.ts'

/**
 * Runs a stage, for every host: opens the book, obeys `paused`, `mode` and `dryRun`, calls the stage's steps, does what
 * they plan, and reports. Problems that end the run are in the report; whatever else is thrown is a bug.
 */
export async function runStage<Table extends InputTable>(
  stage: Stage<Table>,
  given: Given<Table>,
  host: Host,
): Promise<StageReport> {
  const command = stage.under?.command ?? stage.name
  const outcome = newOutcome()
  const { environment, forge } = host
  try {
    const inputs = readInputs(stage.inputs, given, host.folder)
    const book = stage.ports.includes('book') ? await bookAt(host.book, environment) : null
    if (host.obeysSettings && book?.settings.paused === true) return paused(command)
    const hold = holdOf(stage.name, host, book)
    const plans = stage.start(inputs, portsOf(host, book), { now: host.now, dryRun: hold.changes })
    for (let step = await plans.next(); step.done !== true; ) {
      const applied = await applyPlan(allowedOf(step.value, hold), { book, environment, forge })
      add(outcome, { plan: step.value, applied, hold, most: host.plannedFiles })
      host.wrote?.(outcome.written.size)
      // Ctrl-C is heard only between two turns of the event loop.
      await setImmediate()
      step = await plans.next(applied)
    }
    return reportOf(command, outcome, hold)
  } catch (error) {
    if (!(error instanceof TriagebookError)) throw error
    return brokenOff(command, error.problems, outcome)
  }
}

function portsOf(host: Host, book: Book | null): PortsOf<PortName> {
  const { now, folder, progress, environment, pseudonymKey, interactive, worker, installation } = host
  const { pull, trigger, forge, remote, room, obeysRuleModes = false } = host
  return {
    now,
    folder,
    start: host.book,
    progress,
    environment,
    pseudonymKey,
    interactive,
    worker,
    pull,
    trigger,
    forge,
    remote,
    room,
    obeysRuleModes,
    get book() {
      return demanded(book)
    },
    get installation() {
      return demanded(installation ?? null)
    },
  }
}

function demanded<T>(port: T | null): T {
  if (port === null)
    throw new Error('The stage asks for something that it does not name, or that its host has not.')
  return port
}
