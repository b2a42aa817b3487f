/** A word is what stands between spaces, or between quotes at its beginning and its end; no text is longer than that. */
const WORD = /"((?:[^"\\]|\\.){0,2000})"(?!\S)|'([^']{0,2000})'(?!\S)|(\S+)/g

/**
 * The words of a line as somebody types it in a comment. Double quotes read `\"`, `\\`, `\$` and `` \` `` as a shell does;
 * a quote inside a word, such as an apostrophe, or one that is never closed, stands for itself.
 */
export function splitLine(line: string): readonly string[] {
  return Array.from(line.matchAll(WORD), ([, double, single, bare = '']) =>
    double === undefined ? (single ?? bare) : double.replace(/\\(["\\$`])/g, '$1'),
  )
}
