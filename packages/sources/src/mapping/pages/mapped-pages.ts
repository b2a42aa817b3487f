import { err, ok, type Result } from '@triagebook/record/problem'
import { changedFile } from '../../files/changed-file.ts'
import { inTurns } from '../../files/in-turns.ts'
import { BadText } from '../../files/text-chunks.ts'
import type { PageSupplier, RawPage } from '../../kit/source.ts'
import type { Mapping } from '../read/mapping.ts'
import { notInEncoding } from '../text/not-in-encoding.ts'
import { openText, type TextFile } from '../text/text-file.ts'
import { csvPieces } from './csv-pieces.ts'
import { jsonPieces, linePieces } from './json-pieces.ts'

/**
 * The rows of the file that a mapping describes, as the file is now: each reading gives the same rows. What is written to
 * it meanwhile is left for the next run, with a warning.
 */
export function mappedPages(path: string, mapping: Mapping): Result<PageSupplier> {
  const file = openText(path, mapping.encoding)
  return file.ok ? ok(() => inTurns(pieces(file.value, mapping))) : file
}

async function* pieces(file: TextFile, mapping: Mapping): AsyncGenerator<Result<RawPage>> {
  try {
    yield* rowsOf(file, mapping)
  } catch (error) {
    if (!(error instanceof BadText)) throw error
    yield err(notInEncoding(file, error))
  }
  const growth = file.growth()
  if (growth !== 0)
    yield ok({ json: [], at: { path: file.path, line: 1, col: 1 } }, [changedFile(file, growth)])
}

function rowsOf(file: TextFile, mapping: Mapping): Generator<Result<RawPage>> {
  switch (mapping.format) {
    case 'csv':
      return csvPieces(file, mapping)
    case 'json':
      return jsonPieces(file, mapping.rows)
    case 'ndjson':
      return linePieces(file)
  }
}
