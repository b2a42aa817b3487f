/** What of a Markdown text people read as its words: without comments, which templates have, and without code. */
export function writtenText(markdown: string): string {
  let isCode = false
  return markdown
    .replace(/<!--[\s\S]*?(?:-->|$)/g, ' ')
    .split(/\r\n|\n|\r/)
    .filter((line) => {
      const isFence = /^ {0,3}(?:```|~~~)/.test(line)
      if (isFence) isCode = !isCode
      return !isFence && !isCode
    })
    .join('\n')
    .replace(/`[^`\n]*`/g, ' ')
}
