const WORD_FOR_SOMETHING_ELSE = /^(?:null|true|false)$/i
const DATE_OR_INSTANT = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?$/
const NUMBER = /^(?:0|[1-9]\d{0,8})(?:\.\d{1,9})?$/

/** The value of an unquoted text on one line where all YAML readers agree; throws `Uncertain` where they may not. */
export function plainScalar(source: string): unknown {
  if (isLetter(source.charCodeAt(0))) {
    if (source.length > 5 || !WORD_FOR_SOMETHING_ELSE.test(source)) return source
    if (source === 'true') return true
    if (source === 'false') return false
  }
  if (NUMBER.test(source)) return Number(source)
  if (DATE_OR_INSTANT.test(source)) return source
  throw new Uncertain()
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return lower >= 97 && lower <= 122
}

/** Thrown where a fast reader leaves a text to the exact one. */
export class Uncertain extends Error {}
