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

/** A draft, and the result of the exact reader. */
export interface Reading {
  readonly draft: Draft
  readonly range: Result<YamlRange>
  readonly yaml: YamlReading | null
}

/** What one reading of a record's text finds wrong, and what it could read. */
export interface Inspection {
  /** What is wrong with the text itself. */
  readonly syntax: readonly (FixableProblem & Pick<SyntaxProblem, 'instead'>)[]
  /** What is wrong with the values that could be read. */
  readonly shape: readonly FixableProblem[]
  /** Null where too little could be read. */
  readonly source: YamlSource | null
  /** The offset of the body; null in plain YAML. */
  readonly bodyStart: number | null
  /** The parts that differ from the schema. */
  readonly wrong: readonly Path[]
  /** The text with the fixes of `syntax`, which was read to verify them. */
  readonly fixed: Reading | null
}

const NOTHING = { shape: [], source: null, bodyStart: null, wrong: [] } as const

export function readDraft(draft: Draft): Reading {
  const { path, text, form } = draft
  const range = findYaml(path, text, form)
  return { draft, range, yaml: range.ok ? readYaml(path, text, range.value) : null }
}

/** Checks the syntax and, where the reader did not have to stop, the shape. */
export function inspectRecord({ draft, range, yaml }: Reading): Inspection {
  if (!range.ok || yaml === null)
    return { syntax: range.problems.map((one) => withFix(one, null)), fixed: null, ...NOTHING }
  const { fixes, fixed } = syntaxFixes(yaml.ok ? [] : yaml.syntaxProblems, draft)
  const syntax = fixes.map(({ problem, instead, fix }) => ({ ...withFix(problem, fix), instead }))
  const source = yaml.ok ? yaml.value : yaml.rest
  if (source === null) return { syntax, fixed, ...NOTHING }
  const { bodyStart } = range.value
  const placeholders = placeholderProblems({ source, bodyStart }).map((one) => withFix(one, null))
  const reported = new Set([...syntax, ...placeholders].map(lineOf))
  const differences = fixableShapeProblems('record', source)
  // A line that has to change anyway gets no problem of the schema.
  const shape = [...placeholders, ...differences.filter((one) => !reported.has(lineOf(one)))]
  return { syntax, fixed, shape, source, bodyStart, wrong: differences.map(({ path }) => path) }
}

type Proposal = Pick<SyntaxProblem, 'problem' | 'instead'> & { readonly fix: Fix | null }

/** The fixes that work: with them the reader gets past each fixed line, and past all that it got past before. */
function syntaxFixes(
  problems: readonly SyntaxProblem[],
  draft: Draft,
): { readonly fixes: readonly Proposal[]; readonly fixed: Reading | null } {
  const proposals = problems.map(({ problem, instead, code, offset }): Proposal => {
    return { problem, instead, fix: syntaxFix(code, draft.text, offset) }
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
