/** Characters that control a terminal or a log, or that nobody sees. */
const HIDDEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu

/** A value for a message: on one line, with each hidden character as `\u{202e}`. */
export function showValue(value: string): string {
  return value
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
}
