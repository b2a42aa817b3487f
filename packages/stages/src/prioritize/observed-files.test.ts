import { readFileSync } from 'node:fs'
import path from 'node:path'
import { aHost, bookFolder, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/index.ts'
import { prioritize } from './index.ts'

const RULES = {
  'rules/classify.yml': `version: 1
mode: observe
rules:
  - { name: crash-words, set: { type: crash }, when: { text: [title], contains: crashes } }
  - { name: bad, set: { severity: major }, when: { field: triage.type, equals: crash } }
  - { name: slow-words, set: { severity: minor }, when: { text: [title], contains: slow } }
`,
}
const idOf = (number: number) => `zendesk-eu-${number}`
const pathOf = (number: number) => `tickets/2026/03/${idOf(number)}.md`

/** A book with a record for each text. */
function aBookOf(...texts: readonly string[]): string {
  const records = texts.map((text, index) => [pathOf(index + 1), text])
  return bookFolder({ ...RULES, ...Object.fromEntries(records) })
}

const titled = (title: string, number: number) => recordText(idOf(number), title)
const SECRET = '  status: open\n  priority: urgent\n  withheld: true\n  created'

const run = (folder: string, obeysRuleModes = true) =>
  runStage(prioritize, {}, aHost(folder, { obeysRuleModes }))

describe('prioritize with a rule file in mode observe', () => {
  it('writes nothing that the file decides, and says how much it would set', async () => {
    const folder = aBookOf(titled('It crashes', 1), titled('So slow', 2), titled('Hello', 3))
    const report = await run(folder)
    expect(report).toMatchObject({ decision: 'unchanged', changed: [], counts: { decided: 0, review: 0 } })
    expect(report.reason).toMatch(
      / rules\/classify\.yml is in mode observe: it would set 3 values \(severity 2, type 1\) on 2 tickets\./,
    )
    expect(readFileSync(path.join(folder, pathOf(1)), 'utf8')).toBe(titled('It crashes', 1))
  })

  it('lists the values in a folded table of the job summary', async () => {
    const { summary } = await run(aBookOf(titled('It crashes', 1)))
    expect(await summary()).toContain(`<details>
<summary>What rules/classify.yml would set</summary>

| Ticket | Field | Now | Would be | Rule |
| - | - | - | - | - |
| zendesk-eu-1 | type | (none) | crash | crash-words |
| zendesk-eu-1 | severity | (none) | major | bad |

</details>
`)
  })

  it('says that it would change nothing, without a table', async () => {
    const { reason, summary } = await run(aBookOf(titled('Hello', 1)))
    expect(reason).toMatch(/ rules\/classify\.yml is in mode observe: it would change nothing\./)
    expect(await summary()).not.toContain('<details>')
  })

  it('counts a value that no rule gives any more, and none that a person set', async () => {
    const decided = `  type: crash
  severity: minor
  status: open
  decided:
    type: { value: crash, by: "rule:crash-words@1", at: "2026-03-26T11:00:00Z", why: a word, confidence: 1 }
`
    const text = titled('Hello', 1).replace('  status: open\n---', `${decided}---`)
    const { reason, summary } = await run(aBookOf(text))
    expect(reason).toContain('it would set 1 value (type 1) on 1 ticket.')
    expect(await summary()).toMatch(/\| zendesk-eu-1 \| type +\| crash \| \(none\) /)
  })

  it('lists the tags that it would ask the desk for', async () => {
    const classify = `version: 1
mode: observe
rules:
  - { name: tell, tags: { add: [crashed] }, when: { text: [title], contains: crashes } }
`
    const folder = bookFolder({ 'rules/classify.yml': classify, [pathOf(1)]: titled('It crashes', 1) })
    const { reason, summary } = await run(folder)
    expect(reason).toContain('it would set 1 value (tags 1) on 1 ticket.')
    expect(await summary()).toContain('| zendesk-eu-1 | tags | (none) | add crashed | |')
  })

  it('shows no value of a ticket whose text stays on the desk', async () => {
    const withheld = titled('Security report', 1).replace('  status: open\n  created', SECRET)
    const classify = `version: 1
mode: observe
rules:
  - { name: urgent, set: { component: auth }, when: { field: source.priority, equals: urgent } }
`
    const folder = bookFolder({ 'rules/classify.yml': classify, [pathOf(1)]: withheld })
    const { summary } = await run(folder)
    expect(await summary()).toMatch(/\| zendesk-eu-1 \| component \| withheld \| withheld/)
  })

  it.each([
    { tickets: 100, more: undefined },
    { tickets: 101, more: 'And 2 values more.' },
  ])('lists at most two hundred values: of $tickets tickets', async ({ tickets, more }) => {
    const texts = Array.from({ length: tickets }, (_, index) => titled('It crashes', index + 1))
    const summary = await (await run(aBookOf(...texts))).summary()
    expect(summary.match(/\| zendesk-eu-/g)).toHaveLength(200)
    expect(/And .* more\./.exec(summary)?.[0]).toBe(more)
  })

  it('obeys it only on a host that obeys the settings: at a terminal a person decides', async () => {
    const folder = aBookOf(titled('It crashes', 1))
    expect(await run(folder, false)).toMatchObject({ decision: 'changed', changed: [pathOf(1)] })
  })
})
