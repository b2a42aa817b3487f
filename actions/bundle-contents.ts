import { packageFolder } from '../scripts/licence-texts.ts'

/** The part of webpack's statistics that says which file is in which chunk. */
export interface Stats {
  readonly chunks: readonly { readonly id: number; readonly files: readonly string[] }[]
  readonly modules: readonly Module[]
}

interface Module {
  /** The file, where the module is one. */
  readonly nameForCondition?: string | null
  readonly chunks: readonly number[]
  readonly modules?: readonly Module[]
}

export interface Contents {
  /** By chunk: our files as `packages/<name>/<file>` and the names of other packages, sorted. */
  readonly chunks: Readonly<Record<string, readonly string[]>>
  /** The folders of the other packages. */
  readonly packages: readonly string[]
}

/** What a bundle is made of. */
export function chunkContents({ chunks, modules }: Stats): Contents {
  const filesIn = (id: number) => modules.filter((module) => module.chunks.includes(id)).flatMap(filesOf)
  const all = modules.filter(({ chunks }) => chunks.length > 0).flatMap(filesOf)
  return {
    chunks: Object.fromEntries(
      chunks
        .map(({ id, files }): readonly [string, readonly string[]] => [
          files[0] ?? '',
          sorted(filesIn(id).flatMap(shownAs)),
        ])
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    packages: sorted(all.flatMap((file) => packageFolder(file) ?? [])),
  }
}

function filesOf({ nameForCondition, modules = [] }: Module): readonly string[] {
  const inner = modules.flatMap(filesOf)
  return inner.length > 0 ? inner : [nameForCondition ?? []].flat().map((file) => file.replaceAll('\\', '/'))
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
