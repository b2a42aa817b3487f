import { describe, expect, it } from 'vitest'
import { manifests } from './manifests.ts'
import { readFile } from './repository-files.ts'

/** A row of the table: `| name | who uses it | why |`. */
const ROW = /^\| `([^`]+)` \| ([^|]+) \| ([^|]+) \|$/gm
const allowed = [...readFile('docs/dependencies.md').matchAll(ROW)].map(
  ([, name = '', users = '', why = '']) => ({
    name,
    users: users.split(',').map((user) => user.trim()),
    why: why.trim(),
  }),
)

const used = new Map<string, string[]>()
for (const { name, dependencies } of manifests().filter(({ name }) => name !== '@triagebook/testkit')) {
  for (const dependency of Object.keys(dependencies).filter(
    (dependency) => !dependency.startsWith('@triagebook/'),
  )) {
    used.set(dependency, [...(used.get(dependency) ?? []), name.replace('@triagebook/', '')])
  }
}

describe('docs/dependencies.md', () => {
  it('lists each runtime dependency with the packages that use it, and no other', () => {
    const rows = Object.fromEntries(allowed.map(({ name, users }) => [name, users.sort()]))
    expect(rows).toEqual(Object.fromEntries([...used].map(([name, users]) => [name, users.sort()])))
  })

  it('gives a reason for each', () => {
    expect(allowed.filter(({ why }) => why.length < 20)).toEqual([])
  })
})
