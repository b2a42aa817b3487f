import type { SecretKind } from '@triagebook/record'

/** One value, and what lists and tables call it: a token is never printed. */
export interface Sample {
  readonly name: string
  readonly before: string
  readonly value: string
  readonly after: string
}

/** Values of one kind, written by hand from published formats. All are made up, printed as examples, or reserved. */
export interface Samples {
  readonly kind: SecretKind
  /** What publishes the formats. */
  readonly sources: readonly string[]
  /** What has to go. */
  readonly real: readonly Sample[]
  /** What only looks like it. */
  readonly alike: readonly Sample[]
}

/** Where words around a value belong to the sample, `«` and `»` stand around the value: `Tel. «1234567»`. */
export function sampleOf(text: string, name = text.replace(/[«»]/g, '')): Sample {
  const [, before = '', value = text, after = ''] = /^([^«]*)«([^»]*)»(.*)$/s.exec(text) ?? []
  return { name, before, value, after }
}

/** One a line, or several on a line with `|` between them. */
export function samplesIn(list: string): readonly Sample[] {
  return list
    .trim()
    .split(/[\n|]/)
    .map((text) => sampleOf(text))
}
