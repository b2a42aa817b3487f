import { describe, expect, it } from 'vitest'
import { problemLists } from '../scripts/problem-lists.ts'
import { problemsPage } from '../scripts/problems-page.ts'
import { readFile, repositoryFiles } from './repository-files.ts'

const listed = (await problemLists()).flatMap(({ codes, path }) =>
  Object.keys(codes).map((code) => ({ code, path })),
)
const CODE = /\bcode: '([a-z]+(?:-[a-z]+)*\/[a-z]+(?:-[a-z]+)*)'/g

const read = (paths: readonly string[]) => paths.map((path) => ({ path, text: readFile(path) }))
const tests = read(repositoryFiles(/^(?:packages|actions|test)\/.*\.test\.ts$/))
const sources = read(
  repositoryFiles(
    /^packages\/(?!testkit\/)[^/]+\/src\/(?!.*(?:\.test|\.generated)\.ts$).*(?<!\/problems)\.ts$/,
  ),
)

describe('the codes of problems', () => {
  it('are listed once each', () => {
    const codes = listed.map(({ code }) => code)
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
    expect(codes.length).toBeGreaterThan(0)
  })

  it('are listed where they are raised', () => {
    const known = new Set(listed.map(({ code }) => code))
    const raised = sources.flatMap(({ path, text }) =>
      [...text.matchAll(CODE)].map(([, code = '']) => ({ code, path })),
    )
    expect(raised.filter(({ code }) => !known.has(code))).toEqual([])
  })

  it('are all raised somewhere', () => {
    expect(
      listed.filter(({ code }) => !sources.some(({ text }) => new RegExp(`['\`]${code}['#]`).test(text))),
    ).toEqual([])
  })

  it('each have a test that names them', () => {
    expect(listed.filter(({ code }) => !tests.some(({ text }) => text.includes(code)))).toEqual([])
  })

  it('are explained in docs/reference/problems.md; `npm run fix` writes it', async () => {
    expect(readFile('docs/reference/problems.md')).toBe(await problemsPage())
  })
})
