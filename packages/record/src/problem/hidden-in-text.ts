const scripts = (names: string) => `[${names.replace(/\w+ ?/g, (name) => `\\p{Script=${name.trim()}}`)}]`

/** Scripts in which a joiner between two letters changes their form. */
const JOINING = scripts(
  'Arabic Syriac Mongolian Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Khmer Myanmar',
)

/** Characters without width that have a visible effect: in emoji sequences, variants and joined letters. `cleanText` keeps the same. */
const MEANINGFUL = [
  String.raw`(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})`,
  `(?<=${JOINING})[\\u200c\\u200d](?=${JOINING})`,
  String.raw`(?<=[\p{Emoji}\p{Script=Han}\p{Script=Mongolian}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
].join('|')

/** Scripts that run from right to left. Marks beside their letters set the direction of what has none, such as a bracket. */
const RIGHT_TO_LEFT = scripts('Hebrew Arabic Syriac Thaana')
const MARKS = String.raw`[\u200e\u200f\u061c]`

const HIDDEN = new RegExp(
  `(${MEANINGFUL}|(?<=${RIGHT_TO_LEFT})${MARKS}|${MARKS}(?=${RIGHT_TO_LEFT}))|` +
    String.raw`[^\P{Cc}\t\n\r]|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2028\u2029\u2800]`,
  'gu',
)

/** Nearly all texts have none: the check for single characters is much faster. */
const PERHAPS_HIDDEN = /[^\P{Cc}\t\n\r]|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb\u2028\u2029\u2800]/u

/** A character that nobody sees, and its offset in the text. */
export interface HiddenInText {
  /** Such as `U+202E`. */
  readonly character: string
  readonly offset: number
}

/**
 * The hidden characters of a text that people write: those that turn its direction, have no width or control a terminal.
 * Not those that emoji, or scripts such as Persian, are written with.
 */
export function* hiddenInText(text: string): Generator<HiddenInText> {
  if (!PERHAPS_HIDDEN.test(text)) return
  for (const { 0: character, 1: meaningful, index } of text.matchAll(HIDDEN)) {
    if (meaningful !== undefined || (index === 0 && character === '\ufeff')) continue
    const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
    yield { character: `U+${code}`, offset: index }
  }
}
