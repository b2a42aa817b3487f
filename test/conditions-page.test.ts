import { describe, expect, it } from 'vitest'
import { settingsFrom } from '../packages/record/test-data/index.ts'
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

  it('shows examples that can be read', () => {
    expect(problemsOf(`when:\n  all:\n${examples.replace(/^(?=.)/gm, '    ')}`)).toEqual([])
  })

  it.each(OPERATOR_NAMES)('has a row of its table and an example for %s', (operator) => {
    expect(PAGE).toContain(`\n| \`${operator}: `)
    expect(examples).toContain(` ${operator}: `)
  })
})
