import { describe, expect, it } from 'vitest'
import { manifests } from './manifests.ts'

/** DESIGN.md, section 4: a package depends on lower floors only; neighbours never meet. */
const FLOORS: readonly (readonly string[])[] = [
  ['record'],
  ['text', 'calendar', 'stats'],
  ['rules', 'redact', 'playbook'],
  ['agenda', 'approval', 'sync', 'metrics', 'insight'],
  ['book', 'sources', 'forge'],
  ['site'],
  ['stages'],
  ['action-kit', 'cli'],
  ['actions'],
]
const TESTKIT = '@triagebook/testkit'

const packages = manifests().filter(({ name }) => name !== TESTKIT)
const ours = (dependencies: Readonly<Record<string, string>>) =>
  Object.keys(dependencies).filter((name) => name.startsWith('@triagebook/'))
const floorOf = (name: string) =>
  FLOORS.findIndex((floor) => floor.includes(name.replace('@triagebook/', '')))

describe('the floors', () => {
  it('have a place for every package', () => {
    expect(packages.filter(({ name }) => floorOf(name) < 0)).toEqual([])
  })

  it('are about packages that depend on each other', () => {
    expect(packages.flatMap(({ dependencies }) => ours(dependencies)).length).toBeGreaterThan(packages.length)
  })

  it.each(packages)('$name depends on lower floors only', ({ name, dependencies }) => {
    const higher = ours(dependencies).filter(
      (target) => floorOf(target) >= floorOf(name) || floorOf(target) < 0,
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
