import { recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { bodyOf, fullBodyOf, titleOf } from './body.ts'
import { saidBy } from './said.ts'

const RUN = 'https://github.example/acme/support/actions/runs/7'
const LIMIT = 65_536

const aFile = (id: number, title = `Ticket ${id}`, before: string | null = null) => ({
  path: `tickets/2026/03/zendesk-eu-${id}.md`,
  before,
  content: recordText(`zendesk-eu-${id}`, JSON.stringify(title)),
  isPlain: true,
})
const files = (count: number, title: string) =>
  Array.from({ length: count }, (_, index) => aFile(index + 1, title))
const factsOf = (said: ReturnType<typeof saidBy>, runPage: string | null = RUN) => ({
  stage: 'import',
  base: 'main',
  said,
  notes: [],
  runPage,
})

describe('the text of a pull request', () => {
  it.each([
    { name: 'few tickets', said: saidBy(files(3, 'Short'), ''), rows: 3, isWhole: true },
    {
      name: '250 tickets',
      said: saidBy(files(250, 'A title of usual length, as people write it'), ''),
      rows: 250,
      isWhole: true,
    },
    { name: '250 long titles', said: saidBy(files(250, 'x'.repeat(400)), ''), rows: 250, isWhole: true },
    { name: 'more than fit', said: saidBy(files(900, 'x'.repeat(400)), ''), rows: 100, isWhole: false },
    {
      name: 'titles of marks that grow',
      said: saidBy(files(900, '@'.repeat(400)), ''),
      rows: undefined,
      isWhole: false,
    },
  ])('fits into a pull request: $name', ({ said, rows, isWhole }) => {
    const body = bodyOf(factsOf(said))
    expect(body.length).toBeLessThan(LIMIT - 300)
    if (rows !== undefined) expect(body.match(/^\| zendesk-eu-\d+ \|/gm)).toHaveLength(rows)
    expect(body.includes(RUN)).toBe(!isWhole)
    expect(body.match(/<details>/g)?.length ?? 0).toBe(body.match(/<\/details>/g)?.length ?? 0)
  })

  it('leaves room for what people wrote around it', () => {
    const facts = factsOf(saidBy(files(250, 'x'.repeat(400)), ''))
    const whole = bodyOf(facts)
    const spare = 65_000 - whole.length
    expect(bodyOf(facts, spare)).toBe(whole)
    expect(bodyOf(facts, spare + 1).length).toBeLessThan(whole.length)
    expect(bodyOf(facts, 65_001)).toBe('')
  })

  it('says where the rest is also without a page of the run', () => {
    expect(bodyOf(factsOf(saidBy(files(900, 'x'.repeat(400)), ''), null))).toContain(
      'The files have all of it.',
    )
  })

  it('is whole in the job summary', () => {
    const summary = fullBodyOf(factsOf(saidBy(files(900, 'x'.repeat(400)), '')))
    expect(summary.match(/^\| zendesk-eu-\d+ \|/gm)).toHaveLength(900)
  })

  it('shows the words of a customer as words', () => {
    const title = '@anna | </details> closes #7 <!-- triagebook:import --> `x` ![a](https://a.example/b.png)'
    const body = bodyOf(factsOf(saidBy([aFile(1, title)], '')))
    expect(body).toContain(
      '| `@anna` \\| \\</details> closes `#7` `<!--` triagebook:import `-->` \\`x\\` `![a](https://a.example/b.png`) |',
    )
  })

  it('counts what is new, changed and tombstoned, and what was taken out', () => {
    const gone = {
      ...aFile(3),
      before: aFile(3).content,
      content: aFile(3).content.replace('  status: open\n  created', '  status: merged\n  created'),
    }
    const changed = { ...aFile(2), before: aFile(2, 'Old').content }
    const secret = {
      ...aFile(1),
      content: `${aFile(1).content}\n## Context\n\n[redacted: phone] [redacted: e-mail] [redacted: e-mail]\n`,
    }
    const said = saidBy([secret, changed, gone], '')
    expect(titleOf('import', said)).toBe('Import: 1 new, 1 changed, 1 tombstoned (zendesk-eu)')
    const body = bodyOf(factsOf(said))
    expect(body).toContain('| New | 1 |\n| Changed | 1 |\n| Tombstoned | 1 |')
    expect(body).toContain('| Redacted places | 2 × e-mail, 1 × phone |')
    expect(body).toContain('changed: title')
  })

  it('names the history of a ticket of which nothing else changes', () => {
    const before = aFile(1).content
    const event = '{ at: "2026-03-27T10:00:00Z", event: review-stage, by: "stage:gate" }'
    const content = before.replace(/---\n$/, `history:\n  - ${event}\n---\n`)
    const said = saidBy([{ ...aFile(1), before, content }], '')
    expect(bodyOf(factsOf(said))).toMatch(/\| changed: history +\|/)
  })
})

describe('why a ticket is as it is', () => {
  const why = String.raw`"\"@anna | </details> closes #7\" in title"`
  const decided = (id: number, review = '') => {
    const file = aFile(id)
    const triage = `triage:\n  severity: critical\n${review}  decided:\n    severity: { value: critical, by: "rule:r@1", at: "2026-04-01T08:00:00Z", why: ${why} }\n`
    return { ...file, content: file.content.replace('triage:\n', triage) }
  }
  const bodyWith = (count: number) =>
    bodyOf(
      factsOf(
        saidBy(
          Array.from({ length: count }, (_, index) => decided(index + 1)),
          '',
        ),
      ),
    )

  it('is a folded table a ticket, in which the words of a customer stay words', () => {
    expect(bodyWith(1)).toContain(`<details>
<summary>What decided each ticket, and why</summary>

**zendesk-eu-1** Ticket 1

| Field | Value | Decided by | Why |
| - | - | - | - |
| Severity | critical | rule r (version 1) | "\`@anna\` \\| \\</details> closes \`#7\`" in title |

</details>`)
  })

  it.each([
    { tickets: 100, explained: 100, more: undefined },
    { tickets: 101, explained: 100, more: 'Of 1 more, `triagebook explain <ticket>` says why.' },
    { tickets: 1500, explained: 20, more: 'Of 1480 more, `triagebook explain <ticket>` says why.' },
  ])('is said of $explained of $tickets tickets', ({ tickets, explained, more }) => {
    const body = bodyWith(tickets)
    expect(body.match(/^\| Severity \|/gm)).toHaveLength(explained)
    expect(body.length).toBeLessThan(LIMIT - 300)
    expect(body.includes(more ?? 'says why.')).toBe(more !== undefined)
  })

  it('is said first of what a person has to look at', () => {
    const files = [decided(1), decided(2, '  review: [critical]\n')]
    const text = bodyOf(factsOf(saidBy(files, '')))
    expect(text.indexOf('**zendesk-eu-2**')).toBeLessThan(text.indexOf('**zendesk-eu-1**'))
  })
})

describe('the targets that a run reports', () => {
  const event = (name: string, clock: string) =>
    `  - { at: "2026-03-27T08:00:00Z", event: sla-${name}, field: ${clock}, by: "stage:prioritize" }\n`
  const reporting = (id: number, events: string, triage = '  support_owner: lena\n') => {
    const before = aFile(id).content.replace('triage:\n', `triage:\n${triage}`)
    return { ...aFile(id), before, content: before.replace(/---\n$/, `history:\n${events}---\n`) }
  }

  it('are said to their owners, who are mentioned', () => {
    const body = bodyOf(
      factsOf(
        saidBy(
          [
            reporting(1, event('breached', 'first-response') + event('due-soon', 'resolution')),
            reporting(2, event('due-soon', 'triage'), ''),
            reporting(
              3,
              event('due-soon', 'fix') + event('breached', 'fix'),
              '  engineering_owner: no.login\n',
            ),
          ],
          '',
        ),
      ),
    )
    expect(body).toContain(`### Late or due soon

- @lena: zendesk-eu-1 (first response late), zendesk-eu-1 (resolution due soon)
- no.login: zendesk-eu-3 (fix late)
- nobody yet: zendesk-eu-2 (triage due soon)
`)
    expect(body).toContain('changed: first response late, resolution due soon')
  })

  it('are said of a security report by its id alone', () => {
    const events = event('breached', 'triage') + event('due-soon', 'resolution')
    const quiet = reporting(1, events, '  type: security\n  support_owner: lena\n')
    expect(bodyOf(factsOf(saidBy([quiet], '')))).toContain('- @lena: zendesk-eu-1\n')
  })

  it.each([
    { count: 20, more: '' },
    { count: 21, more: '1 more is not shown.' },
  ])('are at most 20 of $count', ({ count, more }) => {
    const many = Array.from({ length: count }, (_, index) => reporting(index, event('breached', 'triage')))
    const body = bodyOf(factsOf(saidBy(many, '')))
    expect(body.match(/\(triage late\)/g)).toHaveLength(20)
    expect(body.includes('not shown')).toBe(count > 20)
    expect(body).toContain(more)
  })

  it('are news, and no news where the record had them before', () => {
    const { content, before } = reporting(1, event('breached', 'triage'))
    const file = aFile(1)
    const hash = (was: string, is: string) => saidBy([{ ...file, before: was, content: is }], '').hash
    expect(hash(before, content)).not.toBe(hash(content, content))
  })
})

describe('what a pull request says', () => {
  const said = (...some: readonly ReturnType<typeof aFile>[]) => saidBy(some, '')
  const hashed = (content: string, hash: string) =>
    content.replace(
      '  status: open\n  created',
      `  status: open\n  content_hash: "sha256:${hash.repeat(64)}"\n  created`,
    )
  const desk = (hash: string, title: string) => ({
    ...aFile(1, title),
    content: hashed(aFile(1, title).content, hash),
  })

  it('is the same for the same state of the desk, whatever else is in the record', () => {
    expect(said(desk('1', 'One')).hash).toBe(said(desk('1', 'Two')).hash)
    expect(said(desk('1', 'One')).hash).not.toBe(said(desk('2', 'One')).hash)
  })

  it('is empty where only the machine’s own files differ', () => {
    const cursor = {
      path: '.triagebook/cursors/zendesk-eu.yml',
      before: null,
      content: 'version: 1\n',
      isPlain: true,
    }
    expect(saidBy([cursor], '')).toMatchObject({ isEmpty: true, others: [cursor.path] })
    expect(saidBy([{ ...cursor, path: `book/${cursor.path}` }], 'book/').isEmpty).toBe(true)
    expect(saidBy([cursor, aFile(1)], '').isEmpty).toBe(false)
  })

  it('counts no placeholder that stood there before', () => {
    const text = '[redacted: phone]\n'
    const file = { ...aFile(1), before: aFile(1).content + text, content: aFile(1).content + text }
    expect(saidBy([file], '').redacted).toEqual({})
  })

  it('names a record that cannot be read by its file', () => {
    expect(said({ ...aFile(1), content: 'no record' })).toMatchObject({
      tickets: [],
      others: [aFile(1).path],
    })
  })
})
