import { placeholderProblems } from '../file/placeholders.ts'
import { findYaml } from '../file/read-parts.ts'
import type { YamlRange } from '../file/record-parts.ts'
import { type Fix, type FixableProblem, withFix } from '../problem/fixable-problem.ts'
import type { Result } from '../problem/result.ts'
import { applyEdits } from '../problem/text-edit.ts'
import type { RecordFile } from '../record/record-file.ts'
import type { Path } from '../schema/path.ts'
import { fixableShapeProblems } from '../shape/shape-problems.ts'
import { readYaml, type SyntaxProblem, type YamlReading } from '../yaml/read-yaml.ts'
import type { YamlSource } from '../yaml/yaml-source.ts'
import { syntaxFix } from './syntax-fix.ts'

/** The text of a record that may have something wrong with it. */
export type Draft = Pick<RecordFile, 'path' | 'form' | 'text'>

/** A draft, and what the exact reader makes of it. */
export interface Reading {
  readonly draft: Draft
  readonly range: Result<YamlRange>
  readonly yaml: YamlReading | null
}

/** What one reading of a record's text finds wrong, and what it understands. */
export interface Inspection {
  /** What is wrong with the text itself. */
  readonly syntax: readonly FixableProblem[]
  /** What is wrong with the values, as far as the reader understood them. */
  readonly shape: readonly FixableProblem[]
  /** Null where too little was understood. */
  readonly source: YamlSource | null
  /** Where the text begins that is no field; null in plain YAML. */
  readonly bodyStart: number | null
  /** The parts that are not as the schema asks. */
  readonly wrong: readonly Path[]
  /** The text with the fixes of `syntax`, where it had to be read to know that they are right. */
  readonly fixed: Reading | null
}

const NOTHING = { shape: [], source: null, bodyStart: null, wrong: [] } as const

export function readDraft(draft: Draft): Reading {
  const { path, text, form } = draft
  const range = findYaml(path, text, form)
  return { draft, range, yaml: range.ok ? readYaml(path, text, range.value) : null }
}

/** Looks at syntax and, where the reader did not lose its way, at shape. */
export function inspectRecord({ draft, range, yaml }: Reading): Inspection {
  if (!range.ok || yaml === null)
    return { syntax: range.problems.map((one) => withFix(one, null)), fixed: null, ...NOTHING }
  const { fixes, fixed } = syntaxFixes(yaml.ok ? [] : yaml.syntaxProblems, draft)
  const syntax = fixes.map(({ problem, fix }) => withFix(problem, fix))
  const source = yaml.ok ? yaml.value : yaml.rest
  if (source === null) return { syntax, fixed, ...NOTHING }
  const { bodyStart } = range.value
  const placeholders = placeholderProblems({ source, bodyStart }).map((one) => withFix(one, null))
  const reported = new Set([...syntax, ...placeholders].map(lineOf))
  const differences = fixableShapeProblems('record', source)
  // Of a line that has to change anyway the schema's opinion can wait.
  const shape = [...placeholders, ...differences.filter((one) => !reported.has(lineOf(one)))]
  return { syntax, fixed, shape, source, bodyStart, wrong: differences.map(({ path }) => path) }
}

type Proposal = Pick<SyntaxProblem, 'problem'> & { readonly fix: Fix | null }

/** Only fixes that surely fix their lines: with them the reader comes past each line, and past what it came past before. */
function syntaxFixes(
  problems: readonly SyntaxProblem[],
  draft: Draft,
): { readonly fixes: readonly Proposal[]; readonly fixed: Reading | null } {
  const proposals = problems.map(({ problem, code, offset }): Proposal => {
    return { problem, fix: syntaxFix(code, draft.text, offset) }
  })
  const [first, another] = proposals.filter(({ fix }) => fix !== null)
  if (first === undefined) return { fixes: proposals, fixed: null }
  const fixed = readFixed(draft, proposals)
  if (proposals.every((one) => one.fix === null || comesPast(fixed, one, proposals)))
    return { fixes: proposals, fixed }
  const isRight = (one: Proposal) =>
    one.fix !== null && another !== undefined && comesPast(readFixed(draft, [one]), one, proposals)
  return { fixes: proposals.map((one) => (isRight(one) ? one : { ...one, fix: null })), fixed: null }
}

function readFixed(draft: Draft, proposals: readonly Proposal[]): Reading {
  const edits = proposals.flatMap(({ fix }) => fix?.edits ?? [])
  return readDraft({ ...draft, text: applyEdits(draft.text, edits) })
}

function comesPast({ range, yaml }: Reading, fixed: Proposal, proposals: readonly Proposal[]): boolean {
  const line = lineOf(fixed) ?? 0
  const others = new Set(proposals.filter((one) => one !== fixed).map(lineOf))
  const left = yaml?.problems ?? range.problems
  return left.every(({ at }) => (at?.line ?? 0) > line || others.has(at?.line))
}

function lineOf({ problem }: Pick<FixableProblem, 'problem'>): number | undefined {
  return problem.at?.line
}
