import { expect, it } from 'vitest'
import { rulesPageWithSamples } from '../scripts/rules-page.ts'
import { readFile } from './repository-files.ts'

it('docs/rules.md shows what its commands print; `npm run fix` writes it', async () => {
  const page = readFile('docs/rules.md')
  expect(page).toBe(await rulesPageWithSamples(page))
})

it('docs/rules.md tells a story in which a person wins, and the rule that lost is evidence', () => {
  const [, , overruled, lastRun, kept, line, evidence, score, change] =
    readFile('docs/rules.md').match(/^```console\n[\s\S]*?^```$/gm) ?? []
  expect(overruled).toContain('triage.severity major -> critical')
  expect(lastRun).toContain(' 0 records changed.')
  expect(kept).toMatch(/Severity: critical\n {2}Decided by lena .*\n {2}Overrules rule desk-high/)
  expect(kept).toContain('Priority: P1')
  expect(evidence).toContain('csv-hd-2: lena set severity critical, the rule had said major')
  expect(score).toMatch(/^desk-high .* 100 % \(1 of 1; /m)
  expect(change).toMatch(/^Severity: export-stops +- +100 % \(1 of 1; /m)
  expect(change).toMatch(/^Severity +0 % \(0 of 1; .* 100 % \(1 of 1; /m)
  expect(line).toContain('disagreement: { value: major, by: "rule:desk-high@')
})
