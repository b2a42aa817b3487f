import { type Book, type Environment, keepCommands, setMergeDriver, startRepository } from '@triagebook/book'
import type { Applied, BookChange, Effect, OutputChange, Plan } from '../stage/plan.ts'

interface Places {
  readonly book: Pick<Book, 'apply'> | null
  readonly environment: Environment
}

/** Does what is planned, in this order: the book's files (all or none), outputs, effects. Stops at the first of the three that fails. */
export async function applyPlan(
  { changes, effects }: Pick<Plan, 'changes' | 'effects'>,
  places: Places,
): Promise<Applied> {
  const inBook = changes.filter((change): change is BookChange => change.root === 'book')
  const outputs = changes.filter((change): change is OutputChange => change.root === 'output')
  const book = applyToBook(inBook, places)
  if (book.problems.length > 0 || outputs.length + effects.length === 0) return { ...book, done: [] }
  const output = await applyOutputs(outputs)
  const written = [...book.written, ...output.written]
  if (output.problems.length > 0) return { written, done: [], problems: output.problems }
  return { written, ...perform(effects, places) }
}

function applyToBook(changes: readonly BookChange[], { book }: Places) {
  if (changes.length === 0) return { written: [], problems: [] }
  if (book === null) throw new Error('A stage that changes the book has to name the port `book`.')
  return book.apply(changes)
}

async function applyOutputs(outputs: readonly OutputChange[]) {
  if (outputs.length === 0) return { written: [], problems: [] }
  const { writeOutputs } = await import('./write-outputs.ts')
  return writeOutputs(outputs)
}

/** Outside a repository Git keeps nothing of ours, which is no problem. Stops at the first effect that fails. */
function perform(effects: readonly Effect[], { environment }: Places): Pick<Applied, 'done' | 'problems'> {
  const done: string[] = []
  for (const effect of effects) {
    const at = { folder: effect.folder, environment }
    if (effect.kind === 'repository') {
      const problem = startRepository(at, effect)
      if (problem !== null) return { done, problems: [problem] }
      done.push(effect.key)
    } else if (keptByGit(effect, at)) done.push(effect.key)
  }
  return { done, problems: [] }
}

function keptByGit(
  effect: Exclude<Effect, { kind: 'repository' }>,
  at: Parameters<typeof setMergeDriver>[0],
): boolean {
  return effect.kind === 'merge-driver'
    ? setMergeDriver(at, effect.command)
    : keepCommands(at, effect.commands)
}
