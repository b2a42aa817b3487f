import { expect, it } from 'vitest'
import { printProblems } from '../packages/cli/src/terminal/print-problems.ts'
import { rulesTest } from '../packages/stages/src/rules-test/index.ts'
import { runStage } from '../packages/stages/src/run/index.ts'
import { aHost, bookFolder } from '../packages/testkit/src/index.ts'
import { readFile } from './repository-files.ts'

const PAGE = readFile('docs/rule-tests.md')
const [, rules = '', output = ''] = /^```yaml\n([\s\S]*?)^```$[\s\S]*?^```\n([\s\S]*?)^```$/m.exec(PAGE) ?? []

it('docs/rule-tests.md shows what `rules test` prints of its rules', async () => {
  const others = {
    'rules/priority-matrix.md': readFile('rules/priority-matrix.md'),
    'rules/route.yml': 'version: 1\n',
  }
  const folder = bookFolder({ ...others, 'rules/classify.yml': rules })
  const { problems, reason } = await runStage(rulesTest, {}, aHost(folder))
  expect(`${printProblems(problems, false)}${reason}\n`).toBe(output)
})
