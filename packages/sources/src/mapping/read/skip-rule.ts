import type { MappingFile } from '@triagebook/record'
import type { SkipRule } from './mapping.ts'

type Written = NonNullable<MappingFile['skip_rows']>[number]

/** A rule of `skip_rows`, ready to be asked with the values of its column in a row. */
export function skipRule({ from, is, in: words = [] }: Written): SkipRule {
  if (is !== undefined)
    return {
      label: `${from} is ${is}`,
      column: from,
      holds: (values) => values.length > 0 === (is === 'present'),
    }
  const wanted = new Set(words.map((word) => String(word).trim().normalize('NFC')))
  return {
    label: `${from} in [${[...wanted].join(', ')}]`,
    column: from,
    holds: (values) => values.some((value) => wanted.has(value.normalize('NFC'))),
  }
}
