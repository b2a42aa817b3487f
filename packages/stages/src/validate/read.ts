import type { Book } from '@triagebook/book'
import type { Problem } from '@triagebook/record'
import { bookAt } from '../open-book.ts'
import { POLICY_PATH } from '../policy-path.ts'
import type { Host } from '../stage.ts'
import { problemsAcross } from './across.ts'
import { checkAll } from './check-all.ts'
import type { ValidateInputs } from './inputs.ts'
import { otherFiles } from './other-files.ts'
import { type Wanted, wantedOf } from './wanted.ts'

export interface Checked {
  readonly records: number
  readonly problems: readonly Problem[]
}

/** Reads what is to be checked, and collects every problem of each file. */
export async function readToValidate(inputs: ValidateInputs, host: Host): Promise<Checked> {
  const book = await bookAt(inputs.book)
  const [wanted] = await Promise.all([wantedOf(book, inputs), loadMeanwhile(inputs)])
  const { problems, facts } = await checkAll(book, wanted.records, host)
  const across = await problemsAcross(book, { facts, read: wanted.records, called: wanted.called })
  const secrets = await secretsOf(book, wanted)
  const others = await otherFiles(book, wanted.includes)
  const ofClone = inputs.clone ? book.cloneProblems() : []
  return {
    records: wanted.records.length,
    problems: [...problems, ...across, ...secrets, ...others, ...ofClone],
  }
}

/** While Git looks for what changed, what looks for secrets in it can be loaded. */
async function loadMeanwhile({ since }: ValidateInputs): Promise<void> {
  if (since !== undefined) await Promise.all([import('../policy-of.ts'), import('./secrets-in.ts')])
}

/** Only here, because what looks for them is large. */
async function secretsOf(
  book: Book,
  { records, linesForSecrets, includes }: Wanted,
): Promise<readonly Problem[]> {
  if (linesForSecrets === undefined || records.length === 0) return []
  const { policyOf } = await import('../policy-of.ts')
  const policy = policyOf(book)
  // Nobody can look without it, so it is told even where nobody changed it; where somebody did, `otherFiles` does.
  if (!policy.ok) return includes(POLICY_PATH) ? [] : policy.problems
  const { secretsIn } = await import('./secrets-in.ts')
  return secretsIn(book, records, { policy: policy.value, added: linesForSecrets })
}
