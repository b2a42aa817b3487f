import { Composer, type Document } from 'yaml'
import { placeAt } from '../problem/place-at.ts'
import { MOST_PROBLEMS, type Problem } from '../problem/problem.ts'
import type { Result } from '../problem/result.ts'
import type { Complaint } from './complaint.ts'
import { readText, yamlStart } from './file-text.ts'
import { offsetOf } from './node-path.ts'
import { unclosedAt } from './unclosed.ts'
import { keepsTheRest, losesTheWay, yamlProblem } from './yaml-problems.ts'
import type { Shaped, YamlSource } from './yaml-source.ts'
import { tokensOf } from './yaml-tokens.ts'
import { plainValue } from './yaml-value.ts'

/** A place where the reader stumbled; the offset counts in the whole text. */
export interface SyntaxProblem extends Complaint {
  readonly problem: Problem
}

/** Where YAML could not be read, also what was understood of it nonetheless: null once the reader has lost its way. */
export type YamlReading =
  | Extract<Result<YamlSource>, { readonly ok: true }>
  | (Extract<Result<YamlSource>, { readonly ok: false }> & {
      readonly syntaxProblems: readonly SyntaxProblem[]
      readonly rest: YamlSource | null
    })

const OPTIONS = {
  schema: 'core',
  merge: false,
  // Found by `plainValue`: this reader compares every key with every other.
  uniqueKeys: false,
  stringKeys: true,
  strict: true,
  prettyErrors: false,
} as const

/** Reads YAML without a schema. */
export function readYamlValue(path: string, content: string | Uint8Array): Result<Shaped<unknown>> {
  const text = readText(path, content)
  return text.ok ? readYaml(path, text.value, { start: yamlStart(text.value) }) : text
}

/**
 * Reads YAML strictly: what another reader could take for something else is refused, a warning as an error is.
 * Anchors, aliases, tags and directives are refused, so that every value stands where it is read.
 */
export function readYaml(
  path: string,
  text: string,
  range: { readonly start: number; readonly end?: number },
): YamlReading {
  const { start, end = text.length } = range
  const place = (offset: number) => placeAt(path, text, start + offset)
  const yaml = text.slice(start, end)
  const { document, complaints } = parse(yaml)
  const { value, refused } = plainValue(document, yaml)
  const found = untilLost([...complaints, ...refused].sort((a, b) => a.offset - b.offset))
  const syntaxProblems = firstOfEachLine(
    found.map(({ code, offset }) => ({
      code,
      offset: start + offset,
      problem: yamlProblem(code, place(offset)),
    })),
  )
  const [first, ...rest] = syntaxProblems
  const root = document?.contents ?? null
  const source: YamlSource = {
    value,
    path,
    text,
    start,
    root,
    place: (at) => place(offsetOf(root, at, 'value')),
    keyPlace: (at) => place(offsetOf(root, at, 'key')),
  }
  if (first === undefined) return { ok: true, value: source, problems: [] }
  const problems = [first.problem, ...rest.map(({ problem }) => problem)] as const
  return {
    ok: false,
    problems,
    syntaxProblems,
    rest: syntaxProblems.every(({ code }) => keepsTheRest(code)) ? source : null,
  }
}

/** As `parseDocument` does it, but nesting is stopped before it costs anything. */
function parse(yaml: string): {
  readonly document: Document.Parsed | null
  readonly complaints: readonly Complaint[]
} {
  const { tokens, refused } = tokensOf(yaml)
  if (refused !== null) return { document: null, complaints: [refused] }
  const [document = null, another] = withoutStacks(() => [
    ...new Composer(OPTIONS).compose(tokens, true, yaml.length),
  ])
  const found = [...(document?.errors ?? []), ...(document?.warnings ?? [])]
  const complaints: Complaint[] = found.map(({ code, pos }) => ({ code, offset: pos[0] }))
  const open = unclosedAt(document, yaml, complaints[0]?.offset)
  if (open !== null) return { document, complaints: [{ code: 'MISSING_CHAR', offset: open }] }
  if (another) complaints.push({ code: 'MULTIPLE_DOCS', offset: another.range[0] })
  const directive = tokens.find(({ type }) => type === 'directive')
  if (directive) complaints.unshift({ code: 'DIRECTIVE', offset: directive.offset })
  return { document, complaints }
}

/**
 * The reader makes an exception of each slip. Nobody asks from where it was thrown, and noting that for very many takes
 * most of the time and a hundred megabytes.
 */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return work()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

/** One slip often makes several complaints about its line. */
function firstOfEachLine(syntaxProblems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return syntaxProblems.filter(
    ({ problem }, index) => syntaxProblems[index - 1]?.problem.at?.line !== problem.at?.line,
  )
}

/** What the reader says once it has lost its way is about lines that are right: it is not repeated. */
function untilLost(complaints: readonly Complaint[]): readonly Complaint[] {
  const lost = complaints.findIndex(({ code }) => losesTheWay(code))
  return complaints.slice(0, lost < 0 ? MOST_PROBLEMS : Math.min(lost + 1, MOST_PROBLEMS))
}
