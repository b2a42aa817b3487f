import type { Judged } from './hostile-judge.ts'
import { markdownTable } from './timing-table.ts'

/** The worst that was thought of: what it was made to do, by the name of the input. */
const WORST: readonly (readonly [name: string, why: string])[] = [
  [
    'very many `\\` before letters that say nothing',
    'half a million slips, each of which a reader wants to tell',
  ],
  ['commas alone in brackets', 'the same, with as many signs as the limit on signs lets through'],
  ['very many events that fit in', 'just below the limit, so that all of it is read, and each event wrong'],
  ['very many fields', 'each name has to be compared with all others'],
  ['aliases that multiply', 'three lines that stand for billions of values'],
  ['brackets nested too deep', 'a reader that calls itself for each level runs out of stack'],
  ['a quote left open over very many lines', 'everything below it is read as one value'],
  ['a text of 100,000 underlined headings', 'each heading is known only from the line below it'],
  ['half of a character by its number', 'whoever writes it to a file or a page writes something else'],
  ['a name that turns the direction of text', 'the terminal shows another file than the one that is meant'],
]

/** docs/hostile.md. */
export function hostilePage(judged: readonly Judged[]): string {
  const byName = new Map(judged.map((one) => [one.name, one]))
  const worst = WORST.map(([name, why]) => {
    const one = byName.get(name)
    if (!one) throw new Error(`There is no input called “${name}”.`)
    return [`${name}: ${why}`, ...resultOf(one)]
  })
  return `# Hostile files

Anybody who may write to a book, or to a desk that a book imports from, decides what stands in its files. This page shows
what \`triagebook validate\` says of files that were made to break it, and what they cost. \`npm run bench:hostile\` makes the
files, runs the command on each and writes this page; it fails where one costs a second or 100 MB. The records are those of
\`packages/record/test-data/hostile-records.ts\`, which the tests read too; strange names and kinds of files are in
\`bench/hostile-files.ts\`.

Each input is the only record of a book. **Message** is the first error as printed, without the file's path and without the
hint that stands below it. **ms** is what the process computed on all threads (the median of three runs), **MB** its peak of
memory (the most of three), both beyond those of \`node -e 0\`. A sound record alone costs about as much as the first row of
the second table: most of it is loading the command.

## The ten worst

${markdownTable(['input, and what it was made for', 'message', 'ms', 'MB'], worst)}
## All

${markdownTable(
  ['input', 'message', 'ms', 'MB'],
  judged.map((one) => [one.name, ...resultOf(one)]),
)}`
}

function resultOf({ messages, milliseconds, megabytes }: Judged): readonly string[] {
  const [first, ...others] = messages.map(withoutPath)
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  const said = first === undefined ? 'no problems' : `${asCode(first)}${more}`
  return [said, milliseconds.toFixed(0), megabytes.toFixed(0)]
}

function withoutPath(line: string): string {
  return line.replace(/^.*?:(?=\d+:\d+ error )/, '')
}

/** In a cell of a table; the message's own marks of code go, since code holds no code. */
function asCode(line: string): string {
  return `\`${line.replaceAll('`', '').replaceAll('|', '\\|')}\``
}
