import { readFileSync } from 'node:fs'
import { changeOf } from '@triagebook/book'
import type { RecordFile } from '@triagebook/record'
import { editRecord } from '@triagebook/record/edit'
import { readYamlValue } from '@triagebook/record/yaml'
import { type BookChange, defineStage, type Plan, type PortsOf } from '@triagebook/stages'
import { orThrow } from '@triagebook/stages/open-book'
import type { Act } from './act.ts'
import { replay } from './replay.ts'

interface Played {
  readonly acts: readonly Act[]
  readonly files: readonly RecordFile[]
}

/** Plays what the people of the sample did to its tickets, in the order of time. */
export const replayPeople = defineStage({
  name: 'people',
  about: 'Plays what the people of the sample did.',
  inputs: { script: { kind: 'file', help: 'The list of what they did.' } },
  decisions: { changed: 'the tickets were changed' },
  examples: [],
  only: 'cli',
  ports: ['book'],
  read,
  plan,
})

async function read({ script }: { readonly script: string }, { book }: PortsOf<'book'>): Promise<Played> {
  const acts = readActs(script)
  const tickets = new Set(acts.map(({ ticket }) => ticket))
  const files: RecordFile[] = []
  for await (const { result } of book.records()) {
    const file = orThrow(result)
    if (tickets.has(file.record.id)) files.push(file)
  }
  return { acts, files }
}

function plan({ acts, files }: Played): Plan {
  const people = new Set(acts.map(({ who }) => who))
  return {
    changes: files.map((file) =>
      changeBy(
        file,
        acts.filter(({ ticket }) => ticket === file.record.id),
      ),
    ),
    effects: [],
    report: {
      decision: 'changed',
      reason: `${acts.length} acts of ${people.size} people on ${files.length} tickets.`,
      problems: [],
      counts: { acts: acts.length, changed: files.length },
    },
  }
}

function changeBy(file: RecordFile, acts: readonly Act[]): BookChange {
  const start: { record: RecordFile['record']; body: string } = file
  const next = [...acts].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).reduce(replay, start)
  return { root: 'book', ...changeOf(file.path, file.text, editRecord(file, next)) }
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
