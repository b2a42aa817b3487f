/** The fence that is open after this line: its marks, or null. */
export function fenceAfter(line: string, open: string | null): string | null {
  const [, marks = '', rest = ''] = /^ {0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
  if (open !== null) return marks.startsWith(open) && rest.trim() === '' ? null : open
  if (marks === '' || (marks.startsWith('`') && rest.includes('`'))) return null
  return marks
}
