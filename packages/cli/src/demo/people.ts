import { readFileSync } from 'node:fs'
import { changeOf, type FileChange } from '@triagebook/book'
import { editRecord, type RecordFile, readYamlValue } from '@triagebook/record'
import type { StageReport } from '@triagebook/stages'
import { applyWhole } from '@triagebook/stages/apply-whole'
import { bookAt, orThrow } from '@triagebook/stages/open-book'
import type { Act } from './act.ts'
import { replay } from './replay.ts'

/** Plays what the people of the sample did to its tickets, in the order of time. */
export async function replayPeople(folder: string, script: string): Promise<StageReport> {
  const acts = readActs(script)
  const book = await bookAt(folder)
  const changes: FileChange[] = []
  for await (const { result } of book.records()) {
    const file = orThrow(result)
    const own = acts.filter(({ ticket }) => ticket === file.record.id)
    if (own.length > 0) changes.push(changeBy(file, own))
  }
  applyWhole(book, changes)
  const reason = `${acts.length} acts of ${new Set(acts.map(({ who }) => who)).size} people on ${changes.length} tickets.`
  return {
    command: 'people',
    decision: 'changed',
    reason,
    problems: [],
    counts: { acts: acts.length, changed: changes.length },
    changed: changes.map(({ path }) => path),
    summary: reason,
  }
}

function changeBy(file: RecordFile, acts: readonly Act[]): FileChange {
  const start: { record: RecordFile['record']; body: string } = file
  const next = [...acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reduce(replay, start)
  return changeOf(file.path, file.text, editRecord(file, next))
}

function readActs(script: string): readonly Act[] {
  const { value } = orThrow(readYamlValue('people.yml', readFileSync(script)))
  if (!isScript(value)) throw new Error('examples/acme/people.yml is not a list of acts')
  return value.acts
}

/** The file is the project's own; examples/acme/acme.test.ts checks its acts. */
function isScript(value: unknown): value is { readonly acts: readonly Act[] } {
  return typeof value === 'object' && value !== null && 'acts' in value && Array.isArray(value.acts)
}
