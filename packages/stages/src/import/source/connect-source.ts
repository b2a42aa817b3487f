import { readFileSync, statSync } from 'node:fs'
import { ownEntry } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { LARGEST_FILE } from '@triagebook/record/yaml'
import { type PageSupplier, SOURCES, type Source } from '@triagebook/sources'
import { exportPages } from '@triagebook/sources/export-pages'
import { orThrow } from '../../book/open-book.ts'
import { problem } from '../problem/problems.ts'

/** Of the stage's inputs, those that say where the tickets are. */
interface SourceInputs {
  /** A connection of triagebook.yml, or a platform. */
  readonly connection: string
  /** The connection that a platform's tickets belong to. */
  readonly name: string | undefined
  /** An export: a file or a folder. */
  readonly from: string | undefined
  readonly mapping: string | undefined
}

export interface ConnectedSource {
  readonly connection: string
  readonly source: Source
  readonly supplier: PageSupplier
}

/** The formats that need a mapping, as the command line names them, and the platform that records name. */
const MAPPED: Readonly<Record<string, 'csv' | 'json'>> = { csv: 'csv', json: 'json', ndjson: 'json' }

/** Opens a desk's export, or a file with its mapping. Throws where the inputs do not fit together. */
export async function connectSource(
  inputs: SourceInputs,
  settings: Settings,
  problems: Problem[],
): Promise<ConnectedSource> {
  const { connection: wanted, name } = inputs
  const platform = ownEntry(settings.connections, wanted)?.platform ?? ownEntry(MAPPED, wanted) ?? wanted
  const connection = name ?? wanted
  if (platform === 'csv' || platform === 'json')
    return connectMapped(inputs, { connection, platform }, problems)
  const load = Object.entries(SOURCES).find(([source]) => source === platform)?.[1]
  if (load === undefined) throw new TriagebookError([unknown(wanted, settings)])
  const { source } = await load()
  if (inputs.mapping !== undefined)
    throw new TriagebookError([problem('import/needless-mapping', { platform: source.displayName })])
  const supplier = orThrow(exportPages(exportOf(inputs, connection), source.holdsTickets), problems)
  return { connection, source, supplier }
}

async function connectMapped(
  inputs: SourceInputs,
  { connection, platform }: { readonly connection: string; readonly platform: 'csv' | 'json' },
  problems: Problem[],
): Promise<ConnectedSource> {
  const file = exportOf(inputs, connection)
  if (inputs.mapping === undefined) throw new TriagebookError([problem('import/no-mapping', { file })])
  const { mappedPages, mappedSource, readMapping } = await import('@triagebook/sources/mapped-file')
  const mapping = orThrow(readMapping(inputs.mapping, contentOf(inputs.mapping)), problems)
  const source = mappedSource(mapping)
  if (source.platform !== platform) {
    const values = { mapping: mapping.path, format: mapping.format, platform }
    throw new TriagebookError([problem('import/other-format', values)])
  }
  return { connection, source, supplier: orThrow(mappedPages(file, mapping), problems) }
}

function exportOf({ from }: SourceInputs, connection: string): string {
  if (from !== undefined) return from
  throw new TriagebookError([problem('import/no-export', { connection })])
}

function contentOf(file: string): Uint8Array {
  const stats = statSync(file, { throwIfNoEntry: false })
  // A mapping that is far too large is not read only to say so.
  if (stats?.isFile() === true && stats.size <= 2 * LARGEST_FILE) return readFileSync(file)
  const wording = stats === undefined ? 'missing' : 'other'
  throw new TriagebookError([problem(`import/no-such-mapping#${wording}`, { file })])
}

function unknown(name: string, settings: Settings): Problem {
  const readable = [...Object.keys(SOURCES), ...Object.keys(MAPPED)].join(', ')
  const configured = ownEntry(settings.connections, name)
  if (configured !== undefined)
    return problem('import/unknown-connection#platform', { name, platform: configured.platform, readable })
  const connections = Object.keys(settings.connections)
  const known = [
    ...(connections.length > 0 ? [`the connections ${connections.join(', ')}`] : []),
    `the platforms ${readable}`,
  ]
  return problem('import/unknown-connection#name', { name, known: known.join(', or ') })
}
