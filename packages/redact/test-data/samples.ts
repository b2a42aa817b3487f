import type { SecretKind } from '@triagebook/record'
import { expand } from './expand.ts'

/** A value and the name that is printed for it, because a token is never printed. */
export interface Sample {
  readonly name: string
  readonly before: string
  readonly value: string
  readonly after: string
}

/** Values of one kind in published formats. All are made up, published as examples, or reserved. */
export interface Samples {
  readonly kind: SecretKind
  /** The publications of the formats. */
  readonly sources: readonly string[]
  /** Must be found. */
  readonly real: readonly Sample[]
  /** Similar values that must not be found. */
  readonly alike: readonly Sample[]
}

/** Text around a value belongs to the sample if `«` and `»` are around the value: `Tel. «1234567»`. */
function sampleOf(text: string, name = text.replace(/[«»]/g, '')): Sample {
  const [, before = '', value = text, after = ''] = /^([^«]*)«([^»]*)»(.*)$/s.exec(text) ?? []
  return { name, before, value, after }
}

/** One a line, or several on a line with `|` between them, named by themselves. */
export function samplesIn(list: string): readonly Sample[] {
  return list
    .trim()
    .split(/[\n|]/)
    .map((text) => sampleOf(expand(text)))
}

/** One a line, `name: value`. */
export function namedSamplesIn(list: string): readonly Sample[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [, name = '', text = ''] = /^(.*?): (.*)$/.exec(line) ?? []
      return sampleOf(expand(text), name)
    })
}
