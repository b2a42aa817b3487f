import type { Outcome } from './hostile-run.ts'
import { markdownTable } from './timing-table.ts'

/** The worst inputs, each with what makes it hard. */
const WORST: readonly (readonly [name: string, why: string])[] = [
  [
    'very many `\\` before letters that say nothing',
    'half a million mistakes, each of which could be reported',
  ],
  ['commas alone in brackets', 'the same with as many characters as the limit allows'],
  [
    'very many events that fit in',
    'just below the limit, so that all of it is read, and every event is wrong',
  ],
  ['very many fields', 'every name is compared with all others'],
  ['aliases that multiply', 'three lines that stand for billions of values'],
  ['brackets nested too deep', 'a recursive reader runs out of stack'],
  ['a quote left open over very many lines', 'everything below it is one value'],
  ['a text of 100,000 underlined headings', 'only the line below shows that it is a heading'],
  ['half of a character by its number', 'it cannot be written to a file or a page'],
  ['a name that turns the direction of text', 'the terminal shows the name of another file'],
]

/** docs/hostile.md. */
export function hostilePage(outcomes: readonly Outcome[]): string {
  const byName = new Map(outcomes.map((one) => [one.name, one]))
  const worst = WORST.map(([name, why]) => {
    const one = byName.get(name)
    if (!one) throw new Error(`There is no input "${name}".`)
    return [`${name}: ${why}`, ...resultOf(one)]
  })
  return `# Hostile files

Anybody who can write to a book, or to a desk that a book imports from, can put anything into its files. This page shows what
\`triagebook validate\` prints about files made to break it, and what they cost. \`npm run bench:hostile\` makes the files, runs
the command on each and writes this page; it fails if one takes a second or 100 MB. The records come from
\`packages/record/test-data/hostile-records.ts\`, which the tests use too; strange names and kinds of files come from
\`bench/hostile-files.ts\`.

Each input is the only record of a book. **Message** is the first error as printed, without the file's path and the hint.
**ms** is the CPU time of all threads (the median of three runs) and **MB** the peak memory (the maximum of three), both
beyond those of \`node -e 0\`. A valid record costs about as much as the first row of the second table: most of it is
loading the command.

## The ten worst

${markdownTable(['input, and what makes it hard', 'message', 'ms', 'MB'], worst)}
## All

${markdownTable(
  ['input', 'message', 'ms', 'MB'],
  outcomes.map((one) => [one.name, ...resultOf(one)]),
)}`
}

function resultOf({ messages, milliseconds, megabytes }: Outcome): readonly string[] {
  const [first, ...others] = messages.map(withoutPath)
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  const message = first === undefined ? 'no problems' : `${asCode(first)}${more}`
  return [message, milliseconds.toFixed(0), megabytes.toFixed(0)]
}

function withoutPath(line: string): string {
  return line.replace(/^.*?:(?=\d+:\d+ error )/, '')
}

/** As code in a cell of a table, without the message's own backticks. */
function asCode(line: string): string {
  return `\`${line.replaceAll('`', '').replaceAll('|', '\\|')}\``
}
