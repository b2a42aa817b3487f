import type { Book } from '@triagebook/book'
import { readRedactFile, type Settings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import type { RuleSource } from '@triagebook/rules'
import { checksOf } from '../book/rules/checks-of.ts'
import { POLICY_PATH } from '../book/rules/policy-path.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { VALIDATE } from './about.ts'
import { problemsAcross } from './across.ts'
import { clockProblems } from './clock-problems.ts'
import { otherFiles } from './files/other-files.ts'
import { problem } from './problems.ts'
import { type PullFacts, pullFacts } from './pull/pull-facts.ts'
import { readinessProblems } from './readiness-problems.ts'
import { checkAll } from './records/check-all.ts'
import { suspectsAmong } from './suspects/suspects.ts'
import { type Wanted, wantedOf } from './wanted.ts'

type ValidateInputs = Inputs<typeof VALIDATE.inputs>
type ValidatePorts = PortsOf<'book' | 'interactive' | 'worker' | 'pull'>

export interface Checked {
  readonly records: number
  readonly problems: readonly Problem[]
}

/** What was checked, and which lines of its files are new. */
interface Findings extends Checked {
  readonly added: Wanted['added']
}

/** A record in which something has only one right answer. */
export interface Fixable {
  readonly path: string
  readonly text: string
}

export interface ToValidate {
  readonly settings: Settings
  readonly checked: Checked
  /** Null where nobody asked to fix anything. */
  readonly fixable: readonly Fixable[] | null
  /** Checks once more, as the book is by then. */
  readonly again: () => Promise<Checked>
  /** Null outside a pull request. */
  readonly pull: PullFacts | null
  readonly onlyWarns: boolean
}

export async function readToValidate(inputs: ValidateInputs, ports: ValidatePorts): Promise<ToValidate> {
  const { book, pull } = ports
  const start = pull && (await book.pullStart(pull))
  const isOfPull = start !== undefined && inputs.since === undefined && inputs.paths.length === 0
  const since = isOfPull ? start.revision : inputs.since
  const check = () => checkBook({ ...inputs, since }, ports)
  const checked = await check()
  return {
    settings: book.settings,
    checked,
    fixable: inputs.fix ? fixableIn(checked.problems, book) : null,
    again: check,
    pull:
      pull && start
        ? await pullFacts(pull, {
            start,
            book,
            problems: checked.problems,
            added: isOfPull ? checked.added : undefined,
          })
        : null,
    onlyWarns: inputs.mode === 'warn',
  }
}

/** Reads what is to be checked, and collects every problem of each file. */
async function checkBook(inputs: ValidateInputs, ports: ValidatePorts): Promise<Findings> {
  const { book, start, interactive, now } = ports
  const wanted = await wantedOf(book, start, inputs)
  const checks = checksOf(book)
  const { problems, facts, escalated, open } = await checkAll(book, wanted.records, checks, ports)
  const across = await problemsAcross(book, { facts, checked: wanted.records, called: wanted.called })
  const late = await clockProblems(book, open, wanted, now)
  const unready = await readinessProblems(book, escalated, wanted, now)
  const secrets = [...(await secretsOf(book, wanted)), ...(await encodedProblems(book, wanted))]
  const others = [
    ...(await otherFiles(book, wanted.includes, now)),
    ...(await checksProblems(checks, book, wanted)),
  ]
  const unfinished = unmergedProblems(await wanted.unmerged, wanted, [...problems, ...others])
  const absent = wanted.leftOut.map((path) =>
    problem('validate/left-out', { path }, { path, line: 1, col: 1 }),
  )
  const ofClone = interactive ? book.cloneProblems() : []
  return {
    records: wanted.records.length,
    problems: [
      ...problems,
      ...across,
      ...unready,
      ...late,
      ...secrets,
      ...others,
      ...unfinished,
      ...absent,
      ...ofClone,
    ],
    added: wanted.added,
  }
}

/** Of each file whose merge is not finished. Conflict marks in it say the same, and where. */
function unmergedProblems(
  paths: readonly string[],
  { includes }: Wanted,
  found: readonly Problem[],
): readonly Problem[] {
  const marked = new Set(
    found.flatMap(({ code, at }) => (code === 'record/conflict-markers' ? at?.path : [])),
  )
  return paths
    .filter((path) => includes(path) && !marked.has(path))
    .map((path) => problem('validate/unmerged', { path }, { path, line: 1, col: 1 }))
}

function fixableIn(problems: readonly Problem[], book: Book): readonly Fixable[] {
  const paths = new Set(problems.flatMap(({ fix, at }) => (fix === undefined ? [] : (at?.path ?? []))))
  return [...paths].map((path) => ({ path, text: book.text(path) ?? '' }))
}

/** Of the team's own checks, where their file is not checked itself: without it no record can be. */
async function checksProblems(
  checks: RuleSource | null,
  book: Book,
  { records, includes }: Wanted,
): Promise<readonly Problem[]> {
  if (checks === null || records.length === 0 || includes(checks.path)) return []
  const { readChecks } = await import('@triagebook/rules/read-checks')
  const read = readChecks(checks, book.settings)
  return read.ok ? [] : read.problems
}

/** The search for secrets is large, so it is loaded only where there is a clue. A policy that cannot be read is reported in any case. */
async function secretsOf(
  book: Book,
  { records, linesForSecrets, includes }: Wanted,
): Promise<readonly Problem[]> {
  if (linesForSecrets === undefined || records.length === 0) return []
  const suspects = suspectsAmong(book, records, linesForSecrets)
  if (suspects.length === 0) return includes(POLICY_PATH) ? [] : policyProblems(book)
  const { policyOf } = await import('../book/rules/policy-of.ts')
  const policy = policyOf(book)
  // Without a policy nothing can be searched. If the policy file is checked too, `otherFiles` reports its problems.
  if (!policy.ok) return includes(POLICY_PATH) ? [] : policy.problems
  const { secretsIn } = await import('./secrets-in.ts')
  return secretsIn(suspects, policy.value)
}

/** Of records that hold in a commit another text than in the work tree, where secrets are looked for. */
async function encodedProblems(
  book: Book,
  { records, linesForSecrets }: Wanted,
): Promise<readonly Problem[]> {
  if (linesForSecrets === undefined) return []
  const files = await book.encodedFiles(records)
  return files.map(({ path, encoding }) =>
    problem('validate/encoded', { path, encoding }, { path, line: 1, col: 1 }),
  )
}

function policyProblems(book: Book): readonly Problem[] {
  const content = book.text(POLICY_PATH)
  const file = content === null ? null : readRedactFile(POLICY_PATH, content)
  return file === null || file.ok ? [] : file.problems
}
