import { describe, expect, it } from 'vitest'
import { BODY, ESCALATED, open } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import type { Path } from '../schema/path.ts'
import { placeFindings } from './place-findings.ts'

const FILE = open(printRecord({ record: ESCALATED, body: BODY }))
const finding = (...path: Path) =>
  ({ code: 'a/b', severity: 'error', message: path.join('.'), path }) as const
const textAt = (...path: Path) => {
  const [problem] = placeFindings([finding(...path)], FILE)
  const line = FILE.text.split('\n')[(problem?.at?.line ?? 0) - 1] ?? ''
  return line.slice((problem?.at?.col ?? 0) - 1)
}

describe('a finding', () => {
  it.each<{ name: string; path: Path; text: string }>([
    { name: 'a value', path: ['triage', 'severity'], text: 'major' },
    { name: 'a block', path: ['triage', 'next_step'], text: 'next_step:' },
    { name: 'a value in braces', path: ['history', 0, 'event'], text: 'created, by: "desk:customer" }' },
    { name: 'an item', path: ['source', 'tags', 1], text: '"yes"' },
    { name: 'a missing field of a block', path: ['customer', 'name'], text: 'customer:' },
    { name: 'a missing field of a missing block', path: ['resolution', 'code'], text: 'id: zendesk-eu-1' },
  ])('is placed at $name', ({ path, text }) => {
    expect(textAt(...path)).toBe(text)
  })

  it('comes in the order of the file', () => {
    const problems = placeFindings(
      [finding('history', 0, 'at'), finding('triage', 'team'), finding('title')],
      FILE,
    )
    expect(problems.map(({ message }) => message)).toEqual(['title', 'triage.team', 'history.0.at'])
  })

  it('keeps all else', () => {
    const [problem] = placeFindings(
      [{ ...finding('title'), severity: 'warning', hint: 'Fix it.', fix: 'fixed' }],
      FILE,
    )
    expect(problem).toMatchObject({ code: 'a/b', severity: 'warning', hint: 'Fix it.', fix: 'fixed' })
    expect(problem).not.toHaveProperty('path')
  })

  it('of a file that cannot be read is placed at its top', () => {
    expect(placeFindings([finding('title')], { ...FILE, text: 'nothing' })).toMatchObject([
      { at: { line: 1, col: 1 } },
    ])
  })
})
