import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { circleIn, doorsOf, type SourceFile, sourceFiles } from './import-graph.ts'
import { manifests } from './manifests.ts'

/** DESIGN.md, section 4: a package depends on lower layers only; neighbours never meet. */
const LAYERS: readonly (readonly string[])[] = [
  ['record'],
  ['text', 'calendar', 'stats'],
  ['rules', 'redact', 'playbook', 'decide'],
  ['agenda', 'approval', 'sync', 'metrics', 'insight'],
  ['book', 'sources', 'forge'],
  ['site'],
  ['stages'],
  ['action-kit', 'cli'],
  ['actions'],
]

/** The folders of packages/record/src: each imports only those before it. */
const RECORD_FOLDERS = [
  'problem', // problems as data, and their catalogue
  'schema', // what the JSON Schemas generate: types, validators, the order of keys
  'yaml/fast', // YAML read fast, where all readers agree
  'yaml', // YAML read exactly, and printed
  'shape', // what differs from a schema, and its fix
  'record', // deciding, escalating, history, ids, printing
  'review', // what waits for a person, since when, and who is asked
  'pull', // the tickets that a pull request is about
  'sections', // the headings of a body
  'file', // a record's file cut into its parts
  'formats', // settings, rules and the other files of a book
  'check', // what the life cycle and the team's words ask of a record
  'across', // what is wrong between records
  'read', // a record's file read, or all that is wrong with it
  'edit', // a record changed in its text
  'merge', // three versions of a record made one
  'fix', // what has only one right answer, fixed
]

/** The layers whose code depends on nothing but what it is given: no files, clock, environment or chance. */
const PURE = LAYERS.slice(0, 4).flat()

/** The parts of Node that are functions of their arguments. */
const PURE_BUILTINS: Readonly<Record<string, readonly string[]>> = {
  'node:crypto': ['createHash', 'createHmac', 'createSecretKey', 'hash'],
  'node:net': ['isIP', 'isIPv4', 'isIPv6'],
}

