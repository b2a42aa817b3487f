import { aBook, aHost, gitRepository, recordText } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { rulesScore } from './index.ts'

const CLASSIFY = `version: 1
promote_at: 0.5
rules:
  - { name: twice-words, set: { type: bug }, when: { text: [title], contains: twice } }
  - { name: never-words, set: { type: ui }, when: { text: [title], contains: never } }
`
const decided = (index: number, by: string) =>
  recordText(`zendesk-eu-${index}`, 'It loads twice').replace(
    '  status: open\n---',
    `  status: open\n  type: bug\n  decided: { type: { value: bug, by: ${by}, at: "2026-03-26T11:00:00Z" } }\n---`,
  )

function aRepository() {
  const { folder, commit } = gitRepository()
  const tickets = Array.from({ length: 5 }, (_, index) => [
    `tickets/2026/03/zendesk-eu-${index + 2}.md`,
    decided(index + 2, 'lena'),
  ])
  commit(
    {
      ...aBook({
        'rules/classify.yml': CLASSIFY,
        'tickets/2026/03/zendesk-eu-9.md': decided(9, '"rule:twice-words@1"'),
      }),
      ...Object.fromEntries(tickets),
    },
    { at: '2026-01-05T09:00:00Z' },
  )
  return { folder, commit }
}

it('rules score says which files may be promoted, and which rules need attention first', async () => {
  const { folder, commit } = aRepository()
  commit(
    { 'rules/classify.yml': CLASSIFY.replace('contains: twice', 'contains: Twice') },
    { at: '2025-12-01T09:00:00Z' },
  )
  const now = new Date('2026-03-30T08:00:00Z')
  const report = await runStage(rulesScore, {}, aHost(folder, { now }))
  expect(report).toMatchObject({
    decision: 'attention',
    exit: 0,
    reason: '2 rules scored on 7 tickets: 2 need attention. 1 rule file may be promoted.',
    data: {
      files: [
        {
          path: 'rules/classify.yml',
          mode: 'observe',
          wanted: 0.5,
          promoteTo: 'suggest',
          precision: { count: 5, n: 5 },
        },
      ],
      rules: [
        { rule: 'never-words', matchesNothing: true, line: 5 },
        { rule: 'twice-words', inForce: 1, matches: 7, isOld: true, changed: '2025-12-01T09:00:00Z' },
      ],
    },
  })
  expect(report.output?.split('\n').slice(0, 6)).toEqual([
    'RULE FILE           MODE     SAME AS PEOPLE               WANTED  NEXT',
    'rules/classify.yml  observe  100 % (5 of 5; 57 to 100 %)  50 %    may be promoted to suggest',
    '',
    'RULE         WHERE                 DECIDES  OVERRIDDEN BY PEOPLE  HOLDS FOR  NEEDS ATTENTION',
    'never-words  rules/classify.yml:5  0        no ticket             0          holds for no ticket',
    'twice-words  rules/classify.yml:4  1        no ticket             7          not changed for 118 days: review it',
  ])
})

it('rules score of a book without rules and tickets has nothing to score', async () => {
  const { folder } = gitRepository({ 'triagebook.yml': aBook()['triagebook.yml'] ?? '' })
  expect(await runStage(rulesScore, {}, aHost(folder))).toMatchObject({
    decision: 'sound',
    counts: { rules: 0, attention: 0, promoted: 0 },
  })
})
