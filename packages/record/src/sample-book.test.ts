import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { checkRecord } from './check/check-record.ts'
import { readSettings } from './formats/read-settings.ts'
import { readRecord } from './read/read-record.ts'
import { printRecord } from './record/print-record.ts'

const GENERATOR = new URL('../../../../shared/bench/gen.mjs', import.meta.url)
const isThere = existsSync(GENERATOR)
if (!isThere)
  process.stdout.write('Sample books: their generator (../shared) is not there, so none was read.\n')
const folder = mkdtempSync(join(tmpdir(), 'record-'))
afterAll(() => rmSync(folder, { recursive: true }))

interface Options {
  readonly count: number
  readonly format: 'md' | 'yaml'
  readonly seed: number
  readonly broken?: number
}

/** A generated book: its files with what we find in them, and where it says that they are broken. */
async function aBook(options: Options) {
  const { writeBook } = await import(GENERATOR.href)
  const out = join(folder, String(options.seed))
  writeBook({ out, ...options })
  const settings = readSettings('triagebook.yml', readFileSync(join(out, 'triagebook.yml')))
  if (!settings.ok) throw new Error(JSON.stringify(settings.problems))
  const names = readdirSync(join(out, 'tickets'), { recursive: true, encoding: 'utf8' })
  const files = names.filter((name) => /\.\w+$/.test(name)).map((name) => `tickets/${name}`)
  const damage = options.broken ? readFileSync(join(out, 'broken.ndjson'), 'utf8').trim().split('\n') : []
  return {
    broken: damage.map((line) => JSON.parse(line)).map(({ path, line }) => `${path}:${line}`),
    files: files.map((path) => {
      const content = readFileSync(join(out, path))
      const result = readRecord(path, content)
      const problems = result.ok ? checkRecord(result.value, settings.value) : result.problems
      return { text: content.toString(), result, problems }
    }),
  }
}

describe.runIf(isThere)('a generated book', () => {
  it.each(['md', 'yaml'] as const)('is valid and printed byte for byte as %s', async (format) => {
    const { files } = await aBook({ count: 25, format, seed: format === 'md' ? 1 : 2 })
    expect(files).toHaveLength(25)
    for (const { text, result, problems } of files) {
      expect(problems).toEqual([])
      expect(result.ok && printRecord(result.value, format)).toBe(text)
    }
  })

  it.each(['md', 'yaml'] as const)(
    'has its broken records found, each at its line, and no other, as %s',
    async (format) => {
      const { files, broken } = await aBook({
        count: 60,
        format,
        seed: format === 'md' ? 3 : 4,
        broken: 0.4,
      })
      const found = files
        .flatMap(({ problems }) => problems.slice(0, 1))
        .map(({ at }) => `${at?.path}:${at?.line}`)
      expect(broken.length).toBeGreaterThan(14)
      expect(found.sort()).toEqual(broken.sort())
    },
  )
})
