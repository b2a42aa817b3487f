import { describe, expect, it } from 'vitest'
import { formatProblem } from '../packages/record/src/problem/index.ts'
import { aRecord, settingsFrom } from '../packages/record/test-data/index.ts'
import { checkRules } from '../packages/rules/src/check/check-rules.ts'
import { failedChecks } from '../packages/rules/src/checks/failed-checks.ts'
import { readChecks } from '../packages/rules/src/checks/read-checks.ts'
import { readRules } from '../packages/rules/src/files/read-rules.ts'
import { OPERATOR_NAMES } from '../packages/rules/src/operators/operators.ts'
import { readFile } from './repository-files.ts'

const PAGE = readFile('docs/conditions.md')
const SETTINGS = settingsFrom('version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\n')

const blocks = [...PAGE.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].flatMap(([, text = '']) => text)
const conditions = blocks.filter((text) => text.startsWith('when:'))
const [examples = ''] = blocks.filter((text) => text.startsWith('- { field'))

/** What is wrong with a lane that has this condition. */
function problemsOf(when: string): readonly string[] {
  const content = `version: 1\nlanes:\n  - name: probe\n    lane: product\n${when.replace(/^/gm, '    ')}`
  const { problems } = readRules({ route: { path: 'rules/route.yml', content } }, SETTINGS)
  return problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)
}

describe('docs/conditions.md', () => {
  it('has conditions', () => expect(conditions).toHaveLength(3))

  it.each(conditions)('shows a condition that can be read: %s', (when) => {
    expect(problemsOf(when)).toEqual([])
  })

  it('shows a classify.yml and a checks.yml that can be read', () => {
    const [classify = '', checks = ''] = blocks.filter((text) => text.startsWith('version: 1'))
    const files = {
      classify: { path: 'rules/classify.yml', content: classify },
      checks: { path: 'rules/checks.yml', content: checks },
    }
    expect(checkRules(files, SETTINGS, new Date(0)).filter(({ severity }) => severity === 'error')).toEqual(
      [],
    )
  })

  it('shows what its check says of its ticket', () => {
    const [, checks = ''] = blocks.filter((text) => text.startsWith('version: 1'))
    const read = readChecks({ path: 'rules/checks.yml', content: checks }, SETTINGS)
    if (!read.ok) throw new Error(read.problems[0].message)
    const record = aRecord({ triage: { priority: 'P1' } })
    const found = failedChecks({ record, body: '' }, read.value, new Date(record.source.created_at))
    expect(found.map(({ path: _, ...problem }) => formatProblem(problem))).toEqual([
      PAGE.split('\n')
        .find((line) => line.includes(' error checks/failed: '))
        ?.replace(/^\S+ /, ''),
    ])
  })

  it('shows examples that can be read', () => {
    expect(problemsOf(`when:\n  all:\n${examples.replace(/^(?=.)/gm, '    ')}`)).toEqual([])
  })

  it.each(OPERATOR_NAMES)('has a row of its table and an example for %s', (operator) => {
    expect(PAGE).toContain(`\n| \`${operator}: `)
    expect(examples).toContain(` ${operator}: `)
  })
})
