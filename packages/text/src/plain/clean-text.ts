const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Scripts in which a joiner between two letters changes how they are written. */
const JOINING_SCRIPTS = [
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya',
  'Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar',
].join(' ')
const JOINING = `[${JOINING_SCRIPTS.replace(/\w+/g, String.raw`\p{Script=$&}`).replaceAll(' ', '')}]`

/** What a person can see the effect of, although it has no width: emoji sequences, variants, joined letters. */
const MEANT = [
  String.raw`(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})`,
  `(?<=${JOINING})[\\u200c\\u200d](?=${JOINING})`,
  String.raw`[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
].join('|')

/** What nobody sees, but a terminal, a browser or a reviewer's eye would act on. */
const UNSEEN = [
  String.raw`\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)`, // a terminal's title or hyperlink
  String.raw`(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]`, // its colours and cursor
  String.raw`\u001b[ -/]*[0-~]`, // its other escapes
  String.raw`[^\P{Cc}\n\t]`, // control characters
  String.raw`\p{Default_Ignorable_Code_Point}`, // bidi controls, zero-width and tag characters
].join('|')

const MEANT_OR_UNSEEN = new RegExp(`(${MEANT})|${UNSEEN}`, 'gu')

/**
 * Anybody's words without what nobody can see: controls, terminal escapes, bidi, zero-width and tag characters.
 * Line ends become `\n`; tabs, emoji sequences and the joiners that Persian or Hindi need stay.
 */
export function cleanText(value: string): string {
  return value
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(MEANT_OR_UNSEEN, (_, meant: string | undefined) => meant ?? '')
}
