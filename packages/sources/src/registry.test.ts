import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testSource } from './contract/test-source.ts'
import { SOURCES } from './registry.ts'

/** Folders that are not a source. */
const SHARED = ['contract', 'files', 'kit', 'mapping', 'problem', 'template']

const here = new URL('./', import.meta.url)
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map(({ name }) => name)

describe('the registry', () => {
  it('has a line for every folder of a source', () => {
    const without = folders.filter((name) => !Object.hasOwn(SOURCES, name))
    expect(without.map((name) => `Add to registry.ts: ${name}: () => import('./${name}/index.ts'),`)).toEqual(
      [],
    )
  })
})

for (const [name, load] of Object.entries(SOURCES)) await testSource(name, new URL(`${name}/`, here), load)
