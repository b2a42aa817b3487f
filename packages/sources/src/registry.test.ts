import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { SOURCES } from './registry.ts'

const here = new URL('./', import.meta.url)
/** Folders that are no source. */
const SHARED = ['contract', 'files', 'kit', 'mapping', 'problem']
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !SHARED.includes(entry.name))
  .map(({ name }) => name)

describe('the registry', () => {
  it('names every source’s folder, and nothing else', () =>
    expect(Object.keys(SOURCES).sort()).toEqual(folders.sort()))

  it.each(Object.entries(SOURCES))('%s keeps its folder in order', (name, source) => {
    expect(source.platform).toBe(name)
    expect(source.displayName).not.toBe('')
    expect(URL.canParse(source.docsUrl)).toBe(true)
    expect(existsSync(new URL(`${name}/README.md`, here)), 'has a README').toBe(true)
    expect(readdirSync(new URL(`${name}/golden/`, here)), 'has golden cases').not.toHaveLength(0)
  })
})
