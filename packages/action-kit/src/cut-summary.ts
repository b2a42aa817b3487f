/** Above 1 MiB GitHub shows no summary at all; the rest is room for what other lines of the step may add. */
export const SUMMARY_BYTES = 900 * 1024

/**
 * The Markdown whole, or cut at the end of a line so that it stays within the limit (UTF-8 bytes), with a last line
 * that says so. A fenced block that the cut falls into is closed.
 */
export function cutSummary(markdown: string, limit: number = SUMMARY_BYTES): string {
  const size = Buffer.byteLength(markdown)
  if (size <= limit) return markdown
  const notice = `\n_Cut here: the whole is ${kibibytes(size)} and a summary holds ${kibibytes(limit)}. The \`result\` file has all of it._\n`
  const kept: string[] = []
  let room = limit - Buffer.byteLength(notice)
  let fence = ''
  for (const line of markdown.split('\n')) {
    const after = fenceAfter(line, fence)
    room -= Buffer.byteLength(line) + 1
    if (room < closing(after).length) break
    kept.push(line)
    fence = after
  }
  return `${kept.map((line) => `${line}\n`).join('')}${closing(fence)}${notice}`
}

/** The fence that is open after this line, or nothing. */
function fenceAfter(line: string, open: string): string {
  const [, mark = '', info = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (mark === '') return open
  if (open === '') return mark
  return mark.startsWith(open) && info.trim() === '' ? '' : open
}

function closing(fence: string): string {
  return fence === '' ? '' : `${fence}\n`
}

function kibibytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KiB`
}
