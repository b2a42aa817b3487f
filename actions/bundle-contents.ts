import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

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

/** The name, version, licence and licence text of each package. */
export function licenceTexts(packages: readonly string[]): string {
  const entries = packages.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry))
    const text =
      file === undefined
        ? 'The package holds no licence text.'
        : readFileSync(path.join(folder, file), 'utf8').trim()
    return `${name} ${version} (${license})\n\n${text.replaceAll('\r\n', '\n')}\n`
  })
  return entries.sort().join(`\n${'-'.repeat(80)}\n\n`)
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

function packageFolder(file: string): string | undefined {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0]
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort()
}
