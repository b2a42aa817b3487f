const LINE_ENDS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g

/** Characters that control a terminal or a log, or that nobody sees. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu

/**
 * A value for a message, a log or a terminal: on one line, with each hidden character as `\u{202e}`, and nothing that a
 * runner takes for a command (`::name::` at the start of a line, `##[name]` anywhere in one).
 */
export function showValue(value: string): string {
  return value
    .replace(LINE_ENDS, ' ')
    .replace(HIDDEN, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`)
    .replaceAll('##[', '## [')
    .replace(/^(\s*):(?=:)/, '$1\\u{3a}')
}
