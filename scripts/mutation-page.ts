import { reasonFor } from './mutation-reasons.ts'

/** What Stryker says of one change of the code. Lines and columns start at 1. */
interface Mutant {
  readonly replacement?: string
  readonly status: string
  readonly location: { readonly start: Point; readonly end: Point }
}

interface Point {
  readonly line: number
  readonly column: number
}

/** As far as we read it: the report format that Stryker shares with others. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>
}

/** A change that no test noticed. */
interface Survivor {
  readonly line: number
  readonly was: string
  readonly became: string
}

/** docs/reference/mutation.md: counts by file, and each survivor with the reason why it may. */
export function mutationPage(report: MutationReport): string {
  const files = Object.entries(report.files).sort(([a], [b]) => (a < b ? -1 : 1))
  const rows = files.map(([path, { mutants }]) => row(`\`${path}\``, mutants))
  const all = row(
    '**all**',
    files.flatMap(([, { mutants }]) => mutants),
  )
  const survivors = files.flatMap(([path, { source, mutants }]) =>
    mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length === 0
      ? []
      : [`### \`${path}\`\n\n${survivorsOf(path, source, mutants)}`],
  )
  return `# Mutation testing

\`npm run mutate\` changes the merge, the edit and the fast reader in small ways, one at a time, and sees whether a test of
\`packages/record\` fails. This page is its last result; the command writes it. A change that only made the tests run on
without an end counts as killed and is told apart. Nothing is left out by a comment in the code.

| file | changes | killed | without an end | survived | score |
| --- | ---: | ---: | ---: | ---: | ---: |
${[...rows, all].join('\n')}

## Survivors

What stands in brackets is the line as it was. The reasons come from reading the code; nothing proves them.

${survivors.join('\n\n')}
`
}

function row(name: string, mutants: readonly Mutant[]): string {
  const count = (...statuses: readonly string[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const [killed, endless, survived] = [count('Killed'), count('Timeout'), count('Survived', 'NoCoverage')]
  const score = (100 * (killed + endless)) / (killed + endless + survived)
  return `| ${name} | ${killed + endless + survived} | ${killed} | ${endless} | ${survived} | ${score.toFixed(1)} % |`
}

function survivorsOf(path: string, source: string, mutants: readonly Mutant[]): string {
  return mutants
    .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
    .map((mutant) => changeOf(source.split('\n'), mutant))
    .sort((a, b) => a.line - b.line || (a.became < b.became ? -1 : 1))
    .map(
      (one) =>
        `- line ${one.line}: ${asCode(one.became)} (${asCode(one.was)}): ${reasonFor(path, one.became)}`,
    )
    .join('\n')
}

/** The lines that the change touches, before and after, each on one line. */
function changeOf(
  lines: readonly string[],
  { location: { start, end }, replacement = '' }: Mutant,
): Survivor {
  const head = (lines[start.line - 1] ?? '').slice(0, start.column - 1)
  const tail = (lines[end.line - 1] ?? '').slice(end.column - 1)
  const onOneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
  return {
    line: start.line,
    was: onOneLine(lines.slice(start.line - 1, end.line).join(' ')),
    became: onOneLine(head + replacement + tail),
  }
}

function asCode(text: string): string {
  const marks = '`'.repeat(Math.max(0, ...[...text.matchAll(/`+/g)].map(([found]) => found.length)) + 1)
  const space = marks.length > 1 ? ' ' : ''
  return marks + space + text + space + marks
}
