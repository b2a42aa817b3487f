import { aBook, aHost, bookFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../../run/run-stage.ts'
import { validate } from '../index.ts'

const APPROVALS = 'rules/approvals.yml'
const approvedBy = (who: string) =>
  `version: 1\nrules: [{ name: all, about: A, require: [{ approvals: 1, from: ${who} }] }]\n`

async function foundIn(files: Readonly<Record<string, string>>, paths: readonly string[] = []) {
  const { problems } = await runStage(validate, { paths }, aHost(bookFolder(aBook(files))))
  return problems.flatMap(({ severity, code, at }) =>
    code.startsWith('approval/') ? [`${at?.path}:${at?.line}:${at?.col} ${severity} ${code}`] : [],
  )
}

const UNKNOWN = { [APPROVALS]: approvedBy('{ team: [jav] }') }
const FOUND = [`${APPROVALS}:2:73 error approval/unknown-team`]

describe('validate', () => {
  it('checks who has to approve, if the book says so', async () => {
    expect(await foundIn(UNKNOWN)).toEqual(FOUND)
    expect(await foundIn({ [APPROVALS]: approvedBy('{ team: [java] }') })).toEqual([])
    expect(await foundIn({})).toEqual([])
  })

  it('does so where only that file or the settings are to be checked, and nowhere else', async () => {
    expect(await foundIn(UNKNOWN, [APPROVALS])).toEqual(FOUND)
    expect(await foundIn(UNKNOWN, ['triagebook.yml'])).toEqual(FOUND)
    expect(await foundIn(UNKNOWN, ['tickets'])).toEqual([])
  })
})
