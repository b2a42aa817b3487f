import path from 'node:path'
import type { Problem, RecordFile, Settings } from '@triagebook/record'
import { bookAt } from '../open-book.ts'
import { readRecords } from '../read-records.ts'
import type { Host } from '../stage.ts'
import type { ReportInputs } from './inputs.ts'

export interface ForReport {
  readonly name: string
  readonly settings: Settings
  readonly files: readonly RecordFile[]
  readonly problems: readonly Problem[]
}

export async function readForReport({ book: start }: ReportInputs, host: Host): Promise<ForReport> {
  const book = await bookAt(start)
  return { name: path.basename(book.folder), settings: book.settings, ...(await readRecords(book, host)) }
}
