import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { isReportPage, PAGE_PATH, SITE_PATHS } from '@triagebook/site'
import { problem } from './problems.ts'

/** Throws where a file of the report would replace one that no report made. The page tells: it is the first file written. */
export function refuseForeignFolder(folder: string): void {
  const file = SITE_PATHS.find((name) => existsSync(path.join(folder, name)))
  if (file === undefined || isReport(path.join(folder, PAGE_PATH))) return
  throw new TriagebookError([problem('report/not-ours', { folder, file })])
}

function isReport(page: string): boolean {
  const isFile = statSync(page, { throwIfNoEntry: false })?.isFile() ?? false
  return isFile && isReportPage(readFileSync(page, 'utf8'))
}
