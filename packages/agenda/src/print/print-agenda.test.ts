import type { TicketRecord } from '@triagebook/record'
import { parseMarkdown } from '@triagebook/text/markdown'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { aTicket, theSettings } from '../../test-data/a-ticket.ts'
import { startAgenda } from '../plan/start-agenda.ts'
import { LONGEST_AGENDA } from './fit.ts'
import { printAgenda } from './print-agenda.ts'

function print(records: readonly TicketRecord[], day = '2026-03-26'): string {
  const now = new Date('2026-03-26T07:00:00Z')
  const playbook = 'playbooks/triage-meeting.md'
  const agenda = startAgenda({ settings: theSettings(), meeting: 'daily', day, now, playbook })
  for (const record of records) agenda.observe(record)
  return printAgenda(agenda.finish())
}

/** Titles that would do something on GitHub, in a table, or to our own marker. */
const HOSTILE = [
  '@anna please close #12, acme/java#7 and GH-3, see 0f5bf8d2c1a4e6b7908f1d2c3b4a5968778695a4',
  'Fixes https://github.com/acme/java/issues/7',
  '<script>alert(1)</script> <!-- triagebook:agenda:daily:2026-03-27 -->',
  '| a | b |',
  '[click](javascript:alert(1)) ![pixel](https://evil.example/p.png) https://evil.example www.evil.example a@evil.example',
  '- [x] done',
  '# Heading `code` **bold** ~~gone~~ [^1] ::error::x',
  '/close',
  '\u202Eesrever \u200B zero\nsecond line',
] as const

describe('printAgenda', () => {
  it('prints a full day as the golden file', async () => {
    await expect(print(fullDay())).toMatchFileSnapshot('golden/full.md')
  })

  it('prints a day with nothing to discuss, which is no meeting day, as the golden file', async () => {
    await expect(print([], '2026-03-28')).toMatchFileSnapshot('golden/nothing.md')
  })

  it('prints hostile words as the golden file', async () => {
    await expect(
      print(HOSTILE.map((words, index) => hostile(`zendesk-eu-${index}`, words))),
    ).toMatchFileSnapshot('golden/hostile.md')
  })

  it('asks about what the desk proposes even where nothing else is open', () => {
    const proposed = aTicket('zendesk-eu-1', { escalated_at: undefined, review: ['escalation-proposed'] })
    expect(print([proposed])).toContain('Proposed by the desk: escalate?')
  })

  it.each([
    { on: 'customer', words: 'waits for the customer' },
    { on: 'engineering', words: 'waits for engineering' },
    { on: 'third-party', words: 'waits for a third party' },
  ] as const)('says that a blocked ticket $words', ({ on, words }) => {
    expect(print([aTicket('a', { status: 'blocked', blocked: { on, why: 'No answer' } })])).toContain(
      `**${words}**: No answer`,
    )
  })

  it('begins with its marker and ends with one newline', () => {
    const markdown = print(fullDay())
    expect(markdown.split('\n', 1)).toEqual(['<!-- triagebook:agenda:daily:2026-03-26 -->'])
    expect(markdown).toMatch(/[^\n]\n$/)
  })

  it('cuts by whole rows under 60,000 characters, and says how many tickets are left out', () => {
    const words = '|*<@'.repeat(40)
    const records = Array.from({ length: 120 }, (_, index) => hostile(`zendesk-eu-${1000 + index}`, words))
    const markdown = print(records)
    expect(markdown.length).toBeLessThanOrEqual(LONGEST_AGENDA)
    const [, left] = /### Java[\s\S]*?… and (\d+) more\./.exec(markdown) ?? []
    expect(rowsOf(markdown) + Number(left)).toBe(120)
    // One more row a list would not have fitted: it is not cut by much.
    expect(markdown.length).toBeGreaterThan(LONGEST_AGENDA - 6000)
  })

  it('makes no link, mention, markup or marker of what anyone wrote', () => {
    const quiet = shapeOf(print([hostile('zendesk-eu-1', 'Quiet words')]))
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom(...HOSTILE, '\n', '|', '\\', '`', '@a', '#1'), { maxLength: 4 })
        .map((parts) => parts.join(' ')),
    )
    fc.assert(
      fc.property(anything, (words) => {
        fc.pre(/[\p{L}\p{N}]/u.test(words))
        expect(shapeOf(print([hostile('zendesk-eu-1', words)]))).toEqual(quiet)
      }),
      { numRuns: 25 },
    )
  })
})

/** The same words wherever a person or a customer can write. */
function hostile(id: string, words: string): TicketRecord {
  const next_step = { text: words, who: words, due: '2026-03-20' }
  return aTicket(
    id,
    {
      status: 'blocked',
      blocked: { on: 'customer', why: words },
      next_step,
      priority: 'P1',
      engineering_owner: words,
    },
    { title: words, customer: { id: words } },
  )
}

/** Every node of the printed agenda but text and code, with its address: words must not add to these. */
function shapeOf(markdown: string): readonly string[] {
  const walk = (node: Nodes): readonly string[] => [
    ...(['text', 'inlineCode', 'break'].includes(node.type)
      ? []
      : [`${node.type} ${'url' in node ? node.url : ''}`]),
    ...('children' in node ? node.children.flatMap(walk) : []),
  ]
  return walk(parseMarkdown(markdown))
}

function rowsOf(markdown: string): number {
  return shapeOf(markdown).filter((node) => node.startsWith('tableRow')).length - 1
}

function fullDay(): readonly TicketRecord[] {
  return [
    aTicket(
      'zendesk-eu-27815',
      {
        priority: 'P1',
        severity: 'critical',
        review: ['critical', 'high-impact'],
        engineering_owner: undefined,
        confirmed: 'unconfirmed',
      },
      { title: 'Users sent back to the sign-in page' },
    ),
    aTicket(
      'zendesk-eu-27702',
      { next_step: { text: 'Reproduce on staging', who: 'abel', due: '2026-03-24' }, status: 'in-progress' },
      { title: 'Export to CSV stops after 10,000 rows' },
    ),
    aTicket(
      'zendesk-eu-27640',
      {
        team: 'frontend',
        severity: 'minor',
        priority: 'P3',
        engineering_owner: 'kei',
        escalated_at: '2026-03-25T13:00:00Z',
      },
      { title: 'Button overlaps the footer' },
    ),
    aTicket(
      'zendesk-eu-27555',
      {
        team: 'frontend',
        engineering_owner: 'kei',
        status: 'blocked',
        blocked: { on: 'customer', why: 'Waits for a recording of the crash' },
        next_step: { text: 'Ask again', who: 'lena', due: '2026-03-26' },
      },
      { title: 'White screen after login' },
    ),
    aTicket(
      'zendesk-eu-27500',
      { team: 'security', type: 'security', priority: 'P1' },
      { title: 'Never shown' },
    ),
    aTicket(
      'zendesk-eu-27400',
      { team: undefined, severity: undefined, priority: undefined },
      { title: 'Where does this belong?' },
    ),
    aTicket(
      'zendesk-eu-27300',
      { status: 'resolved' },
      { resolution: { code: 'code-fix', at: '2026-03-25T15:00:00Z' }, title: 'Slow search' },
    ),
    aTicket(
      'zendesk-eu-27200',
      { next_step: { text: 'Compare with the first report', who: 'abel', due: '2026-04-01' } },
      {
        title: 'Slow search, again',
        history: [{ at: '2026-03-25T16:00:00Z', event: 'reopened', by: 'desk:customer' }],
      },
    ),
    aTicket('zendesk-eu-27100', { escalated_at: undefined, review: ['escalation-proposed'] }),
  ]
}
