import type { SecretKind } from '@triagebook/record'
import { type Finding, findSecrets } from '../src/find/find-secrets.ts'
import { ALL_SAMPLES } from './all-samples.ts'
import type { Sample } from './samples.ts'

/** What redaction finds where IP addresses are asked for too. */
export const findAll = (text: string): readonly Finding[] =>
  findSecrets(text, { ip: true, allows: () => false })

const LEAD = 'It is '

/** How well one kind is found. */
export interface Measure {
  readonly kind: SecretKind
  readonly real: number
  readonly alike: number
  /** The samples of this kind that were not found as a whole, by name. */
  readonly missed: readonly string[]
  /** The look-alikes, of this or another kind, in which this kind was found, by name. */
  readonly taken: readonly string[]
}

/** Of the samples of a kind, how many were found; 1 is all. */
export function recallOf({ real, missed }: Measure): number {
  return (real - missed.length) / real
}

/** Of all that was found in samples as this kind, how much is of it; 1 is all. */
export function precisionOf({ real, missed, taken }: Measure): number {
  const found = real - missed.length
  return found / (found + taken.length)
}

/** Every kind of secret, measured on its samples and on all look-alikes. */
export function measure(): readonly Measure[] {
  const lookAlikes = ALL_SAMPLES.flatMap(({ alike }) => alike).map((sample) => ({
    name: sample.name,
    kinds: new Set(findIn(sample).map(({ kind }) => kind)),
  }))
  return ALL_SAMPLES.map(({ kind, real, alike }) => ({
    kind,
    real: real.length,
    alike: alike.length,
    missed: real.filter((sample) => !isFound(sample, kind)).map(({ name }) => name),
    taken: lookAlikes.filter(({ kinds }) => kinds.has(kind)).map(({ name }) => name),
  }))
}

/** In a sentence: exactly the value, as its kind and as nothing else. */
function isFound(sample: Sample, kind: SecretKind): boolean {
  const [first, ...rest] = findIn(sample)
  const start = LEAD.length + sample.before.length
  const end = start + sample.value.length
  return first?.kind === kind && first.start === start && first.end === end && rest.length === 0
}

function findIn({ before, value, after }: Sample): readonly Finding[] {
  return findAll(`${LEAD}${before}${value}${after} here`)
}
