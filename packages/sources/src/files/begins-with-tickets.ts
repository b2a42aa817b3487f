import { statSync } from 'node:fs'
import { type ExportForm, exportValues } from './export-values.ts'
import { fileError } from './file-error.ts'
import { hasTickets, type LargeFile } from './large-page.ts'
import { BadText, textChunks } from './text-chunks.ts'

/** Whether a file of an export begins with tickets, or with a page that has any; false for sidecar data. */
export function beginsWithTickets(path: string, form: ExportForm & Pick<LargeFile, 'holdsTickets'>): boolean {
  const { holdsTickets } = form
  try {
    for (const first of exportValues(path, form)) {
      if (!first.ok || holdsTickets(first.value.json)) return true
      // The parts of a large page begin with its sidecar data.
      return hasTickets({ holdsTickets, chunks: () => textChunks(path, statSync(path).size, 'utf-8') })
    }
  } catch (error) {
    if (!(error instanceof BadText)) fileError(path, error)
    // Reading the file reports it.
  }
  return true
}
