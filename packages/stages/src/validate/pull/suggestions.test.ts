import { dayStart } from '@triagebook/calendar'
import { instant } from '@triagebook/record'
import { fixRecord } from '@triagebook/record/fix'
import { readSettings } from '@triagebook/record/formats'
import { readRecord } from '@triagebook/record/read'
import { aBook, RECORD_PATH } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../../book/open-book.ts'
import { withBlock } from './changed-blocks.ts'
import { suggestionsFor } from './suggestions.ts'

const settings = orThrow(readSettings('triagebook.yml', aBook()['triagebook.yml'] ?? ''))
const SOUND = aBook()[RECORD_PATH] ?? ''
const fixed = (path: string, text: string) =>
  fixRecord(path, text, settings, (day) => instant(dayStart(day, settings.time_zone))).text

/** The sound record with lines written in another way. */
function broken(...changes: readonly (readonly [string, string])[]): string {
  return changes.reduce((text, [line, instead]) => {
    if (!text.includes(`${line}\n`)) throw new Error(`There is no line ${line}.`)
    return text.replace(`${line}\n`, () => (instead === '' ? '' : `${instead}\n`))
  }, SOUND)
}

const lineOf = (text: string, line: string) => text.split('\n').indexOf(line) + 1

function suggestionsIn(text: string, lines: readonly number[] | null = null, secret: readonly number[] = []) {
  const problems = readRecord(RECORD_PATH, text).problems
  const secrets = secret.map((line) => ({
    code: 'redact/secret-in-record' as const,
    severity: 'error' as const,
    message: '',
    at: { path: RECORD_PATH, line, col: 1 },
  }))
  return suggestionsFor([{ path: RECORD_PATH, text, lines: lines && new Set(lines) }], {
    problems: [...problems, ...secrets],
    prefix: 'desk/',
    fixed,
  })
}

/** What people get who take some of the suggestions. */
function take(text: string, taken: ReturnType<typeof suggestionsIn>): string {
  return taken.toReversed().reduce((result, { body, from, line }) => {
    const [, instead = ''] = /`{3,}suggestion\n([\s\S]*?)`{3,}\n/.exec(body) ?? []
    return withBlock(result, { from: from ?? line, to: line, instead: instead.split('\n').slice(0, -1) })
  }, text)
}

const OPEN = '  status: open\n---'
const SEVERITY: readonly [string, string] = [OPEN, '  status: open\n  severity: Major\n---']
const STATUS: readonly [string, string] = ['  status: open', '  status: Open ']

describe('a suggestion', () => {
  it('says what it does, above the line as it should be', () => {
    const text = broken(SEVERITY)
    const line = lineOf(text, '  severity: Major')
    expect(suggestionsIn(text)).toEqual([
      {
        path: `desk/${RECORD_PATH}`,
        line,
        body: '`Major` becomes `major`\n\n```suggestion\n  severity: major\n```\n',
        marker: expect.stringMatching(/^<!-- triagebook:suggestion:[0-9a-f]{16} -->$/),
      },
    ])
  })

  it('has the same marker where its line has moved, and another for another line', () => {
    const text = broken(SEVERITY)
    const marker = (of: string) => suggestionsIn(of)[0]?.marker
    expect(marker(text.replace('title:', '# a comment\ntitle:'))).toBe(marker(text))
    expect(marker(text.replace('Major', 'Minor'))).not.toBe(marker(text))
  })

  it.each([
    { name: 'its line', add: 0, count: 1 },
    { name: 'only the line before', add: -1, count: 0 },
    { name: 'only the line after', add: 1, count: 0 },
  ])('is made where the pull request adds $name: $count', ({ add, count }) => {
    const text = broken(SEVERITY)
    expect(suggestionsIn(text, [lineOf(text, '  severity: Major') + add])).toHaveLength(count)
  })

  it('is not made of a line with a secret, nor in a file with the line ends of Windows', () => {
    const text = broken(SEVERITY)
    expect(suggestionsIn(text, null, [lineOf(text, '  severity: Major')])).toEqual([])
    expect(suggestionsIn(text.replaceAll('\n', '\r\n'))).toEqual([])
  })

  it('is fenced by more backticks than its lines have', () => {
    const text = broken(SEVERITY).replace('severity: Major', 'severity: Major # ```` why')
    expect(suggestionsIn(text)[0]?.body).toContain('\n`````suggestion\n  severity: major # ```` why\n`````\n')
  })
})

describe('suggestions', () => {
  it('are right each alone and all together', () => {
    const text = broken(SEVERITY).replace('  native_id: "1"', '  native_id: 1')
    const all = suggestionsIn(text)
    expect(all).toHaveLength(2)
    expect(take(text, all)).toBe(fixed(RECORD_PATH, text))
    for (const one of all) expect(fixed(RECORD_PATH, take(text, [one]))).toBe(fixed(RECORD_PATH, text))
  })

  it('are one where a line moves, and none where a part of that is outside the changes', () => {
    const text = broken(['source:', 'severity: major\nsource:'])
    const [move, ...more] = suggestionsIn(text)
    expect(more).toEqual([])
    expect(take(text, move ? [move] : [])).toBe(fixed(RECORD_PATH, text))
    expect(suggestionsIn(text, [lineOf(text, 'severity: major')])).toEqual([])
  })

  it('are none for a problem that has no single answer', () => {
    expect(suggestionsIn(broken([OPEN, '  status: open\n  severity: hgih\n---']))).toEqual([])
    expect(suggestionsIn(broken(STATUS)).map(({ line }) => line)).toEqual([lineOf(SOUND, '  status: open')])
  })
})
