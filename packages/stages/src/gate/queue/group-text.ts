import type { State } from '@triagebook/approval'
import type { Problem } from '@triagebook/record/problem'
import { printMarkdown } from '@triagebook/text/markdown'
import { atMost, code, fit, list, paragraph } from '@triagebook/text/page'
import { wordNodes } from '../../words/problem-words.ts'
import type { CheckText } from '../text/check-text.ts'

interface Line {
  readonly state: State
  readonly number: number
  readonly title: string
}

const LONGEST = 60_000
const NOTHING = 'Nobody knows which pull requests the group brings.'

/** What the check of a group says of several pull requests, the worst of them first. */
export function groupText(lines: readonly Line[], problems: readonly Problem[]): CheckText {
  const [worst] = lines
  const summary = (rows: number) =>
    printMarkdown({
      type: 'root',
      children: [
        ...atMost(problems, rows, (shown) => list(shown.map(({ message }) => wordNodes(message)))),
        ...atMost(lines, rows, (shown) =>
          list(shown.map(({ number, title }) => [code(`#${number}`), `: ${title}`])),
        ),
        paragraph('The group passes once each of them does. The check of each pull request says more.'),
      ],
    })
  return {
    title: problems[0]?.message ?? (worst === undefined ? NOTHING : titleOf(worst, lines.length)),
    summary: fit(summary, Math.max(lines.length, problems.length), LONGEST),
    text: '',
  }
}

function titleOf({ number, state, title }: Line, count: number): string {
  return state === 'approved' ? `All ${count} pull requests are approved.` : `#${number}: ${title}`
}
