import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { report as stage } from './index.ts'

const WEB = 'https://github.com/acme/desk/blob/HEAD'

function aFolder(): string {
  const folder = temporaryFolder()
  writeFiles(folder, aBook())
  return folder
}

describe('report', () => {
  it('writes the same figures for the page, for Markdown and as data', async () => {
    const folder = aFolder()
    const out = path.join(folder, 'site')
    const report = await runStage(stage, { out }, aHost(folder))
    const { figures } = JSON.parse(readFileSync(path.join(out, 'figures.json'), 'utf8'))
    expect(report.data).toEqual({ as_of: '2026-04-01T08:00:00Z', figures })
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('2026-04-01')
  })

  it('gives the same bytes for the same book and time', async () => {
    const folder = aFolder()
    const [first, second] = [path.join(folder, 'a'), path.join(folder, 'b')]
    await runStage(stage, { out: first }, aHost(folder))
    await runStage(stage, { out: second }, aHost(folder))
    for (const file of ['index.html', 'figures.json', 'figures.md']) {
      expect(readFileSync(path.join(second, file), 'utf8')).toBe(readFileSync(path.join(first, file), 'utf8'))
    }
  })

  it('names on the page, in Markdown and in JSON the record that it could not read', async () => {
    const folder = aFolder()
    const broken = 'tickets/2026/03/zendesk-eu-2.md'
    writeFiles(folder, { [broken]: '---\nid: [\n---\n' })
    await runStage(stage, { out: path.join(folder, 'site') }, aHost(folder))
    const read = (file: string) => readFileSync(path.join(folder, 'site', file), 'utf8')
    expect(read('index.html')).toContain('1 record could not be read')
    for (const file of ['index.html', 'figures.md']) expect(read(file)).toContain(broken)
    expect(JSON.parse(read('figures.json')).unreadable).toEqual([broken])
  })

  it('counts the days that were asked for, both included, in the book’s time zone', async () => {
    const folder = aFolder()
    const out = path.join(folder, 'site')
    const opened = async (from: string, to: string) => {
      await runStage(stage, { out, from, to }, aHost(folder))
      const { period, figures } = JSON.parse(readFileSync(path.join(out, 'figures.json'), 'utf8'))
      const n = figures.find(({ id }: { id: string }) => id === 'time-to-resolution').n
      return { period, n }
    }
    expect(await opened('2026-03-20', '2026-03-26')).toEqual({
      period: { from: '2026-03-20', to: '2026-03-27' },
      n: 1,
    })
    expect((await opened('2026-03-20', '2026-03-25')).n).toBe(0)
    expect((await opened('2026-03-27', '2026-03-27')).n).toBe(0)
  })

  it.each([
    {
      name: 'the wrong order',
      asked: { from: '2026-03-02', to: '2026-03-01' },
      code: 'report/period-reversed',
    },
    { name: 'no day', asked: { from: '2026-02-30' }, code: 'agenda/not-a-day' },
    { name: 'the future', asked: { to: '2026-04-02' }, code: 'report/future-day' },
  ])('refuses a period of $name and writes nothing', async ({ asked, code }) => {
    const folder = aFolder()
    const out = path.join(folder, 'site')
    const { problems } = await runStage(stage, { out, ...asked }, aHost(folder))
    expect(problems.map((problem) => problem.code)).toEqual([code])
    expect(existsSync(out)).toBe(false)
  })

  it.each(['index.html', 'style.css', 'figures.json', 'figures.md'])(
    'leaves a folder alone whose %s no report made',
    async (file) => {
      const folder = aFolder()
      const out = path.join(folder, 'own')
      writeFiles(out, { [file]: 'mine' })
      const { problems } = await runStage(stage, { out }, aHost(folder))
      expect(problems.map(({ code }) => code)).toEqual(['report/not-ours'])
      expect(readdirSync(out)).toEqual([file])
      expect(readFileSync(path.join(out, file), 'utf8')).toBe('mine')
    },
  )

  it('replaces an earlier report, and writes next to files of other names', async () => {
    const folder = aFolder()
    const out = path.join(folder, 'site')
    writeFiles(out, { 'thesis.txt': 'mine' })
    await runStage(stage, { out }, aHost(folder))
    const { problems } = await runStage(stage, { out, sample: true }, aHost(folder))
    expect(problems).toEqual([])
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).toContain('Sample data')
    expect(readFileSync(path.join(out, 'thesis.txt'), 'utf8')).toBe('mine')
  })

  it.each([
    { out: 'site', way: '../' },
    { out: 'docs/figures', way: '../../' },
    { out: '.', way: './' },
  ])('links tickets to their records from $out', async ({ out, way }) => {
    const folder = aFolder()
    await runStage(stage, { out: path.join(folder, out) }, aHost(folder))
    const page = readFileSync(path.join(folder, out, 'index.html'), 'utf8')
    expect(page).toContain(`<a href="${way}tickets/2026/03/zendesk-eu-1.md">`)
  })

  it.each([
    { name: 'on the web where it is made for others', interactive: false, way: `${WEB}/` },
    { name: 'in the clone of a person', interactive: true, way: '../' },
  ])('links tickets to their records $name', async ({ interactive, way }) => {
    const { folder, git } = gitRepository(aBook())
    git('remote', 'add', 'origin', 'git@github.com:acme/desk.git')
    const out = path.join(folder, 'site')
    await runStage(stage, { out }, aHost(folder, { interactive }))
    const page = readFileSync(path.join(out, 'index.html'), 'utf8')
    expect(page).toContain(`<a href="${way}tickets/2026/03/zendesk-eu-1.md">`)
  })

  it('does not tell outside the book where the book lies', async () => {
    const out = temporaryFolder()
    await runStage(stage, { out }, aHost(aFolder()))
    expect(readFileSync(path.join(out, 'index.html'), 'utf8')).not.toContain('tickets/2026/03')
  })

  it('says that a sample is one', async () => {
    const folder = aFolder()
    await runStage(stage, { out: folder, sample: true }, aHost(folder))
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toMatch(/sample/i)
  })
})
