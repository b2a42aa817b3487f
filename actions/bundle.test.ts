import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const DIST = new URL('dist/', import.meta.url)
if (!existsSync(new URL('index.js', DIST)))
  throw new Error('The actions are not bundled yet: run `npm run build` first.')

const LICENCES = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']
const contents: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('contents.json', DIST), 'utf8'),
)
const chunks = Object.entries(contents).map(([chunk, files]) => ({ chunk, stages: stagesOf(files) }))
const licences = [...readFileSync(new URL('licenses.txt', DIST), 'utf8').matchAll(/^(\S+) \d\S* \((.*)\)$/gm)]

describe('the bundle of the actions', () => {
  it('has a list of what is in each of its files', () => {
    expect(Object.keys(contents).sort()).toEqual(globSync('*index.js', { cwd: DIST }).sort())
  })

  it('loads no stage before its action asks for it', () => {
    expect(stagesOf(contents['index.js'] ?? [])).toEqual([])
  })

  it.each(chunks)('$chunk carries nothing of a second stage', ({ stages }) => {
    expect(stages.length).toBeLessThanOrEqual(1)
  })

  it('carries validate, and nothing that only other stages need', () => {
    const everything = Object.values(contents).flat()
    expect(everything).toContain('packages/stages/validate/index.js')
    expect(everything.filter((file) => /^packages\/(?:site|metrics|stats|agenda)\//.test(file))).toEqual([])
    // Of the sources only what reads a mapping that the book keeps.
    const sources = everything.filter((file) => /^packages\/sources\//.test(file))
    expect(sources).toContain('packages/sources/mapping/read/read-mapping.js')
    expect(sources.filter((file) => /(?:index|ticket|page|row)\b|files\/|zendesk\//.test(file))).toEqual([])
    const others = ['commander', 'diff', 'hast-util-to-html', 'hastscript', 'open', 'simple-statistics']
    expect(everything.filter((file) => others.includes(file))).toEqual([])
  })

  it('loads what reads rules, looks for secrets or prints Markdown only when a run needs it', () => {
    const ofValidate = Object.values(contents).find((files) =>
      files.includes('packages/stages/validate/index.js'),
    )
    const large = [
      're2js',
      'libphonenumber-js',
      'mdast-util-to-markdown',
      'remark-parse',
      'hast-util-from-html',
    ]
    const isLarge = (file: string) => large.includes(file) || /^packages\/(?:redact|text)\//.test(file)
    expect(ofValidate).toContain('packages/rules/files/missing-files.js')
    expect(ofValidate?.filter(isLarge)).toEqual([])
    expect(Object.values(contents).flat()).toEqual(
      expect.arrayContaining([
        'packages/redact/find/find-secrets.js',
        'packages/text/markdown/print-markdown.js',
        're2js',
      ]),
    )
  })

  it('comes with the licence of each package that its code names', () => {
    const listed = licences.map(([, name]) => name)
    const code = Object.keys(contents).map((chunk) => readFileSync(new URL(chunk, DIST), 'utf8'))
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

function stagesOf(files: readonly string[]): readonly string[] {
  const folders = files.flatMap((file) => /^packages\/stages\/([^/]+)\/[^/]/.exec(file)?.[1] ?? [])
  return [...new Set(folders)]
}
