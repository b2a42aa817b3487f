/** Marks that turn the direction of text, have no width, or carry a text of their own that nobody sees. */
const HIDDEN =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/u

/** The same by its halves, without looking for pairs: much faster, and true of few texts more. */
const PERHAPS_HIDDEN = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\uDB40]/

/** The first character of a text that is there and cannot be seen, as `U+202E`; null where all can be seen. */
export function hiddenCharacter(text: string): string | null {
  if (!PERHAPS_HIDDEN.test(text)) return null
  const code = HIDDEN.exec(text)?.[0].codePointAt(0)
  return code === undefined ? null : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
