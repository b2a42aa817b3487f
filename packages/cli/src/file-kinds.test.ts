import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { aTerminal } from '../test-data/a-terminal.ts'

/** What can stand where a file or a folder belongs; `outside` is a folder with files that nobody may touch. */
const KINDS = {
  'a link to a file outside': (place: string, outside: string) =>
    symlinkSync(path.join(outside, 'file'), place),
  'a link to a folder outside': (place: string, outside: string) => symlinkSync(outside, place),
  'a link to nothing': (place: string, outside: string) => symlinkSync(path.join(outside, 'new'), place),
  'a link to a device': (place: string) => symlinkSync('/dev/zero', place),
  'a folder': (place: string) => mkdirSync(place),
  'a file': (place: string) => writeFileSync(place, 'mine\n'),
  'a file in another encoding': (place: string) => writeFileSync(place, Buffer.from([0xe4, 0x0a])),
  'a pipe': (place: string) => execFileSync('mkfifo', [place]),
} as const

interface Row {
  readonly args: readonly string[]
  /** What stands where. */
  readonly kind: keyof typeof KINDS
  readonly at: string
  readonly code: number
  readonly problem: string
}

const init = (kind: Row['kind'], at: string, problem: string): Row => ({
  args: ['init', '.', '--replace'],
  kind,
  at,
  code: 1,
  problem,
})
const report = (kind: Row['kind'], at: string, problem: string, code = 1): Row => ({
  args: ['report', '--out', 'site/pages'],
  kind,
  at,
  code,
  problem,
})

const ROWS: readonly Row[] = [
  init('a link to a file outside', '.gitattributes', 'book/link'),
  init('a link to nothing', '.gitattributes', 'book/link'),
  init('a link to a device', '.gitattributes', 'book/link'),
  init('a folder', '.gitattributes', 'book/not-a-file'),
  init('a pipe', '.gitattributes', 'book/not-a-file'),
  init('a file in another encoding', '.gitattributes', 'book/not-utf-8'),
  init('a link to a folder outside', '.triagebook', 'book/link'),
  init('a file', '.triagebook', 'book/not-a-file'),
  init('a link to a folder outside', 'playbooks', 'book/link'),
  init('a link to nothing', 'playbooks', 'book/link'),
  init('a file', 'playbooks', 'book/not-a-file'),
  init('a folder', 'rules/classify.yml', 'book/not-a-file'),
  init('a pipe', 'rules/redact.yml', 'book/not-a-file'),
  init('a link to a file outside', 'triagebook.yml', 'book/link'),
  init('a folder', 'triagebook.yml', 'book/not-a-file'),
  init('a pipe', 'triagebook.yml', 'book/not-a-file'),
  report('a link to a folder outside', 'site/pages', 'report/link', 2),
  report('a link to nothing', 'site/pages', 'report/link', 2),
  report('a link to a folder outside', 'site', 'report/link', 2),
  report('a file', 'site', 'output/cannot-write', 3),
  report('a file', 'site/pages', 'output/cannot-write', 3),
  report('a pipe', 'site/pages', 'output/cannot-write', 3),
  report('a link to a file outside', 'site/pages/index.html', 'book/link'),
  report('a link to nothing', 'site/pages/index.html', 'book/link'),
  report('a folder', 'site/pages/index.html', 'book/not-a-file'),
  report('a pipe', 'site/pages/index.html', 'book/not-a-file'),
  report('a folder', 'site/pages/figures.json', 'book/not-a-file'),
  report('a link to a device', 'site/pages/style.css', 'book/link'),
]

/** Every name below a folder; no link is followed. */
const everything = (folder: string) => readdirSync(folder, { recursive: true }).sort()

describe('writes nothing, and says why, where', () => {
  it.each(ROWS)('$args.0 finds $kind at $at', async ({ args, kind, at, code, problem }) => {
    const outside = temporaryFolder()
    writeFiles(outside, { file: 'mine\n' })
    const folder = temporaryFolder()
    if (args[0] === 'report') writeFiles(folder, aBook())
    const place = path.join(folder, at)
    mkdirSync(path.dirname(place), { recursive: true })
    KINDS[kind](place, outside)
    const before = everything(folder)
    const result = await aTerminal(folder)(...args)
    expect(result.code).toBe(code)
    expect(result.err).toContain(`[${problem}]`)
    expect(everything(folder)).toEqual(before)
    expect(everything(outside)).toEqual(['file'])
    expect(readFileSync(path.join(outside, 'file'), 'utf8')).toBe('mine\n')
  })
})

describe('a folder that a person names', () => {
  it('can be a link to the folder that becomes a book', async () => {
    const [folder, real] = [temporaryFolder(), temporaryFolder()]
    symlinkSync(real, path.join(folder, 'desk'))
    expect(await aTerminal(folder)('init', 'desk')).toMatchObject({ code: 0 })
    expect(readdirSync(real)).toContain('triagebook.yml')
  })

  it('can lie behind a link that is not in the book', async () => {
    const [folder, real, link] = [temporaryFolder(), temporaryFolder(), temporaryFolder()]
    writeFiles(folder, aBook())
    rmSync(link, { recursive: true })
    symlinkSync(real, link)
    expect(await aTerminal(folder)('report', '--out', path.join(link, 'site'))).toMatchObject({ code: 0 })
    expect(readdirSync(path.join(real, 'site'))).toContain('index.html')
  })
})
