import { type Book, type Environment, keepCommands, setMergeDriver, startRepository } from '@triagebook/book'
import type { Forge, Marker } from '@triagebook/forge'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import {
  type Applied,
  type BookChange,
  type Effect,
  type IssueLink,
  isFolderFile,
  isOfGate,
  isOfIssue,
  isOfPull,
  type OfGate,
  type OfIssue,
  type OfPull,
  type OutputChange,
  type Plan,
} from '../stage/plan.ts'

interface Places {
  readonly book: Pick<Book, 'apply'> | null
  readonly environment: Environment
  readonly forge?: (() => Promise<Forge>) | undefined
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
  return { written, ...(await perform(effects, places)) }
}

function applyToBook(changes: readonly BookChange[], { book }: Places) {
  if (changes.length === 0) return { written: [], problems: [] }
  if (book === null) throw new Error('A stage that changes the book has to name the port `book`.')
  return book.apply(changes)
}

async function applyOutputs(outputs: readonly OutputChange[]) {
  if (outputs.length === 0) return { written: [], problems: [] }
  const inFolders = outputs.filter(isFolderFile)
  const { writeFolders } = await import('./write-folders.ts')
  const { writeOutputs } = await import('./write-outputs.ts')
  const folders = writeFolders(inFolders)
  const files = writeOutputs(outputs.filter((output) => !isFolderFile(output)))
  return {
    written: [...folders.written, ...files.written],
    problems: [...folders.problems, ...files.problems],
  }
}

/** Outside a repository Git keeps nothing of ours, which is no problem. Stops at the first error. */
async function perform(
  effects: readonly Effect[],
  { environment, forge }: Places,
): Promise<Omit<Applied, 'written'>> {
  const done: string[] = []
  const problems: Problem[] = []
  const made = new Map<Marker, IssueLink>()
  for (const effect of effects) {
    // Where one thing cannot be said, the next cannot either.
    if (isOfPull(effect) && problems.length > 0) continue
    const outcome = isOfPull(effect)
      ? await say(effect, forge)
      : isOfIssue(effect)
        ? await toIssue(effect, forge, made)
        : isOfGate(effect)
          ? await toGate(effect, forge)
          : inClone(effect, environment)
    if (outcome === true) done.push(effect.key)
    else if (outcome !== false) problems.push(...outcome)
    if (problems.some(({ severity }) => severity === 'error')) break
  }
  const [issue] = made.values()
  return { done, problems, ...(issue && { issue: { number: issue.number, url: issue.url } }) }
}

/** Whether it took place, or why not. */
type Outcome = boolean | readonly Problem[]

function inClone(effect: Exclude<Effect, OfPull | OfIssue | OfGate>, environment: Environment): Outcome {
  const at = { folder: effect.folder, environment }
  if (effect.kind === 'merge-driver') return setMergeDriver(at, effect.command)
  if (effect.kind === 'kept-commands') return keepCommands(at, effect.commands)
  const problem = startRepository(at, effect)
  return problem === null ? true : [problem]
}

/** What was found counts also where it cannot be said in the pull request. */
async function say(effect: OfPull, forge: Places['forge']): Promise<Outcome> {
  if (forge === undefined) throw new Error('A stage that speaks in a pull request needs a host with a forge.')
  try {
    const { writeToPull } = await import('./write-to-pull.ts')
    return await writeToPull(await forge(), effect)
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems.map(asWarning)
    throw error
  }
}

async function toGate(effect: OfGate, forge: Places['forge']): Promise<Outcome> {
  if (forge === undefined) throw new Error('A stage that writes checks needs a host with a forge.')
  const { writeForGate } = await import('./write-for-gate.ts')
  return writeForGate(await forge(), effect)
}

async function toIssue(
  effect: OfIssue,
  forge: Places['forge'],
  made: Map<Marker, IssueLink>,
): Promise<Outcome> {
  if (forge === undefined) throw new Error('A stage that writes issues needs a host with a forge.')
  const { writeIssue } = await import('./write-issue.ts')
  return writeIssue(await forge(), effect, made)
}
