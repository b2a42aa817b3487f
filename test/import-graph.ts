import path from 'node:path'
import { readFile, repositoryFiles } from './repository-files.ts'

/** A file of a package that is built, and what it names in its imports. */
export interface SourceFile {
  readonly path: string
  /** Its package's folder: `packages/record`. */
  readonly home: string
  /** Without comments and texts in quotes, so that only code is left. */
  readonly code: string
  readonly imports: readonly Import[]
}

interface Import {
  /** As it is written: `node:fs`, `./day.ts`, `@triagebook/record/problem`. */
  readonly specifier: string
  /** `isIP, isIPv4`; empty where all of it is imported. */
  readonly names: readonly string[]
  /** The file of this repository that it means, if it is one. */
  readonly target: string | undefined
}

const IMPORT =
  /(?:\b(?:import|export)\s+(?:type\s+)?(?:\{([^}]*)\}|[\w*][^'"{}]*?)\s*from\s*|\bimport\s*\(?\s*|new URL\(\s*)'([^']+)'/g
const COMMENT_OR_QUOTE = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g

/** Every source file that is built, by its package's own tsconfig.json; the testkit has none. */
export function sourceFiles(): readonly SourceFile[] {
  const paths = repositoryFiles(/^(?:packages\/(?!testkit\/)[^/]+\/src|actions)\/.*\.ts$/).filter(
    (one) => !/\.test\.ts$/.test(one) && !leftOut(homeOf(one)).some((glob) => path.matchesGlob(one, glob)),
  )
  return paths.map((one) => {
    const text = readFile(one)
    const imports = [...text.matchAll(IMPORT)].map(([, names = '', specifier = '']): Import => {
      return { specifier, names: names.split(',').flatMap(nameIn), target: targetOf(specifier, one) }
    })
    return { path: one, home: homeOf(one), code: text.replace(COMMENT_OR_QUOTE, ''), imports }
  })
}

/** The doors of a package: what its package.json lets others import, by its specifier. */
export function doorsOf(home: string): ReadonlyMap<string, string> {
  const { name, exports = {} } = JSON.parse(readFile(`${home}/package.json`))
  return new Map(
    Object.entries<string | { readonly default: string }>(exports).map(([door, to]) => [
      path.posix.join(name, door),
      path.posix.join(home, typeof to === 'string' ? to : to.default),
    ]),
  )
}

/** The shortest circle of a graph, as its nodes from one back to itself; null where there is none. */
export function circleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const circles = [...graph.keys()].flatMap((start) => wayBack(graph, start) ?? [])
  return circles.sort((a, b) => a.length - b.length)[0] ?? null
}

function wayBack(graph: ReadonlyMap<string, ReadonlySet<string>>, start: string) {
  const ways = [[start]]
  const seen = new Set<string>()
  for (const way of ways) {
    for (const next of graph.get(way.at(-1) ?? '') ?? []) {
      if (next === start) return [[...way, start]]
      if (seen.has(next)) continue
      seen.add(next)
      ways.push([...way, next])
    }
  }
  return null
}

/** What a package's build leaves out, as globs of the repository. */
function leftOut(home: string): readonly string[] {
  const { exclude = [] } = JSON.parse(readFile(`${home}/tsconfig.json`))
  return exclude.flatMap((glob: string) => [`${home}/${glob}`, `${home}/${glob}/**`])
}

const doors = new Map<string, string>()

function targetOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(from), specifier)
  if (!specifier.startsWith('@triagebook/')) return undefined
  const home = `packages/${specifier.split('/')[1]}`
  if (!doors.has(`@triagebook/${home.slice(9)}`) && !doors.has(specifier))
    for (const [door, file] of doorsOf(home)) doors.set(door, file)
  return doors.get(specifier)
}

function homeOf(file: string): string {
  return file.startsWith('packages/') ? file.split('/').slice(0, 2).join('/') : 'actions'
}

function nameIn(name: string): readonly string[] {
  const found = /^\s*(?:type\s+)?(\w+)/.exec(name)?.[1]
  return found === undefined ? [] : [found]
}
