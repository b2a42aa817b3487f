/** Whether a Markdown file has a head, and so is more than a page to read. */
export function isPlaybook(content: string): boolean {
  return /^\uFEFF?---[ \t]*\r?\n/.test(content)
}
