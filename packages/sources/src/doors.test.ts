import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const SRC = new URL('./', import.meta.url)
const { exports: doors }: { exports: Readonly<Record<string, { readonly default: string }>> } = JSON.parse(
  readFileSync(new URL('../package.json', SRC), 'utf8'),
)
const IMPORT = /^(?:import|export) (?!type )[^;']*?from '(\.[^']+)'/gms

/** The folders of the files that are loaded with a door, as paths in `src`. */
function foldersBehind(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file.href)) return new Set()
  seen.add(file.href)
  for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(IMPORT))
    foldersBehind(new URL(target, file), seen)
  return new Set([...seen].map((href) => href.slice(SRC.href.length).split('/').slice(0, -1).join('/')))
}

describe('a door of the package', () => {
  it.each([
    { door: '.', loads: ['', 'kit', 'problem', 'problem/export', 'problem/mapping', 'problem/row'] },
    { door: './export-pages', lacks: ['mapping', 'zendesk'] },
    { door: './mapped-file', lacks: ['zendesk', 'mapping/sniff'] },
    { door: './read-mapping', loads: ['kit', 'mapping/date', 'mapping/read', 'problem/mapping'] },
    { door: './sniff-file', lacks: ['zendesk', 'mapping/group', 'mapping/pages'] },
  ])('$door loads only what it needs', ({ door, loads, lacks = [] }) => {
    const folders = [...foldersBehind(new URL(`../${doors[door]?.default}`, SRC))].sort()
    if (loads !== undefined) expect(folders).toEqual(loads)
    expect(
      folders.filter((folder) => lacks.some((one) => folder === one || folder.startsWith(`${one}/`))),
    ).toEqual([])
    expect(folders.length).toBeGreaterThan(1)
  })

  it('is in this table', () =>
    expect(Object.keys(doors)).toEqual([
      '.',
      './export-pages',
      './mapped-file',
      './read-mapping',
      './sniff-file',
      './test-data', // for tests only: it is not built
    ]))
})
