import { mergeList } from '../edit/merge-list.ts'

/** A text with both versions of the lines that differ, between Git's conflict markers. */
export interface MarkedText {
  readonly text: string
  /** The line of the marked text that has a line of our text; both count from 1. */
  lineOf(line: number): number
}

/** Our text with their lines after ours wherever the two differ. */
export function markConflicts(ours: string, theirs: string): MarkedText {
  const [here, there] = [linesOf(ours), linesOf(theirs)]
  const eol = ours.includes('\r\n') ? '\r\n' : '\n'
  const ended = (line: string) => (line.endsWith('\n') ? line : line + eol)
  const marked: string[] = []
  const places: number[] = []
  let next = 0
  let other: string[] = []
  const keep = (until: number) => {
    const own = here.slice(next, until)
    next = until
    const differ = own.length > 0 || other.length > 0
    if (differ) marked.push(`<<<<<<< ours${eol}`)
    for (const line of own) places.push(marked.push(ended(line)))
    if (differ) marked.push(`=======${eol}`, ...other.map(ended), `>>>>>>> theirs${eol}`)
    other = []
  }
  for (const step of mergeList(here, there)) {
    if (step.kind === 'new') other.push(String(step.value))
    else {
      keep(step.index)
      places.push(marked.push(here[step.index] ?? ''))
      next = step.index + 1
    }
  }
  keep(here.length)
  return { text: marked.join(''), lineOf: (line) => places[line - 1] ?? marked.length }
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split(/(?<=\n)/)
}
