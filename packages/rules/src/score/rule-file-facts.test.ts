import { describe, expect, it } from 'vitest'
import { filesFrom } from '../../test-data/sample.ts'
import { ruleFileFacts } from './rule-file-facts.ts'

const CLASSIFY = `# A comment
version: 1
mode: suggest
promote_at: 0.95
rules:
  # about the first
  - name: one
    set: { type: bug }
    when: { text: [title], contains: a }

  # about the second
  - name: two
    set: { type: ui }
    when:
      text: [title]
      contains: b
margin: 0.1
`
const ROUTE = `version: 1
teams:
  - { name: all, team: java }
lanes:
  - name: soon
    lane: next-sprint
  - { name: later, lane: engineering-backlog }
`

describe('what a rule file says of itself', () => {
  it('is its mode, the precision that it wants, and the lines of each rule without the comments around it', () => {
    expect(ruleFileFacts(filesFrom({ classify: CLASSIFY }))).toEqual([
      {
        path: 'rules/classify.yml',
        mode: 'suggest',
        wanted: 0.95,
        fields: ['type', 'component', 'impact', 'severity', 'business_impact', 'tech_debt'],
        rules: [
          { name: 'one', from: 7, to: 9 },
          { name: 'two', from: 12, to: 16 },
        ],
      },
    ])
  })

  it('wants 90 % where it does not say, and is about each list', () => {
    expect(ruleFileFacts(filesFrom({ route: ROUTE }))).toMatchObject([
      {
        mode: undefined,
        wanted: 0.9,
        fields: ['team', 'lane'],
        rules: [
          { name: 'all', from: 3, to: 3 },
          { name: 'soon', from: 5, to: 6 },
          { name: 'later', from: 7, to: 7 },
        ],
      },
    ])
  })

  it('is the whole file for the matrix', () => {
    const matrix = '---\nversion: 1\nmode: act\n---\n\n| Issue Type | Severity |\n| - | - |\n'
    expect(ruleFileFacts(filesFrom({ matrix }))).toMatchObject([
      { mode: 'act', rules: [{ name: 'priority-matrix', from: 1, to: 7 }] },
    ])
  })

  it('is left out where the file cannot be read, or is missing', () => {
    expect(ruleFileFacts(filesFrom({ classify: 'version: 1\nrule: []\n' }))).toEqual([])
    expect(ruleFileFacts({})).toEqual([])
  })
})
