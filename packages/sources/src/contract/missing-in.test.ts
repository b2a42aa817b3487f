import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { missingIn } from './missing-in.ts'

describe('the folder of a source', () => {
  const parent = mkdtempSync(path.join(tmpdir(), 'source-'))
  afterAll(() => rmSync(parent, { recursive: true }))
  const WHOLE = ['index.ts', 'README.md', 'sample-desk.ts', 'golden/one/page.json']

  it.each([
    { name: 'whole', files: WHOLE, missing: [] },
    {
      name: 'without-readme',
      files: WHOLE.filter((file) => file !== 'README.md'),
      missing: ['without-readme/README.md is missing. It says how to make an export.'],
    },
    {
      name: 'without-golden',
      files: WHOLE.filter((file) => !file.startsWith('golden')),
      missing: [
        'without-golden/golden has no case. Put a page of the platform into without-golden/golden/<case>/page.json.',
      ],
    },
    {
      name: 'with-an-empty-case',
      files: [...WHOLE, 'golden/two/incoming.json'],
      missing: ['with-an-empty-case/golden/two/page.json is missing.'],
    },
    {
      name: 'without-desk',
      files: WHOLE.filter((file) => file !== 'sample-desk.ts'),
      missing: [
        'without-desk/sample-desk.ts is missing. It exports `desk`, which makes pages for the contract.',
      ],
    },
    {
      name: 'without-index',
      files: WHOLE.filter((file) => file !== 'index.ts'),
      missing: ['without-index/index.ts is missing. It exports `source`, made with `defineSource`.'],
    },
  ])('$name lacks $missing', ({ name, files, missing }) => {
    for (const file of files) {
      const place = path.join(parent, name, file)
      mkdirSync(path.dirname(place), { recursive: true })
      writeFileSync(place, '')
    }
    expect(missingIn(pathToFileURL(`${path.join(parent, name)}/`))).toEqual(missing)
  })
})
