import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aBook, aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { report as stage } from './index.ts'

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

  it('says that a sample is one', async () => {
    const folder = aFolder()
    await runStage(stage, { out: folder, sample: true }, aHost(folder))
    expect(readFileSync(path.join(folder, 'index.html'), 'utf8')).toMatch(/sample/i)
  })
})
