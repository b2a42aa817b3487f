import { packageFolder } from '../scripts/licence-texts.ts'

/** The part of webpack's statistics that says which file is in which chunk, and which chunks load which. */
export interface Stats {
  readonly chunks: readonly Chunk[]
  readonly modules: readonly Module[]
}

interface Chunk {
  readonly id: number
  readonly files: readonly string[]
  /** Chunks that are loaded together with this one. */
  readonly siblings: readonly number[]
  /** The modules whose code asks for this one later, each by its loaders and its file. */
  readonly origins: readonly { readonly module: string }[]
}

interface Module {
  /** The file, where the module is one. */
  readonly nameForCondition?: string | null
  readonly chunks: readonly number[]
  readonly modules?: readonly Module[]
}

/** A chunk: our files as `packages/<name>/<file>` and the names of other packages, and the chunks that come with it or later. */
export interface ChunkContents {
  readonly holds: readonly string[]
  readonly together: readonly string[]
  readonly later: readonly string[]
}

export interface Contents {
  readonly chunks: Readonly<Record<string, ChunkContents>>
  /** The folders of the other packages. */
  readonly packages: readonly string[]
}

/** What a bundle is made of. */
export function bundleContents({ chunks, modules }: Stats): Contents {
  const filesIn = (id: number) => modules.filter((module) => module.chunks.includes(id)).flatMap(filesOf)
  const all = modules.filter(({ chunks }) => chunks.length > 0).flatMap(filesOf)
  const names = new Map(chunks.map(({ id, files }) => [id, files[0] ?? '']))
  const named = (ids: readonly number[]) => sorted(ids.flatMap((id) => names.get(id) ?? []))
  const askedFrom = chunks.flatMap(({ id, origins }) =>
    origins.map(({ module }) => ({ id, file: fileIn(module) })),
  )
  const entries = chunks.map(({ id, siblings }): readonly [string, ChunkContents] => {
    const files = filesIn(id)
    const later = askedFrom.flatMap((asked) => (files.includes(asked.file) ? asked.id : []))
    return [
      names.get(id) ?? '',
      { holds: sorted(files.flatMap(shownAs)), together: named(siblings), later: named(later) },
    ]
  })
  return {
    chunks: Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))),
    packages: sorted(all.flatMap((file) => packageFolder(file) ?? [])),
  }
}

/** The chunks of an action: those that its start loads, and those that it may ask for later. */
export function chunksOf(
  chunks: Contents['chunks'],
  action: string,
): { readonly atOnce: readonly string[]; readonly later: readonly string[] } {
  const stage = `packages/stages/${action}/index.js`
  const own = Object.keys(chunks).find((chunk) => chunks[chunk]?.holds.includes(stage)) ?? ''
  const ofStage = [own, ...(chunks[own]?.together ?? [])]
  const atOnce = ['index.js', ...ofStage]
  const later = new Set(ofStage.flatMap((chunk) => chunks[chunk]?.later ?? []))
  for (const next of later) for (const more of chunks[next]?.later ?? []) later.add(more)
  return { atOnce, later: [...later].filter((chunk) => !atOnce.includes(chunk)) }
}

function filesOf({ nameForCondition, modules = [] }: Module): readonly string[] {
  const inner = modules.flatMap(filesOf)
  return inner.length > 0 ? inner : [nameForCondition ?? []].flat().map((file) => file.replaceAll('\\', '/'))
}

/** webpack names a module by its loaders and its file: `a-loader.js!/folder/file.js`. */
function fileIn(module: string): string {
  return module.slice(module.lastIndexOf('!') + 1).replaceAll('\\', '/')
}

function shownAs(file: string): readonly string[] {
  const folder = packageFolder(file)
  if (folder !== undefined)
    return [folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)]
  const [, ours] = /\/(packages\/[^/]+\/build\/.*)$/.exec(file) ?? []
  return ours === undefined ? [] : [ours.replace('/build/', '/')]
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}
