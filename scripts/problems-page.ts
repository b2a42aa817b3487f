import type { OldProblemEntry } from '../packages/record/src/problem/problem.ts'
import type { ProblemEntry } from '../packages/record/src/problem/problem-catalogue.ts'
import { printMarkdown } from '../packages/text/src/index.ts'
import { problemLists } from './problem-lists.ts'

type Root = Parameters<typeof printMarkdown>[0]

/** docs/reference/problems.md: every code by its area, with what it means and what to do. */
export async function problemsPage(): Promise<string> {
  const entries = (await problemLists())
    .flatMap(({ codes }) => Object.entries(codes))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const areas = Map.groupBy(entries, ([code]) => code.split('/')[0] ?? '')
  const children: Root['children'] = [
    heading(1, text('Problems')),
    paragraph(
      text('Every problem that Triagebook can report, by its code. A code is never renamed. At a terminal, '),
      code('triagebook explain <code>'),
      text(' says the same.'),
    ),
    paragraph(
      text('This page is generated from the catalogues in the packages; {name} stands for a value. '),
      code('npm run fix'),
      text(' updates it.'),
    ),
  ]
  for (const [area, problems] of areas) {
    children.push(heading(2, text(area)))
    for (const [name, entry] of problems) {
      children.push(heading(3, code(name)))
      for (const sentence of sentencesOf(entry)) children.push(paragraph(...words(sentence)))
    }
  }
  return printMarkdown({ type: 'root', children })
}

function sentencesOf(entry: ProblemEntry | OldProblemEntry): readonly string[] {
  if ('mend' in entry) return [entry.what, entry.mend]
  const wordings = 'wordings' in entry ? Object.values(entry.wordings) : [entry]
  return [
    ...wordings.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`)),
    entry.about,
  ]
}

function heading(depth: 1 | 2 | 3, ...children: readonly Words[]) {
  return { type: 'heading' as const, depth, children: [...children] }
}

function paragraph(...children: readonly Words[]) {
  return { type: 'paragraph' as const, children: [...children] }
}

type Words = ReturnType<typeof text> | ReturnType<typeof code>

/** A sentence of a list is plain text, in which backticks mark what is typed. */
function words(sentence: string): readonly Words[] {
  return sentence
    .split('`')
    .flatMap((part, index) => (part === '' ? [] : [index % 2 === 1 ? code(part) : text(part)]))
}

function text(value: string) {
  return { type: 'text' as const, value }
}

function code(value: string) {
  return { type: 'inlineCode' as const, value }
}
