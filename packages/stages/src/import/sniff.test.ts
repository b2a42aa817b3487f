import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { sniffForImport } from './sniff.ts'

function aTable() {
  const folder = temporaryFolder()
  writeFiles(folder, { 'rows.csv': 'Id,Title\n1,It stops\n', taken: 'a file' })
  const place = (name: string) => path.join(folder, name)
  const sniff = (out?: string, dryRun = false) =>
    sniffForImport({ file: place('rows.csv'), ...(out !== undefined && { out: place(out) }) }, { dryRun })
  return { place, sniff }
}

describe('a first mapping', () => {
  it('is the output where no file is named', () => {
    expect(aTable().sniff()).toMatchObject({
      decision: 'sniffed',
      reason: '',
      changed: [],
      output: expect.stringContaining('fields:'),
    })
  })

  it('is written where a file is named, in a new folder too', () => {
    const { place, sniff } = aTable()
    const report = sniff('mappings/rows.yml')
    expect(report).toMatchObject({ changed: [place('mappings/rows.yml')], problems: [] })
    expect(report.reason).toContain('mappings/rows.yml written.')
    expect(readFileSync(place('mappings/rows.yml'), 'utf8')).toBe(sniff().output)
  })

  it('is not written in a dry run, which says that it would be', () => {
    const { place, sniff } = aTable()
    const report = sniff('rows.yml', true)
    expect(report.changed).toEqual([place('rows.yml')])
    expect(report.reason).toContain('would be written.')
    expect(existsSync(place('rows.yml'))).toBe(false)
  })

  it.each([false, true])('never takes the place of a file (dry run: %s)', (dryRun) => {
    const { place, sniff } = aTable()
    expect(() => sniff('taken', dryRun)).toThrow('import/already-there')
    expect(readFileSync(place('taken'), 'utf8')).toBe('a file')
  })

  it('says what was not written, and does not say that it was', () => {
    expect(aTable().sniff('taken/rows.yml')).toMatchObject({
      changed: [],
      reason: '',
      problems: [{ code: 'output/cannot-write' }],
    })
  })
})
