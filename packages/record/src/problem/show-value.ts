/** Characters that a terminal or a log obeys, or that nobody sees. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** A value as it may stand in a message: on one line, with each hidden character spelled out as `\u{202e}`. */
export function showValue(value: string): string {
  return value
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
