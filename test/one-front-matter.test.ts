import { describe, expect, it } from 'vitest'
import { manifests } from './manifests.ts'
import { readFile, repositoryFiles } from './repository-files.ts'

/** Packages that read YAML or the front matter of Markdown. Two readers that differ are a hole: gray-matter runs code. */
const READER =
  /^(?:gray-matter|front-matter|hexo-front-matter|vfile-matter|remark-frontmatter|.*yaml.*|yamljs|toml|.*\/toml)$/
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire(?:\.resolve)?\(\s*)['"]([^'"./][^'"]*)['"]/g

/** Who may, and why. Everything else reads YAML through the record's own functions. */
const ALLOWED: Readonly<Record<string, (path: string) => boolean>> = {
  'js-yaml': (path) =>
    // The record's fast reader, and the bench, which times it alone.
    path === 'packages/record/src/yaml/fast/fast-yaml.ts' || path.startsWith('bench/'),
  yaml: (path) =>
    path.startsWith('packages/record/src/') ||
    path.startsWith('bench/') ||
    // What holds workflows and golden records against us has to read as others do.
    /^(?:test|scripts)\/|\.test\.ts$|^packages\/testkit\//.test(path),
}

const files = repositoryFiles(/^(?:packages|actions|scripts|bench|test|examples)\/.*\.(?:ts|mjs|js|cjs)$/)
const imports = files.flatMap((path) =>
  [...readFile(path).matchAll(IMPORT)].map(([, name = '']) => ({
    path,
    name: name.startsWith('@') ? name.split('/').slice(0, 2).join('/') : (name.split('/')[0] ?? ''),
  })),
)
const readers = imports.filter(({ name }) => READER.test(name))

describe('front matter', () => {
  it('is read by no parser but the two of packages/record', () => {
    expect(readers.filter(({ name, path }) => !ALLOWED[name]?.(path))).toEqual([])
  })

  it('is read by both of them there, so that this test sees imports at all', () => {
    const names = readers
      .filter(({ path }) => path.startsWith('packages/record/src/'))
      .map(({ name }) => name)
    expect(new Set(names)).toEqual(new Set(['js-yaml', 'yaml']))
  })

  it('finds no other parser among the dependencies of any package', () => {
    const found = manifests().flatMap(({ path, dependencies, devDependencies }) =>
      Object.keys({ ...dependencies, ...devDependencies })
        .filter((name) => READER.test(name))
        .map((name) => `${path} ${name}`),
    )
    const root = JSON.parse(readFile('package.json'))
    const atRoot = Object.keys({ ...root.dependencies, ...root.devDependencies }).filter((name) =>
      READER.test(name),
    )
    expect(found.filter((one) => !one.startsWith('packages/record/'))).toEqual([])
    expect([...new Set([...found.map((one) => one.split(' ')[1]), ...atRoot])].sort()).toEqual([
      'js-yaml',
      'yaml',
    ])
  })
})
