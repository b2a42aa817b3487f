/** What `summary` and `text` of a check may have. GitHub says characters; bytes are never fewer. */
export const MOST_BYTES = 65_535

const REST = '\n\nThe rest is left out: it is longer than a check can show.\n'

/** A text that GitHub takes: too long, it ends after a whole line and says so. */
export function shortenMarkdown(text: string, most = MOST_BYTES): string {
  if (Buffer.byteLength(text) <= most) return text
  const room = most - Buffer.byteLength(REST)
  const cut = new TextDecoder().decode(Buffer.from(text).subarray(0, room), { stream: true })
  const end = cut.lastIndexOf('\n')
  return `${end > 0 ? cut.slice(0, end) : cut}${REST}`
}
