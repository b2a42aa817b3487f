/** Writes docs/reference/mutation.md from what Stryker has found last, file by file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type MutationReport, mutationPage } from './mutation-page.ts'

const ROOT = new URL('../', import.meta.url)
const report: MutationReport = JSON.parse(
  readFileSync(new URL('reports/stryker-incremental.json', ROOT), 'utf8'),
)
writeFileSync(new URL('docs/reference/mutation.md', ROOT), mutationPage(report))
