import { readFileSync, statSync } from 'node:fs'
import { err, ok, type Place, type Problem, type Result } from '@triagebook/record/problem'
import type { RawPage } from '../kit/source.ts'
import { problem } from '../problem/problem.ts'
import { changedFile } from './changed-file.ts'
import { LONGEST_VALUE } from './json/json-parts.ts'
import { type Parsed, parseJsonBytes } from './json/parse-json.ts'
import type { LargeFile } from './large-page.ts'
import { largeValue } from './large-value.ts'
import { linesOf } from './lines-of.ts'
import { BadText, textChunks } from './text-chunks.ts'

export interface ExportForm {
  /** Whether a value can hold tickets. */
  readonly holdsTickets?: LargeFile['holdsTickets']
  /** How many bytes a value may have to be read as a whole. */
  readonly longest?: number
}

/**
 * The JSON values of one file: one a line if its first line is JSON by itself, else the whole file as one.
 *
 * The content decides, not the name: desks call both forms .json. A later line that is not JSON gives a problem, and the
 * lines after it are read. What is written to the file meanwhile is left for the next run, with a warning.
 */
export function* exportValues(
  path: string,
  { holdsTickets = () => true, longest = LONGEST_VALUE }: ExportForm = {},
): Generator<Result<RawPage>> {
  const { size } = statSync(path)
  const growth = () => statSync(path).size - size
  const top = { path, line: 1, col: 1 }
  let found = 0
  for (const line of linesOf(path, size, longest)) {
    const parsed = line.isCut ? CUT : parseJsonBytes(line.bytes)
    if (parsed.kind === 'blank') continue
    if (found++ === 0 && parsed.kind !== 'value') {
      if (size <= longest) return yield wholeFile(path)
      yield* largeFile(path, size, holdsTickets)
      break
    }
    const at = { path, line: line.number, col: 1 }
    if (parsed.kind === 'value') yield ok({ json: parsed.value, at })
    else if (line.isCut) return yield err(problem('source/too-large', { limit: longest / 1024 / 1024 }, at))
    else if (line.isEnded || growth() === 0) yield ok({ json: [], at }, [badLine(parsed, at, line.isEnded)])
  }
  const bytes = growth()
  if (bytes !== 0) yield ok({ json: [], at: top }, [changedFile({ path, size }, bytes)])
  else if (found === 0) yield err(problem('source/empty', { path }, top))
}

const CUT: Parsed = { kind: 'truncated', line: 1, col: 1 }

function wholeFile(path: string): Result<RawPage> {
  const parsed = parseJsonBytes(readFileSync(path))
  return parsed.kind === 'value'
    ? ok({ json: parsed.value, at: { path, line: 1, col: 1 } })
    : err(badFile(parsed, path))
}

function* largeFile(
  path: string,
  size: number,
  holdsTickets: LargeFile['holdsTickets'],
): Generator<Result<RawPage>> {
  try {
    yield* largeValue({ path, holdsTickets, chunks: () => textChunks(path, size, 'utf-8') })
  } catch (error) {
    if (!(error instanceof BadText)) throw error
    yield err(problem('source/not-utf-8#file', { path }, { path, line: error.line, col: 1 }))
  }
}

type Failed = Exclude<Parsed, { kind: 'value' }>

function badFile(parsed: Failed, path: string): Problem {
  const top = { path, line: 1, col: 1 }
  switch (parsed.kind) {
    case 'blank':
      return problem('source/empty', { path }, top)
    case 'not-utf-8':
      return problem('source/not-utf-8#file', { path }, top)
    case 'truncated':
      return problem('source/truncated#file', { path }, { path, line: parsed.line, col: parsed.col })
    case 'not-json':
      return problem('source/not-json#file', { path }, { path, line: parsed.line, col: parsed.col })
  }
}

function badLine(parsed: Exclude<Failed, { kind: 'blank' }>, at: Place, isEnded: boolean): Problem {
  const { path, line } = at
  if (parsed.kind === 'not-utf-8') return problem('source/not-utf-8#line', { path, line }, at)
  if (parsed.kind === 'truncated' && !isEnded) return problem('source/truncated#line', { path, line }, at)
  return problem('source/not-json#line', { path, line }, { ...at, col: parsed.col })
}
