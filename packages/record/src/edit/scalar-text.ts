import { Scalar } from 'yaml'
import { printScalar } from '../yaml/print-yaml.ts'

/** What YAML 1.2 reads as something other than text. */
const NOT_TEXT =
  /^(?:[-+]?(?:\d+\.?\d*(?:e[-+]?\d+)?|\.\d+(?:e[-+]?\d+)?|\.inf)|0x[\da-f]+|0o[0-7]+|\.nan|true|false|null|~)$/i
const WORD = /^[\w.:/+-]*[\w./+-]$/

/** A new value in place of an old one: quoted as the printer does, or as the author did where that differs. */
export function scalarText(old: Scalar, value: unknown): string {
  if (typeof value !== 'string') return printScalar(value)
  const isPlainInPrint = printScalar(old.value) === old.value
  switch (old.type) {
    case Scalar.QUOTE_DOUBLE:
      return isPlainInPrint ? JSON.stringify(value) : printScalar(value)
    case Scalar.QUOTE_SINGLE:
      return /^[\x20-\x7E\u00A1-\uD7FF]*$/.test(value)
        ? `'${value.replaceAll("'", "''")}'`
        : printScalar(value)
    default:
      return !isPlainInPrint && readsAsText(value) ? value : printScalar(value)
  }
}

function readsAsText(value: string): boolean {
  return (
    /^[A-Za-z0-9]/.test(value) && !NOT_TEXT.test(value) && value.split(' ').every((word) => WORD.test(word))
  )
}
