import { expect, it } from 'vitest'
import { aRecord, settingsFrom } from '../packages/record/test-data/index.ts'
import { judgeReadiness } from '../packages/rules/src/readiness/judge-readiness.ts'
import { readReadiness } from '../packages/rules/src/readiness/read-readiness.ts'
import { readinessLines } from '../packages/stages/src/readiness/in-words.ts'
import { readFile } from './repository-files.ts'

const PAGE = readFile('docs/readiness.md')
const SETTINGS = settingsFrom('version: 1\ntime_zone: UTC\nteams: { java: { name: Java } }\n')

/** The first fenced block of this kind that contains the words. */
function block(kind: string, words: string): string {
  const blocks = [...PAGE.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
  const found = blocks.find(([, own, text = '']) => own === kind && text.includes(words))
  if (!found) throw new Error(`docs/readiness.md has no ${kind} block with ${words}.`)
  return found[2] ?? ''
}

it('docs/readiness.md shows what its criteria say of its ticket', () => {
  const rules = readReadiness({ path: 'rules/readiness.yml', content: block('yaml', 'criteria:') }, SETTINGS)
  if (!rules.ok) throw new Error(JSON.stringify(rules.problems))
  const record = aRecord({ triage: { type: 'bug' } })
  const readiness = judgeReadiness(
    { record, body: block('markdown', '## Context') },
    rules.value,
    new Date(0),
  )
  expect(`${readinessLines(readiness, record).join('\n')}\n`).toBe(block('', 'Readiness: not ready'))
})
