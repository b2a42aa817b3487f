import type { ProblemEntry } from '../packages/record/src/problem/problem-catalogue.ts'
import { heading, page, paragraph } from './markdown.ts'
import { problemLists } from './problem-lists.ts'

/** docs/reference/problems.md: every code by its area, with what it means and what to do. */
export async function problemsPage(): Promise<string> {
  const entries = (await problemLists())
    .flatMap(({ codes }) => Object.entries(codes))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const areas = Map.groupBy(entries, ([code]) => code.split('/')[0] ?? '')
  return page(
    heading(1, 'Problems'),
    paragraph(
      'Every problem that Triagebook can report, by its code. A code is never renamed. At a terminal, `triagebook explain <code>` says the same.',
    ),
    paragraph(
      'This page is generated from the catalogues in the packages; {name} stands for a value. `npm run fix` updates it.',
    ),
    ...[...areas].flatMap(([area, problems]) => [
      heading(2, area),
      ...problems.flatMap(([name, entry]) => [
        heading(3, `\`${name}\``),
        ...sentencesOf(entry).map(paragraph),
      ]),
    ]),
  )
}

function sentencesOf(entry: ProblemEntry): readonly string[] {
  const wordings = 'wordings' in entry ? Object.values(entry.wordings) : [entry]
  return [
    ...wordings.map(({ message, hint }) => (hint === undefined ? message : `${message} ${hint}`)),
    entry.about,
  ]
}
