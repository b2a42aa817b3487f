import { placeholderProblems } from '../file/placeholders.ts'
import { findYaml } from '../file/record-parts.ts'
import type { RecordFile } from '../record/record-file.ts'
import type { Path } from '../schema/yaml-path.ts'
import { type ShapeFlaw, shapeFlaws } from '../shape/shape.ts'
import { readYaml, type Stumble, type YamlSource } from '../yaml/yaml-source.ts'
import { edited, type Flaw, flawOf, type Mend } from './flaw.ts'
import { syntaxMend } from './syntax-mend.ts'

/** What one reading of a record's text finds wrong, and what it understands. */
export interface Look {
  readonly flaws: readonly Flaw[]
  /** Null where too little was understood. */
  readonly source: YamlSource | null
  /** Where the text begins that is no field; null in plain YAML. */
  readonly bodyStart: number | null
  /** The parts that are not as the schema asks. */
  readonly wrong: readonly Path[]
}

type Form = RecordFile['form']

const NOTHING = { source: null, bodyStart: null, wrong: [] } as const

/** Reads syntax and, where the reader did not lose its way, shape. */
export function lookAt(path: string, text: string, form: Form): Look {
  const range = findYaml(path, text, form)
  if (!range.ok) return { flaws: range.problems.map((one) => flawOf(one, null)), ...NOTHING }
  const result = readYaml(path, text, range.value)
  const stumbles = result.ok ? [] : result.stumbles
  const syntax = stumbles.map((one) =>
    flawOf(one.problem, mendOf(one, { path, text, form, others: stumbles.filter((other) => other !== one) })),
  )
  const source = result.ok ? result.value : result.rest
  if (source === null) return { flaws: syntax, ...NOTHING }
  const { bodyStart } = range.value
  const left = placeholderProblems({ source, bodyStart }).map((one) => flawOf(one, null))
  const told = new Set([...syntax, ...left].map(lineOf))
  const shape: readonly ShapeFlaw[] = shapeFlaws('record', source)
  // Of a line that has to change anyway the schema's opinion can wait.
  const flaws = [...syntax, ...left, ...shape.filter((flaw) => !told.has(lineOf(flaw)))]
  return { flaws, source, bodyStart, wrong: shape.map((flaw) => flaw.path) }
}

interface Around {
  readonly path: string
  readonly text: string
  readonly form: Form
  /** What else the reader stumbled over; it may do so again. */
  readonly others: readonly Stumble[]
}

/** Only what surely mends its line: the reader then has to come past it, and past what it came past before. */
function mendOf(stumble: Stumble, { path, text, form, others }: Around): Mend | null {
  const mend = syntaxMend(stumble.code, text, stumble.offset)
  if (mend === null) return null
  const next = edited(text, mend.edits)
  const range = findYaml(path, next, form)
  const again = range.ok ? readYaml(path, next, range.value) : range
  const line = stumble.problem.at?.line ?? 0
  const known = new Set(others.map(({ problem }) => problem.at?.line))
  return again.problems.every(({ at }) => (at?.line ?? 0) > line || known.has(at?.line)) ? mend : null
}

function lineOf({ problem }: Flaw): number | undefined {
  return problem.at?.line
}
