import { describe, expect, it } from 'vitest'
import { filesFrom, SETTINGS } from '../../test-data/sample.ts'
import { readRules } from '../files/read-rules.ts'

/** The warnings about rows of a table, each with its line; the first row is on line 6. */
function warningsOf(
  rows: readonly string[],
  columns = '| Issue Type | Severity | Business Impact | Priority |',
) {
  const line = columns.replaceAll(/[^|]+/g, ' - ')
  const matrix = ['---', 'version: 1', '---', columns, line, ...rows, ''].join('\n')
  const { problems } = readRules(filesFrom({ matrix }), SETTINGS)
  return problems
    .filter(({ code }) => code !== 'rules/missing-file')
    .map(({ severity, at, message }) => `${at?.line} ${severity}: ${message}`)
}

const NEVER = 'This row never decides: for every ticket that it matches, a row with fewer `*` does: '

describe('a row of the priority matrix that can never decide is a warning at its line', () => {
  it.each([
    {
      name: 'more exact rows win all its combinations',
      rows: [
        '| * | * | * | P3 |',
        '| Crash | Major | * | P2 |',
        '| Crash | Major | High | P1 |',
        '| Crash | Major | Medium | P1 |',
        '| Crash | Major | Low | P3 |',
      ],
      says: [
        `7 warning: ${NEVER}\`| Crash | Major | High | P1 |\` on line 8, \`| Crash | Major | Medium | P1 |\` on line 9, \`| Crash | Major | Low | P3 |\` on line 10.`,
      ],
    },
    {
      name: 'one combination is left to it',
      rows: [
        '| * | * | * | P3 |',
        '| Crash | Major | * | P2 |',
        '| Crash | Major | High | P1 |',
        '| Crash | Major | Low | P3 |',
      ],
      says: [],
    },
    {
      name: 'rows as exact as it agree with it',
      rows: ['| * | * | * | P3 |', '| Crash | * | Low | P2 |', '| Crash | Major | * | P2 |'],
      says: [],
    },
    {
      name: 'every type has an exact row, but a ticket may have no type yet',
      rows: [
        '| * | * | * | P3 |',
        ...['Security', 'Crash', 'Bug', 'Performance', 'UI', 'Feature request', 'Question', 'Outage'].map(
          (type) => `| ${type} | * | * | P2 |`,
        ),
      ],
      says: [],
    },
    {
      name: 'the same row twice',
      rows: ['| * | * | * | P3 |', '| Crash | * | * | P1 |', '| crash | * | * | P1 |'],
      says: ['8 warning: This row repeats the row on line 7, which decides.'],
    },
    {
      name: 'the same cells with another priority, which is a conflict and nothing else',
      rows: ['| * | * | * | P3 |', '| Crash | * | * | P1 |', '| Crash | * | * | P2 |'],
      says: [
        '8 error: This row and the row on line 7 are equally specific for crash, minor, low, but give P2 and P1.',
      ],
    },
    {
      name: 'many rows win: five are named',
      rows: [
        '| * | * | * | P3 |',
        '| Crash | * | * | P2 |',
        ...['Critical', 'Major', 'Minor'].flatMap((severity) =>
          ['High', 'Medium', 'Low'].map((impact) => `| Crash | ${severity} | ${impact} | P1 |`),
        ),
      ],
      says: [
        expect.stringMatching(
          /^7 warning: .*, `\| Crash \| Major \| Medium \| P1 \|` on line 12, and 4 more\.$/,
        ),
      ],
    },
  ])('$name', ({ rows, says }) => {
    expect(warningsOf(rows)).toEqual(says)
  })

  it('counts the tiers of the table, and tickets without a tier', () => {
    const columns = '| Tier | Issue Type | Severity | Business Impact | Priority |'
    const gold = ['| gold | * | * | * | P2 |', '| gold | * | Critical | * | P1 |']
    expect(warningsOf(['| * | * | * | * | P3 |', ...gold], columns)).toEqual([])
    const exact = ['Critical', 'Major', 'Minor'].map((severity) => `| gold | * | ${severity} | * | P1 |`)
    expect(warningsOf(['| * | * | * | * | P3 |', '| gold | * | * | * | P2 |', ...exact], columns)).toEqual([
      `7 warning: ${NEVER}\`| gold | * | Critical | * | P1 |\` on line 8, \`| gold | * | Major | * | P1 |\` on line 9, \`| gold | * | Minor | * | P1 |\` on line 10.`,
    ])
  })
})