const IMPURE =
  /\bprocess\s*[.[]|\bDate\.now\b|\bnew Date\(\s*\)|\bDate\(\s*\)|\bTemporal\.Now\b|\bMath\.random\b|\bperformance\s*\.|\brandom(?:UUID|Bytes|Int)\b|\bgetRandomValues\b|\bfetch\(|\bglobalThis\b|\bsetTimeout\(/

/** Only a host reads the environment; everybody else is given what they need of it. */
const HOSTS = ['packages/action-kit', 'packages/cli']

/** Scripts put it into the generated validators. */
const IN_THE_VALIDATORS = 'packages/record/src/schema/real-date.ts'

const TESTKIT = '@triagebook/testkit'
const packages = manifests().filter(({ name }) => name !== TESTKIT)
const files = sourceFiles()
const homes = [...new Set(files.map(({ home }) => home))]
const ours = (dependencies: Readonly<Record<string, string>>) =>
  Object.keys(dependencies).filter((name) => name.startsWith('@triagebook/'))
const layerOf = (name: string) =>
  LAYERS.findIndex((layer) => layer.includes(name.replace('@triagebook/', '')))

describe('the layers', () => {
  it('have a place for every package', () => {
    expect(packages.filter(({ name }) => layerOf(name) < 0)).toEqual([])
  })

  it('are about packages that depend on each other', () => {
    expect(packages.flatMap(({ dependencies }) => ours(dependencies)).length).toBeGreaterThan(packages.length)
  })

  it.each(packages)('$name depends on lower layers only', ({ name, dependencies }) => {
    const higher = ours(dependencies).filter(
      (target) => layerOf(target) >= layerOf(name) || layerOf(target) < 0,
    )
    expect(higher).toEqual([])
  })

  it.each(packages)(
    '$name needs of the workspace nothing more for its tests than the testkit',
    ({ devDependencies }) => {
      expect(ours(devDependencies).filter((target) => target !== TESTKIT)).toEqual([])
    },
  )
})

describe('imports', () => {
  it('are seen at all', () => {
    const targets = files.flatMap(({ imports }) => imports.flatMap(({ target }) => target ?? []))
    expect(targets.length).toBeGreaterThan(files.length)
    expect(targets).toContain('packages/record/src/problem/problem.ts')
  })

  it('take nothing from the testkit', () => {
    const takers = files.filter(({ imports }) =>
      imports.some(({ specifier }) => specifier.startsWith(TESTKIT)),
    )
    expect(takers.map(({ path }) => path)).toEqual([])
  })

  it('form no circle of files', () => {
    const graph = new Map(
      files.map((file) => [file.path, new Set(file.imports.flatMap(({ target }) => target ?? []))]),
    )
    expect(circleIn(graph)).toBeNull()
  })

  it.each(homes)('form no circle of folders in %s', (home) => {
    expect(circleIn(folderGraph(home))).toBeNull()
  })

  it('go downward in the folders of packages/record', () => {
    const upward = [...folderGraph('packages/record')].flatMap(([folder, targets]) =>
      [...targets]
        .filter((target) => RECORD_FOLDERS.includes(folder) && rankOf(target) >= rankOf(folder))
        .map((target) => `${folder} -> ${target}`),
    )
    expect(upward).toEqual([])
  })

  it('name every folder of packages/record', () => {
    const folders = files
      .filter(({ home }) => home === 'packages/record')
      .map(folderOf)
      .filter((folder) => !folder.endsWith('.ts'))
    expect([...new Set(folders)].sort()).toEqual([...RECORD_FOLDERS].sort())
  })
})

describe('what is built', () => {
  it.each(homes.filter((home) => home !== 'actions'))('of %s is reached from a door or a program', (home) => {
    const own = files.filter((file) => file.home === home)
    const reached = new Set([...doorsOf(home).values(), ...own.map(({ path }) => path).filter(isProgram)])
    for (const one of reached) {
      const file = own.find(({ path }) => path === one)
      for (const { target } of file?.imports ?? []) if (target !== undefined) reached.add(target)
    }
    const unreached = own.map(({ path }) => path).filter((one) => !reached.has(one))
    expect(unreached.filter((one) => one !== IN_THE_VALIDATORS)).toEqual([])
  })
})

describe('the pure layers', () => {
  const pure = files.filter(({ home }) => PURE.includes(path.basename(home)))

  it('import nothing of Node that reaches outside', () => {
    const found = pure.flatMap((file) =>
      file.imports
        .filter(({ specifier, names }) => {
          if (!specifier.startsWith('node:')) return false
          const allowed = PURE_BUILTINS[specifier] ?? []
          return names.length === 0 || !names.every((name) => allowed.includes(name))
        })
        .map(({ specifier, names }) => `${file.path}: ${names.join(', ')} of ${specifier}`),
    )
    expect(found).toEqual([])
  })

  it('ask for no time, chance, environment or network', () => {
    const found = pure.flatMap(({ path, code }) => {
      const use = IMPURE.exec(code)
      return use === null ? [] : [`${path}: ${use[0]}`]
    })
    expect(found).toEqual([])
  })
})

it('reads the environment in the hosts only', () => {
  const readers = files.filter(
    ({ home, code }) => !HOSTS.includes(home) && /\bprocess\s*\.\s*env\b/.test(code),
  )
  expect(readers.map(({ path }) => path)).toEqual([])
})

/** The folders of a package and those that they import. A file beside them, such as `problems.ts`, stands for itself. */
function folderGraph(home: string): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map(
    files.filter((file) => file.home === home).map((file) => [file.path, folderOf(file)]),
  )
  const graph = new Map([...folders.values()].map((folder) => [folder, new Set<string>()]))
  for (const file of files) {
    const folder = folders.get(file.path)
    for (const { target = '' } of file.imports) {
      const other = folders.get(target)
      if (folder !== undefined && other !== undefined && other !== folder) graph.get(folder)?.add(other)
    }
  }
  return graph
}

function folderOf({ path: file, home }: SourceFile): string {
  const below = file.replace(`${home}/src/`, '').replace(`${home}/`, '')
  return below.includes('/') ? path.posix.dirname(below) : below
}

/** A file beside the folders of packages/record puts them together, so that none of them may import it. */
function rankOf(folder: string): number {
  return RECORD_FOLDERS.includes(folder) ? RECORD_FOLDERS.indexOf(folder) : RECORD_FOLDERS.length
}

function isProgram(file: string): boolean {
  return /\/(?:main|worker)\.ts$/.test(file)
}
