import type { SecretKind } from '@triagebook/record'
import type { NamesOfTicket } from '../../src/names/known-names.ts'
import { fill } from './fill.ts'
import { randomFrom } from './random.ts'

/** One text and the value in it that must be removed. */
export interface Sentence {
  readonly before: string
  readonly value: string
  readonly after: string
}

/** Texts of one kind. */
export interface SentenceGroup {
  readonly name: string
  readonly kind: SecretKind
  readonly format: 'plain' | 'html'
  readonly sentences: readonly Sentence[]
}

export interface SentenceSet {
  /** Whom the desk knows. */
  readonly people: NamesOfTicket
  readonly groups: readonly SentenceGroup[]
  /** Texts in which nothing must be removed. */
  readonly alike: readonly string[]
}

/** One a line: `before «value» after`, with formats that `fill` reads. */
export function sentencesIn(rows: readonly string[], seed: number): readonly Sentence[] {
  const random = randomFrom(seed)
  return rows.map((row) => {
    const [, before = '', value = '', after = ''] = /^([^«]*)«([^»]*)»(.*)$/s.exec(fill(row, random)) ?? []
    return { before, value, after }
  })
}

/** Each value in one of the sentences, in turn; `§` is where it stands. */
export function inTurn(sentences: readonly string[], values: readonly string[]): readonly string[] {
  return values.map((value, index) => (sentences[index % sentences.length] ?? '').replace('§', `«${value}»`))
}

/** The lines of a list. */
export function linesOf(list: string): readonly string[] {
  return list.trim().split('\n')
}
