import { bookFolder, gitRepository, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { lineDates } from './line-dates.ts'

const at = (folder: string) => ({ folder, environment: process.env })
const FIRST = '2026-01-05T09:00:00Z'
const LATER = '2026-02-05T09:00:00Z'

describe('the dates of lines', () => {
  it('are those of the last commits that touched them', async () => {
    const { folder, commit } = gitRepository()
    commit({ 'a.yml': 'one\ntwo\nthree\n' }, { at: FIRST })
    commit({ 'a.yml': 'one\nTWO\nthree\n' }, { at: LATER })
    expect(await lineDates(at(folder), 'a.yml')).toEqual([FIRST, LATER, FIRST])
  })

  it('are unknown for a line that no commit holds', async () => {
    const { folder, commit } = gitRepository()
    commit({ 'a.yml': 'one\ntwo\n' }, { at: FIRST })
    writeFiles(folder, { 'a.yml': 'zero\none\ntwo\n' })
    expect(await lineDates(at(folder), 'a.yml')).toEqual([null, FIRST, FIRST])
  })

  it('are not taken from lines that look like Git’s own', async () => {
    const { folder, commit } = gitRepository()
    commit({ 'a.yml': `committer-time 1\n${'a'.repeat(40)} 1 1 1\n\n` }, { at: FIRST })
    expect(await lineDates(at(folder), 'a.yml')).toEqual([FIRST, FIRST, FIRST])
  })

  it('are none of a file that Git does not know, and none without Git', async () => {
    const { folder } = gitRepository({ 'a.yml': 'one\n' })
    writeFiles(folder, { 'b.yml': 'one\n' })
    expect(await lineDates(at(folder), 'b.yml')).toEqual([])
    expect(await lineDates(at(bookFolder({ 'a.yml': 'one\n' })), 'a.yml')).toEqual([])
  })
})
