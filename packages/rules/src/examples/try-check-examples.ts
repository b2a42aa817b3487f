import type { Example, Path } from '@triagebook/record'
import { readExample } from '@triagebook/record/check'
import { readChecksFile, type Settings } from '@triagebook/record/formats'
import { type Place, type Problem, sortProblems, suggestion } from '@triagebook/record/problem'
import type { Shaped } from '@triagebook/record/yaml'
import type { TeamCheck, TeamChecks } from '../checks/team-checks.ts'
import { problem as valueProblem } from '../compile/problems.ts'
import type { RuleSource } from '../files/rule-files.ts'
import { recordSnapshot } from '../ticket/record-snapshot.ts'
import type { Ticket } from '../ticket/snapshot.ts'
import { problem } from './problems.ts'
import { START, type TriedExamples } from './tried-examples.ts'

const WORDS = ['passes', 'fails']

/** Tries the examples of the wanted checks: each says whether its record passes the check or fails it. */
export function tryCheckExamples(
  { path, content }: RuleSource,
  { checks }: TeamChecks,
  settings: Settings,
  isWanted: (check: string) => boolean = () => true,
): TriedExamples {
  const file = readChecksFile(path, content)
  const written = file.ok ? file.value.value.checks : []
  const wanted = checks.flatMap((check, index) =>
    isWanted(check.name) ? [{ check, index, examples: written[index]?.examples ?? [] }] : [],
  )
  const tried = wanted.flatMap(({ check, index, examples }) =>
    examples.map((example, place) =>
      file.ok
        ? tryExample(example, {
            check,
            file: file.value,
            path: ['checks', index, 'examples', place],
            settings,
          })
        : [],
    ),
  )
  return {
    problems: sortProblems(tried.flat()),
    examples: tried.length,
    failed: tried.filter((problems) => problems.length > 0).length,
    without: wanted.flatMap(({ check, examples }) => (examples.length === 0 ? [check.name] : [])),
  }
}

interface Trial {
  readonly check: TeamCheck
  readonly file: Shaped<unknown>
  readonly path: Path
  readonly settings: Settings
}

function tryExample(
  { record, now = START, expect }: Example,
  { check, file, path, settings }: Trial,
): readonly Problem[] {
  const place = (inside: Path): Place => file.place([...path, ...inside])
  const expected = String(expect)
  if (!WORDS.includes(expected)) {
    const values = { field: 'expect', value: expected, suggestion: suggestion(expected, WORDS) }
    return [valueProblem('rules/unknown-value', values, place(['expect']))]
  }
  const ticket = readExample(record, { file, path: [...path, 'record'], at: START, settings })
  if (!ticket.ok) return ticket.problems
  const { word, why } = resultOf(check, ticket.value, new Date(now))
  return word === expected
    ? []
    : [problem('rules/example-fails#check', { rule: check.name, expected, got: word, why }, place([]))]
}

function resultOf({ concerns, holds }: TeamCheck, ticket: Ticket, now: Date) {
  const snapshot = recordSnapshot(ticket, now)
  const about = concerns(snapshot)
  if (!about.met) return { word: 'passes', why: `it is not about this ticket (${about.because})` }
  const { met, because } = holds(snapshot)
  return { word: met ? 'passes' : 'fails', why: because }
}
