import path from 'node:path'
import { localDay } from '@triagebook/calendar'
import { type Report, startFigures } from '@triagebook/metrics'
import { omitUndefined } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import type { About } from '@triagebook/site'
import { readableRecords } from '../book/readable-records.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { REPORT } from './about.ts'
import { askedPeriod } from './asked-period.ts'
import { type CurrentPages, currentPages } from './current-pages.ts'

export interface ForReport {
  readonly figures: Report
  readonly about: About
  readonly tickets: number
  /** The folder for the pages. */
  readonly out: string
  readonly current: CurrentPages
  readonly problems: readonly Problem[]
}

/** Shows the figures one record at a time, so that they keep of each what they count. */
export async function readForReport(
  { out, from, to, sample }: Inputs<typeof REPORT.inputs>,
  { book, folder, now, progress, interactive }: PortsOf<'book' | 'interactive'>,
): Promise<ForReport> {
  const period = askedPeriod({ from, to }, localDay(now, book.settings.time_zone))
  const current = currentPages(out, [folder, book.folder])
  const started = startFigures(book.settings, { asOf: now, ...period })
  const problems: Problem[] = []
  let tickets = 0
  const unreadable: string[] = []
  for await (const file of readableRecords(book, { problems, progress, unreadable })) {
    started.observe(file)
    tickets++
  }
  for (const file of unreadable) started.observeUnreadable(file)
  const about = omitUndefined<About>({
    name: path.basename(book.folder),
    sample,
    timeZone: book.settings.time_zone,
    records: (interactive ? null : book.pageOf('')) ?? wayToBook(book.folder, out),
  })
  return { figures: started.finish(), about, tickets, out, current, problems }
}

/** From pages inside the book to its folder; from elsewhere none: it would tell where the book lies on this computer. */
function wayToBook(book: string, out: string): string | undefined {
  const way = path.relative(out, book)
  if (way === '') return './'
  return way.split(path.sep).every((step) => step === '..') ? `${way.replaceAll(path.sep, '/')}/` : undefined
}
