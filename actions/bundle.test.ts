import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ChunkContents, chunksOf } from './bundle-contents.ts'

const DIST = new URL('dist/', import.meta.url)
if (!existsSync(new URL('index.js', DIST)))
  throw new Error('The actions are not bundled yet: run `npm run build` first.')

const LICENCES = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  '(ISC AND CC-BY-3.0)', // date-holidays: docs/decisions/0011 says what is given on, and how
]
const chunks: Readonly<Record<string, ChunkContents>> = JSON.parse(
  readFileSync(new URL('contents.json', DIST), 'utf8'),
)
const licences = [...readFileSync(new URL('licenses.txt', DIST), 'utf8').matchAll(/^(\S+) \d\S* \((.*)\)$/gm)]
const actions = globSync('*/main.mjs', { cwd: import.meta.dirname }).map(
  (path) => path.split(/[\\/]/)[0] ?? '',
)

describe('the bundle of the actions', () => {
  it('has a list of what is in each of its files', () => {
    expect(Object.keys(chunks).sort()).toEqual(globSync('*index.js', { cwd: DIST }).sort())
  })

  it('comes with the licence of each package that its code names', () => {
    const listed = licences.map(([, name]) => name)
    const code = Object.keys(chunks).map((chunk) => readFileSync(new URL(chunk, DIST), 'utf8'))
    const named = code.flatMap((text) =>
      [...text.matchAll(/^;\/\/ .*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//gm)].map(([, name]) => name),
    )
    expect(named.length).toBeGreaterThan(0)
    expect([...new Set(named)].filter((name) => !listed.includes(name))).toEqual([])
    expect(listed).toEqual(expect.arrayContaining(['@actions/core', 'undici', 'yaml', 're2js']))
  })

  it('holds only what may be given on', () => {
    expect(
      licences.filter(([, , licence = '']) => !LICENCES.includes(licence)).map(([line]) => line),
    ).toEqual([])
  })
})

describe.each(actions)('the action %s', (name) => {
  const { atOnce, later } = chunksOf(chunks, name)

  it('carries nothing of another stage', () => {
    const stages = [...atOnce, ...later].flatMap(holds).flatMap((file) => stageOf(file) ?? [])
    expect([...new Set(stages)]).toEqual([name])
  })

  it('loads what loads.json says, at once and later; `npx vitest run actions -u` writes it', async () => {
    const loads = { at_once: partsIn(atOnce), later: partsIn(later) }
    await expect(`${JSON.stringify(loads, null, 2)}\n`).toMatchFileSnapshot(`${name}/loads.json`)
  })
})

function holds(chunk: string): readonly string[] {
  return chunks[chunk]?.holds ?? []
}

/** The stage whose folder a file is in: the folders of stages are those that describe one. */
function stageOf(file: string): string | undefined {
  const folder = /^packages\/stages\/([^/]+)\/[^/]/.exec(file)?.[1]
  const about = new URL(`../packages/stages/src/${folder}/about.ts`, import.meta.url)
  return folder !== undefined && existsSync(about) ? folder : undefined
}

/** Our packages by folder, and the names of others. */
function partsIn(names: readonly string[]): readonly string[] {
  const parts = names.flatMap(holds).map((file) => /^packages\/.*(?=\/)/.exec(file)?.[0] ?? file)
  return [...new Set(parts)].sort()
}
