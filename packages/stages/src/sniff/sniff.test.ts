import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { sniff as stage } from './index.ts'

function aTable() {
  const folder = temporaryFolder()
  writeFiles(folder, { 'rows.csv': 'Id,Title\n1,It stops\n', taken: 'a file' })
  const sniff = (out?: string, dryRun = false) =>
    runStage(stage, { file: 'rows.csv', out }, aHost(folder, { dryRun }))
  return { place: (name: string) => path.join(folder, name), sniff }
}

describe('a first mapping', () => {
  it('is the output where no file is named', async () => {
    expect(await aTable().sniff()).toMatchObject({
      command: 'import',
      decision: 'sniffed',
      reason: '',
      changed: [],
      output: expect.stringContaining('fields:'),
    })
  })

  it('is written where a file is named, in a new folder too', async () => {
    const { place, sniff } = aTable()
    const report = await sniff('mappings/rows.yml')
    expect(report).toMatchObject({ changed: [place('mappings/rows.yml')], problems: [] })
    expect(report.reason).toContain('mappings/rows.yml written.')
    expect(readFileSync(place('mappings/rows.yml'), 'utf8')).toBe((await sniff()).output)
  })

  it('is not written in a dry run, which says that it would be', async () => {
    const { place, sniff } = aTable()
    const report = await sniff('rows.yml', true)
    expect(report.changed).toEqual([place('rows.yml')])
    expect(report.reason).toContain('would be written.')
    expect(existsSync(place('rows.yml'))).toBe(false)
  })

  it.each([false, true])('never takes the place of a file (dry run: %s)', async (dryRun) => {
    const { place, sniff } = aTable()
    expect(await sniff('taken', dryRun)).toMatchObject({
      exit: 2,
      problems: [{ code: 'import/already-there' }],
    })
    expect(readFileSync(place('taken'), 'utf8')).toBe('a file')
  })

  it('says what was not written, and does not say that it was', async () => {
    expect(await aTable().sniff('taken/rows.yml')).toMatchObject({
      decision: 'failed',
      changed: [],
      reason: 'Nothing was written.',
      problems: [{ code: 'output/cannot-write' }],
    })
  })
})
