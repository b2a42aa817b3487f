import { readFileSync } from 'node:fs'
import { aHost, bookFolder } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/index.ts'
import { validate } from '../validate/index.ts'
import { rulesTest } from './index.ts'

const BOOK = (...examples: readonly string[]) => ({
  'rules/classify.yml': `version: 1
rules:
  - name: crash-words
    set: { type: crash }
    when: { text: [title], contains: crash }
    examples:
${examples.map((example) => `      - { ${example} }\n`).join('')}  - name: slow-words
    set: { type: performance }
    when: { text: [title], contains: slow }
`,
})
const PASSES = 'record: { title: A crash }, expect: crash'
const FAILS = 'record: { title: So slow }, expect: crash'

function tested(examples: readonly string[], names: readonly string[] = []) {
  return runStage(rulesTest, { names }, aHost(bookFolder(BOOK(...examples))))
}

describe('rules test', () => {
  it('passes where every example does, and names the rules that have none', async () => {
    expect(await tested([PASSES])).toMatchObject({
      decision: 'passed',
      exit: 0,
      reason: '1 example tried: all pass. 1 rule has no example: `slow-words`.',
      counts: { examples: 1, failed: 0, without: 1 },
      data: { without: ['slow-words'] },
    })
  })

  it('says which example fails, where and why', async () => {
    const report = await tested([PASSES, FAILS])
    expect(report).toMatchObject({ decision: 'failed', exit: 1, counts: { examples: 2, failed: 1 } })
    expect(report.reason).toMatch(/^2 examples tried: 1 fails\. /)
    expect(report.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'rules/example-fails',
        message:
          'An example of `crash-words` expects the type `crash`, but `slow-words` decides `performance`: "slow" in title.',
        at: { path: 'rules/classify.yml', line: 8, col: 9 },
      },
    ])
  })

  it('tries the named rules only', async () => {
    expect(await tested([FAILS], ['slow-words'])).toMatchObject({
      exit: 0,
      reason: 'There is no example to try. 1 rule has no example: `slow-words`.',
    })
  })

  it('refuses a name that no rule has', async () => {
    expect(await tested([PASSES], ['slow-words', 'crash-word'])).toMatchObject({
      exit: 2,
      problems: [
        {
          code: 'rules-test/unknown-rule',
          message: 'No rule or check is called `crash-word`.',
          hint: 'Did you mean `crash-words`? Allowed: `crash-words`, `slow-words`.',
        },
      ],
    })
  })

  const CHECKS = `version: 1
checks:
  - name: large-customers
    when: { field: customer.tier, equals: enterprise }
    must: { field: triage.support_owner, exists: true }
    message: A ticket of a large customer needs a support owner.
    severity: error
    examples:
      - { record: { customer: { tier: enterprise } }, expect: fails }
      - { record: { customer: { tier: free } }, expect: fails }
      - { record: { customer: { tier: enterprise }, triage: { support_owner: lena } }, expect: passes }
      - { record: {}, expect: pass }
`

  it('tries the examples of checks too', async () => {
    const folder = bookFolder({ ...BOOK(PASSES), 'rules/checks.yml': CHECKS })
    const report = await runStage(rulesTest, {}, aHost(folder))
    const found = report.problems.filter(({ severity }) => severity === 'error')
    expect(report.counts).toMatchObject({ examples: 5, failed: 2 })
    expect(found).toMatchObject([
      {
        code: 'rules/example-fails',
        message:
          'An example of `large-customers` expects that its record fails, but it passes: it is not about this ticket (customer tier is not enterprise).',
        at: { path: 'rules/checks.yml', line: 10, col: 9 },
      },
      { code: 'rules/unknown-value', hint: expect.stringContaining('`passes`'), at: { line: 12, col: 31 } },
    ])
    const { problems } = await runStage(validate, {}, aHost(folder))
    expect(problems.filter(({ at }) => at?.path === 'rules/checks.yml')).toEqual(found)
    const named = await runStage(rulesTest, { names: ['slow-words'] }, aHost(folder))
    expect(named).toMatchObject({ exit: 0, counts: { examples: 0 } })
  })

  it('passes with the rules and checks that a new book has, of which each has an example', async () => {
    const root = new URL('../../../../rules/', import.meta.url)
    const names = ['classify.yml', 'priority-matrix.md', 'route.yml', 'checks.yml']
    const files = names.map((name) => [`rules/${name}`, readFileSync(new URL(name, root), 'utf8')] as const)
    const teams = ['java', 'frontend', 'backend', 'security'].map((team) => `${team}: { name: ${team} }`)
    const settings = `version: 1\ntime_zone: Europe/Berlin\nteams: { ${teams.join(', ')} }\n`
    const folder = bookFolder({ 'triagebook.yml': settings, ...Object.fromEntries(files) })
    expect(await runStage(rulesTest, {}, aHost(folder))).toMatchObject({
      decision: 'passed',
      counts: { failed: 0, without: 0 },
    })
  })

  it('is what validate says of the rule files too', async () => {
    const folder = bookFolder(BOOK(PASSES, FAILS))
    const { problems } = await runStage(validate, {}, aHost(folder))
    expect(problems.filter(({ code }) => code === 'rules/example-fails')).toMatchObject([
      { at: { path: 'rules/classify.yml', line: 8, col: 9 } },
    ])
  })
})
