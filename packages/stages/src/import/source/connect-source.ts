import { readFileSync, statSync } from 'node:fs'
import { LARGEST_FILE, type Problem, type Settings, TriagebookError } from '@triagebook/record'
import { type PageSupplier, SOURCES, type Source } from '@triagebook/sources'
import { exportPages } from '@triagebook/sources/export-pages'
import type { Mapping } from '@triagebook/sources/mapped-file'
import { orThrow } from '../../open-book.ts'

/** Of the stage's inputs, those that say where the tickets are. */
interface SourceInputs {
  /** A connection of triagebook.yml, or a platform. */
  readonly from: string
  /** The name under which a platform's tickets are kept. */
  readonly connection?: string
  /** An export: a file or a folder. */
  readonly export?: string
  readonly mapping?: string
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
  const { from, connection: name } = inputs
  const platform = settings.connections[from]?.platform ?? MAPPED[from] ?? from
  const connection = name ?? from
  if (platform === 'csv' || platform === 'json')
    return connectMapped(inputs, { connection, platform }, problems)
  const load = Object.entries(SOURCES).find(([name]) => name === platform)?.[1]
  if (load === undefined) throw new TriagebookError([unknown(from, settings)])
  const { source } = await load()
  if (inputs.mapping !== undefined) throw new TriagebookError([needless(source)])
  const supplier = orThrow(exportPages(exportOf(inputs, connection), source.holdsTickets), problems)
  return { connection, source, supplier }
}

async function connectMapped(
  inputs: SourceInputs,
  { connection, platform }: { readonly connection: string; readonly platform: 'csv' | 'json' },
  problems: Problem[],
): Promise<ConnectedSource> {
  const file = exportOf(inputs, connection)
  if (inputs.mapping === undefined) throw new TriagebookError([noMapping(file)])
  const { mappedPages, mappedSource, readMapping } = await import('@triagebook/sources/mapped-file')
  const mapping = orThrow(readMapping(inputs.mapping, contentOf(inputs.mapping)), problems)
  const source = mappedSource(mapping)
  if (source.platform !== platform) throw new TriagebookError([otherFormat(mapping, platform)])
  return { connection, source, supplier: orThrow(mappedPages(file, mapping), problems) }
}

function exportOf({ export: file }: SourceInputs, connection: string): string {
  if (file !== undefined) return file
  throw new TriagebookError([
    {
      code: 'import/no-export',
      severity: 'error',
      message: `Where are the tickets of ${connection}?`,
      hint: 'Give an export with --from <file or folder>.',
    },
  ])
}

function contentOf(path: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false })
  // A mapping that is far too large is not read only to say so.
  if (stats?.isFile() === true && stats.size <= 2 * LARGEST_FILE) return readFileSync(path)
  throw new TriagebookError([
    {
      code: 'import/no-such-mapping',
      severity: 'error',
      message: stats === undefined ? `There is no file ${path}.` : `${path} is no mapping.`,
      hint: 'Check the spelling. A relative path starts at the folder in which you typed the command.',
    },
  ])
}

function noMapping(file: string): Problem {
  return {
    code: 'import/no-mapping',
    severity: 'error',
    message: `What do the columns of ${file} mean? Nothing is guessed: a mapping has to say it.`,
    hint: `Give one with --mapping <file>. A first one is written by: import --sniff ${file}`,
  }
}

function needless({ displayName }: Source): Problem {
  return {
    code: 'import/needless-mapping',
    severity: 'error',
    message: `${displayName}’s export is read without a mapping.`,
    hint: 'Leave --mapping out; or, for a table made from it, import csv, json or ndjson with the mapping.',
  }
}

function otherFormat({ path, format }: Mapping, platform: string): Problem {
  return {
    code: 'import/other-format',
    severity: 'error',
    message: `The mapping ${path} is for ${format}, and ${platform} was asked for.`,
    hint: `Import ${format} with it, or name another mapping.`,
  }
}

function unknown(from: string, settings: Settings): Problem {
  const readable = [...Object.keys(SOURCES), ...Object.keys(MAPPED)].join(', ')
  const configured = settings.connections[from]
  if (configured !== undefined) {
    return {
      code: 'import/unknown-connection',
      severity: 'error',
      message: `The connection “${from}” is of the platform ${configured.platform}, which this version cannot read yet.`,
      hint: `It can read: ${readable}.`,
    }
  }
  const connections = Object.keys(settings.connections)
  const known = [
    ...(connections.length > 0 ? [`the connections ${connections.join(', ')}`] : []),
    `the platforms ${readable}`,
  ]
  return {
    code: 'import/unknown-connection',
    severity: 'error',
    message: `Neither a connection nor a platform is called “${from}”.`,
    hint: `There are ${known.join(', and ')}.`,
  }
}
