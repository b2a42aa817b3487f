import { parentPort, workerData } from 'node:worker_threads'
import { bookAt } from '../src/book/open-book.ts'
import type { ToDecide } from '../src/judge/judge-file.ts'
import { planPrioritization } from '../src/prioritize/plan.ts'
import { readToPrioritize } from '../src/prioritize/read.ts'

export interface JudgeWork {
  readonly folder: string
  readonly now: Date
  /** The tickets to judge, in the order in which they are judged. */
  readonly ids: readonly string[]
}

const DONE = { written: [], done: [], problems: [] }

// A thread that reads the rules of a book for itself, and sends the path and text of each of its records that changes.
if (parentPort) {
  const { folder, now, ids }: JudgeWork = workerData
  const facts = await readToPrioritize(
    { ids, only: [], limit: undefined, all: true },
    {
      book: await bookAt(folder, {}),
      environment: {},
      now,
      folder,
      start: folder,
      progress: () => {},
      obeysRuleModes: false,
    },
  )
  const byId = new Map<string, ToDecide>()
  for await (const ticket of facts.tickets()) byId.set(ticket.file.record.id, ticket)
  const tickets = async function* () {
    for (const id of ids) yield* [byId.get(id)].filter((one) => one !== undefined)
  }
  const plans = planPrioritization({ ...facts, tickets }, { now, dryRun: true })
  for (let step = await plans.next(); step.done !== true; step = await plans.next(DONE))
    for (const change of step.value.changes)
      if (change.root === 'book') parentPort.postMessage([change.path, change.content])
}
