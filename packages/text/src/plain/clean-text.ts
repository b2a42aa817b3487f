const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Scripts in which a joiner between two letters changes their form. */
const JOINING_SCRIPTS = [
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya',
  'Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar',
].join(' ')
const JOINING = `[${JOINING_SCRIPTS.replace(/\w+/g, String.raw`\p{Script=$&}`).replaceAll(' ', '')}]`

/** Characters without width that have a visible effect: in emoji sequences, variants and joined letters. */
const MEANINGFUL = [
  String.raw`(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})`,
  `(?<=${JOINING})[\\u200c\\u200d](?=${JOINING})`,
  String.raw`(?<=[\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
].join('|')

/** Characters that nobody sees, but that change what a terminal, a browser or a reviewer shows or reads. */
const INVISIBLE = [
  String.raw`\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)`, // a terminal's title or hyperlink
  String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]`, // its colours and cursor
  String.raw`\u001b[ -/]*[0-~]`, // its other escapes
  String.raw`[^\P{Cc}\n\t]`, // control characters
  String.raw`\p{Default_Ignorable_Code_Point}`, // bidi controls, zero-width and tag characters
].join('|')

const MEANINGFUL_OR_INVISIBLE = new RegExp(`(${MEANINGFUL})|${INVISIBLE}`, 'gu')

/**
 * Text without invisible characters: controls, terminal escapes, bidi, zero-width and tag characters. Line ends become
 * `\n`; tabs, emoji sequences and the joiners of scripts such as Persian or Hindi stay.
 */
export function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(MEANINGFUL_OR_INVISIBLE, (_, meaningful: string | undefined) => meaningful ?? '')
}
