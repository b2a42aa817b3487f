import type { SecretKind } from '@triagebook/record'
import { findByRules } from '../src/find-by-rules.ts'
import { findSecrets } from '../src/find-secrets.ts'
import { type Finding, mergeFindings } from '../src/merge-findings.ts'
import { findBySecretlint } from '../src/secretlint.ts'
import { ALL_SAMPLES } from './all-samples.ts'
import type { Sample } from './samples.ts'

/** Finds what one way of looking takes for a secret. */
export type Finder = (text: string) => readonly Finding[]

/** What takes secrets out, and its two halves by themselves. IP addresses are asked for. */
export const FINDERS = {
  redaction: (text) => findSecrets(text, { ip: true, allows: () => false }),
  ourRules: (text) => mergeFindings(text, findByRules(text, { ip: true })),
  secretlint: findBySecretlint,
} as const satisfies Readonly<Record<string, Finder>>

const LEAD = 'It is '

/** How well a finder tells one kind. */
export interface Measure {
  readonly kind: SecretKind
  readonly real: number
  readonly alike: number
  /** The samples of this kind that it did not find as a whole, by name. */
  readonly missed: readonly string[]
  /** The look-alikes, of this or another kind, in which it found this kind, by name. */
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
export function measure(find: Finder): readonly Measure[] {
  const lookAlikes = ALL_SAMPLES.flatMap(({ alike }) => alike).map((sample) => ({
    name: sample.name,
    kinds: new Set(findIn(sample, find).map(({ kind }) => kind)),
  }))
  return ALL_SAMPLES.map(({ kind, real, alike }) => ({
    kind,
    real: real.length,
    alike: alike.length,
    missed: real.filter((sample) => !isFound(sample, kind, find)).map(({ name }) => name),
    taken: lookAlikes.filter(({ kinds }) => kinds.has(kind)).map(({ name }) => name),
  }))
}

/** In a sentence: exactly the value, as its kind and as nothing else. */
function isFound(sample: Sample, kind: SecretKind, find: Finder): boolean {
  const [first, ...rest] = findIn(sample, find)
  const start = LEAD.length + sample.before.length
  const end = start + sample.value.length
  return first?.kind === kind && first.start === start && first.end === end && rest.length === 0
}

function findIn({ before, value, after }: Sample, find: Finder): readonly Finding[] {
  return find(`${LEAD}${before}${value}${after} here`)
}
