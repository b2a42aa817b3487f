import path from 'node:path'
import { expect, it } from 'vitest'
import { gateTest } from '../packages/stages/src/gate-test/index.ts'
import { runStage } from '../packages/stages/src/run/index.ts'
import { GATE_BOOK } from '../packages/stages/test-data/gate-room.ts'
import { aHost, bookFolder } from '../packages/testkit/src/index.ts'
import { readFile } from './repository-files.ts'

const [, CASES = ''] =
  /^```yaml\n(version: 1\n[\s\S]*?cases:[\s\S]*?)^```$/m.exec(readFile('docs/gate.md')) ?? []

it('docs/gate.md shows cases that the default policy decides as they say', async () => {
  const folder = bookFolder({
    ...GATE_BOOK,
    'triagebook.yml':
      GATE_BOOK['triagebook.yml']?.replace('teams:\n', 'teams:\n  security: { name: Security }\n') ?? '',
    'rules/approvals.yml': readFile('rules/approvals.yml'),
    'cases.yml': CASES,
  })
  const given = { policy: path.join(folder, 'rules/approvals.yml'), cases: path.join(folder, 'cases.yml') }
  const { decision, counts, problems } = await runStage(gateTest, given, aHost(folder))
  expect(problems).toEqual([])
  expect({ decision, counts }).toEqual({ decision: 'passed', counts: { cases: 3, otherwise: 0 } })
})
