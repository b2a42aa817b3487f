import { readFileSync, statSync } from 'node:fs'
import { err, ok, type Place, type Problem, type Result } from '@triagebook/record'
import type { RawPage } from '../kit/source.ts'
import { problem } from '../problem/problem.ts'
import { changedFile } from './changed-file.ts'
import { type Parsed, parseJson } from './json/parse-json.ts'
import { linesOf } from './lines-of.ts'

/** What one JSON value may take: about what one string can hold. */
const MOST_BYTES = 400 * 1024 * 1024

/**
 * The JSON values of one file: one a line where its first line is JSON by itself, else the whole file as one.
 *
 * The content decides, not the name: desks call both forms .json. Only one line is held at a time. A later line that is
 * no JSON comes as a problem beside nothing, and the lines after it come in. What is written to the file meanwhile is
 * left for the next run, with a warning.
 */
export function* valuesOf(file: string, mostBytes = MOST_BYTES): Generator<Result<RawPage>> {
  const { size } = statSync(file)
  const growth = () => statSync(file).size - size
  let found = 0
  for (const line of linesOf(file, size, mostBytes)) {
    const parsed = parseJson(line.bytes)
    if (parsed.kind === 'blank') continue
    if (found++ === 0 && parsed.kind !== 'value') return yield wholeFile(file, mostBytes)
    const at = { path: file, line: line.number, col: 1 }
    if (parsed.kind === 'value') yield ok({ json: parsed.value, at })
    else if (line.ended || growth() === 0) yield ok({ json: [], at }, [badLine(parsed, at, line.ended)])
  }
  const grown = growth()
  if (grown !== 0)
    yield ok({ json: [], at: { path: file, line: 1, col: 1 } }, [changedFile({ path: file, size }, grown)])
  else if (found === 0) yield err(problem('source/empty', { path: file }, { path: file, line: 1, col: 1 }))
}

function wholeFile(file: string, mostBytes: number): Result<RawPage> {
  if (statSync(file).size > mostBytes) {
    const limit = Math.round(mostBytes / 1024 / 1024)
    return err(problem('source/too-large', { limit }, { path: file, line: 1, col: 1 }))
  }
  const parsed = parseJson(readFileSync(file))
  if (parsed.kind === 'value') return ok({ json: parsed.value, at: { path: file, line: 1, col: 1 } })
  return err(badFile(parsed, file))
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
