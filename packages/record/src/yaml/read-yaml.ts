import { Composer, type Document } from 'yaml'
import { placeAt } from '../problem/place-at.ts'
import { MOST_PROBLEMS, type Problem } from '../problem/problem.ts'
import type { Result } from '../problem/result.ts'
import type { Complaint } from './complaint.ts'
import { readText, yamlStart } from './file-text.ts'
import { misindentedLine } from './misindented.ts'
import { offsetOf } from './node-path.ts'
import { unclosedAt } from './unclosed.ts'
import { keepsOtherFields, stopsTheReader, yamlProblem } from './yaml-problems.ts'
import type { Shaped, YamlSource } from './yaml-source.ts'
import { tokensOf } from './yaml-tokens.ts'
import { plainValue } from './yaml-value.ts'

/** A complaint as a problem; the offset counts in the whole text. */
export interface SyntaxProblem extends Complaint {
  readonly problem: Problem
  /** The line as it could be read, where its indentation alone is wrong. */
  readonly instead?: string | undefined
}

/** YAML, or what is wrong with it and `rest`, the fields that could be read anyway: null where the reader had to stop. */
export type YamlReading =
  | Extract<Result<YamlSource>, { readonly ok: true }>
  | (Extract<Result<YamlSource>, { readonly ok: false }> & {
      readonly syntaxProblems: readonly SyntaxProblem[]
      readonly rest: YamlSource | null
    })

const OPTIONS = {
  schema: 'core',
  merge: false,
  // A tag is refused; the library would also make nodes without a place of it.
  resolveKnownTags: false,
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
 * Anchors, aliases, tags and directives are refused, so that every value is written where it is used.
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
  const all = untilStopped([...complaints, ...refused].sort((a, b) => a.offset - b.offset))
  const line = misindentedLine(yaml, all[0], (next) => parse(next).complaints[0])
  const found = line === null ? all : [{ code: 'BAD_INDENT', ...line } as const]
  const syntaxProblems = firstOfEachLine(
    found.map(({ code, offset, ...more }) => ({
      ...more,
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
    rest: syntaxProblems.every(({ code }) => keepsOtherFields(code)) ? source : null,
  }
}

/** As `parseDocument`, but refuses deep nesting before it costs time. */
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
 * The library makes an exception of each mistake. Nobody needs the stack traces, and for very many mistakes they take most
 * of the time and a hundred megabytes.
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

/** One mistake often makes several complaints about its line. */
function firstOfEachLine(syntaxProblems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  return syntaxProblems.filter(
    ({ problem }, index) => syntaxProblems[index - 1]?.problem.at?.line !== problem.at?.line,
  )
}

/** What the reader reports after it had to stop is about valid lines: it is dropped. */
function untilStopped(complaints: readonly Complaint[]): readonly Complaint[] {
  const stopped = complaints.findIndex(({ code }) => stopsTheReader(code))
  return complaints.slice(0, stopped < 0 ? MOST_PROBLEMS : Math.min(stopped + 1, MOST_PROBLEMS))
}
