import { readFileSync, statSync } from 'node:fs'
import { err, ok, type Place, type Problem, type Result } from '@triagebook/record'
import type { RawPage } from '../kit/source.ts'
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
  else if (found === 0) yield err(empty(file))
}

function wholeFile(file: string, mostBytes: number): Result<RawPage> {
  const { size } = statSync(file)
  if (size > mostBytes) return err(tooLarge(file, size, mostBytes))
  const parsed = parseJson(readFileSync(file))
  if (parsed.kind === 'value') return ok({ json: parsed.value, at: { path: file, line: 1, col: 1 } })
  return err(badFile(parsed, file))
}

type Failed = Exclude<Parsed, { kind: 'value' }>

function badFile(parsed: Failed, file: string): Problem {
  switch (parsed.kind) {
    case 'blank':
      return empty(file)
    case 'not-utf-8':
      return notUtf8(file, { path: file, line: 1, col: 1 })
    case 'truncated':
      return truncated(`${file} ends in the middle`, { path: file, line: parsed.line, col: parsed.col })
    case 'not-json':
      return notJson(`${file} is no JSON`, { path: file, line: parsed.line, col: parsed.col })
  }
}

function badLine(parsed: Exclude<Failed, { kind: 'blank' }>, at: Place, isEnded: boolean): Problem {
  const name = `Line ${at.line} of ${at.path}`
  if (parsed.kind === 'not-utf-8') return notUtf8(name, at)
  if (parsed.kind === 'truncated' && !isEnded)
    return truncated(`${name}, the last one, ends in the middle`, at)
  return notJson(`${name} is no JSON`, { ...at, col: parsed.col })
}

function empty(file: string): Problem {
  return {
    code: 'source/empty',
    severity: 'error',
    message: `${file} is empty.`,
    hint: 'Download it again, or take it out of the folder.',
    at: { path: file, line: 1, col: 1 },
  }
}

function truncated(what: string, at: Place): Problem {
  return {
    code: 'source/truncated',
    severity: 'error',
    message: `${what}: the download was cut off.`,
    hint: 'Download it again.',
    at,
  }
}

function notJson(what: string, at: Place): Problem {
  return {
    code: 'source/not-json',
    severity: 'error',
    message: `${what}.`,
    hint: 'Ask the desk for its JSON export, and give the file as it was downloaded. A table (CSV) comes in by a mapping: docs/import.md.',
    at,
  }
}

function notUtf8(what: string, at: Place): Problem {
  return {
    code: 'source/not-utf-8',
    severity: 'error',
    message: `${what} is not text in UTF-8.`,
    hint: 'Give the file as it was downloaded, or save it as UTF-8.',
    at,
  }
}

function tooLarge(file: string, size: number, most: number): Problem {
  const mebibytes = (bytes: number) => Math.round(bytes / 1024 / 1024)
  return {
    code: 'source/too-large',
    severity: 'error',
    message: `${file} is one JSON value of ${mebibytes(size)} MiB; at most ${mebibytes(most)} MiB can be held at once.`,
    hint: 'Ask the desk for smaller pages, or for a file with one ticket a line (.ndjson).',
    at: { path: file, line: 1, col: 1 },
  }
}
