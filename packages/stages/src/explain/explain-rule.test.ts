import { aBook, aHost, bookFolder, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { explainTicket } from './index.ts'

const CLASSIFY = `version: 1
rules:
  - name: crash-words
    set: { severity: critical }
    when: { text: [title], contains: crashes }
`
const AT = '"2026-03-27T08:00:00Z"'
const BY_RULE = `{ value: critical, by: "rule:crash-words@2025.4", at: ${AT} }`
const overruled = (by: string) =>
  `{ value: major, by: ${by}, at: ${AT}, disagreement: { value: critical, by: "rule:crash-words@2025.4", at: ${AT} } }`

/** A record with this line of its severity. */
const decided = (id: string, severity: string, line: string, status = 'open') => ({
  [`tickets/2026/03/${id}.md`]: recordText(id).replace(
    'triage:\n  status: open\n',
    `triage:\n  severity: ${severity}\n  status: ${status}\n  decided:\n    severity: ${line}\n`,
  ),
})

const explained = (id: string, records: Readonly<Record<string, string>> = {}) =>
  runStage(explainTicket, { id }, aHost(bookFolder(aBook({ 'rules/classify.yml': CLASSIFY, ...records }))))

const HEAD = `crash-words: a rule of rules/classify.yml:3, version 1 of the rules

  name: crash-words
  set: { severity: critical }
  when: { text: [title], contains: crashes }

`

describe('the explanation of a rule', () => {
  it('says where it stands, what it decides, and whom it did not convince', async () => {
    const { output, data } = await explained('crash-words', {
      ...decided('a-1', 'critical', BY_RULE),
      ...decided('a-2', 'critical', BY_RULE, 'resolved'),
      ...decided('a-4', 'major', overruled('lena')),
      ...decided('a-3', 'major', overruled('"person:unknown"')),
      ...decided('a-5', 'major', BY_RULE),
    })
    expect(output).toBe(`${HEAD}It decides the severity of 2 tickets, 1 of them open.
People overruled it 2 times:
  a-3: somebody set severity major, the rule had said critical
  a-4: lena set severity major, the rule had said critical
`)
    expect(data).toMatchObject({
      rule: 'crash-words',
      place: { path: 'rules/classify.yml', line: 3 },
      version: '1',
      fields: [{ field: 'severity', tickets: 2, open: 1 }],
      overruled: [
        { id: 'a-3' },
        { id: 'a-4', field: 'severity', value: 'major', by: 'lena', said: 'critical' },
      ],
      moreOverruled: 0,
    })
  })

  it('says that it decides nothing', async () => {
    expect((await explained('crash-words')).output).toBe(
      `${HEAD}It decides no ticket now.\nNo person overruled it.\n`,
    )
  })

  it.each([
    { tickets: 10, more: '' },
    { tickets: 11, more: '  and 1 more\n' },
  ])('lists ten of $tickets tickets on which people overruled it', async ({ tickets, more }) => {
    const ids = Array.from({ length: tickets }, (_, index) => `a-${index + 10}`)
    const records = ids.map((id) => decided(id, 'major', overruled('lena')))
    const { output } = await explained('crash-words', Object.assign({}, ...records))
    expect(output?.match(/lena set/g)).toHaveLength(10)
    expect(output?.endsWith(`the rule had said critical\n${more}`)).toBe(true)
  })

  it('gives way to a ticket of the same name', async () => {
    const { reason } = await explained('crash-words', decided('crash-words', 'critical', BY_RULE))
    expect(reason).toBe('This is what decided crash-words.')
  })

  it('does not stand in for an unknown ticket', async () => {
    expect(await explained('crash-word')).toMatchObject({
      exit: 2,
      problems: [{ code: 'prioritize/unknown-ticket' }],
    })
  })
})

it('explains a ticket as data too', async () => {
  const { data } = await explained('a-1', decided('a-1', 'critical', BY_RULE))
  expect(data).toMatchObject({
    id: 'a-1',
    fields: expect.arrayContaining([
      expect.objectContaining({
        field: 'severity',
        kind: 'rule',
        value: 'critical',
        by: 'crash-words',
        version: '2025.4',
      }),
    ]),
    review: [],
  })
})
