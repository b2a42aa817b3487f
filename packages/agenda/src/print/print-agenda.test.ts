import { aCalendar } from '@triagebook/calendar/test-data'
import type { TicketRecord } from '@triagebook/record'
import { parseMarkdown } from '@triagebook/text/markdown'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { aTicket, SETTINGS, theSettings } from '../../test-data/a-ticket.ts'
import { fileOf, pageOf } from '../../test-data/a-view.ts'
import { TARGETS } from '../../test-data/the-targets.ts'
import { type AgendaOptions, startAgenda } from '../plan/start-agenda.ts'
import { LONGEST_AGENDA } from './longest-agenda.ts'
import { printAgenda } from './print-agenda.ts'

function print(
  records: readonly TicketRecord[],
  {
    day = '2026-03-26',
    unreadable = [],
    taken = 0,
    ...differences
  }: Partial<AgendaOptions> & {
    readonly unreadable?: readonly string[]
    readonly taken?: number
  } = {},
): string {
  const agenda = startAgenda({
    settings: theSettings(),
    meeting: 'daily',
    day,
    now: new Date('2026-03-26T07:00:00Z'),
    playbook: 'playbooks/triage-meeting.md',
    pageOf,
    ...differences,
  })
  for (const record of records) agenda.observe(fileOf(record))
  for (const path of unreadable) agenda.observeUnreadable(path)
  return printAgenda(agenda.finish(), taken)
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
    await expect(print([], { day: '2026-03-28' })).toMatchFileSnapshot('golden/nothing.md')
  })

  it('prints a busy day after holidays, with a calendar, as the golden file', async () => {
    const settings = theSettings(SETTINGS.replace('minutes: 15', 'minutes: 9, owners: [lena, abel, kei]'))
    const markdown = print(busyDay(), {
      settings,
      day: '2026-04-07',
      now: new Date('2026-04-07T06:10:00Z'),
      calendar: await aCalendar(),
      targets: TARGETS,
    })
    await expect(markdown).toMatchFileSnapshot('golden/busy.md')
  })

  it.each([
    {
      day: '2026-04-03',
      says: '**There is no meeting: it is a holiday.** The next one is on Tuesday, 7 April 2026.',
    },
    {
      day: '2026-04-04',
      says: '**There is no meeting on this day.** The next one is on Tuesday, 7 April 2026.',
    },
  ])('says on $day that there is no meeting', async ({ day, says }) => {
    expect(print([], { day, calendar: await aCalendar() })).toContain(`\n\n${says}\n`)
  })

  it.each([
    { field: 'status', from: 'open', to: 'in-progress', says: 'status open → in progress' },
    { field: 'lane', from: 'product', to: 'next-sprint', says: 'lane product → next-sprint' },
    { field: 'team', from: 'frontend', to: 'java', says: 'team Frontend → Java' },
  ])('says of a ticket that moved: $says', ({ field, from, to, says }) => {
    const history = [
      { at: '2026-03-25T10:00:00Z', event: 'changed', field: `triage.${field}`, from, to, by: 'lena' },
    ] as const
    expect(print([aTicket('a', {}, { history })])).toContain(`.md), ${says})`)
  })

  it('cuts a long list of what moved, and counts the rest', () => {
    const records = Array.from({ length: 2000 }, (_, index) => moved(`zendesk-eu-${index}`, 'P3', 'P2'))
    const markdown = print(records)
    expect(markdown.length).toBeLessThanOrEqual(LONGEST_AGENDA)
    const [line = ''] = /- \*\*Moved: 2000\*\*.*/.exec(markdown) ?? []
    const [, more] = /; and (\d+) more\)$/.exec(line) ?? []
    expect(line.split(', priority P3 → P2').length - 1 + Number(more)).toBe(2000)
  })

  it('prints what is not ready apart, with what to ask, also where nothing else is open', () => {
    const markdown = print([aTicket('zendesk-eu-1')], {
      asksOf: () => ['Which version?', 'Who is affected?'],
    })
    expect(markdown).toContain('### Not ready\n\nEngineering cannot begin on these')
    expect(markdown).toContain(
      'zendesk-eu-1.md) Title of zendesk-eu-1 (P2, major) **lena**: Which version? Who is affected?\n',
    )
    expect(markdown).not.toContain('No escalated ticket is open')
  })

  it('prints hostile words as the golden file', async () => {
    await expect(
      print(HOSTILE.map((words, index) => hostile(`zendesk-eu-${index}`, words))),
    ).toMatchFileSnapshot('golden/hostile.md')
  })

  it('prints the candidates of a young book as the golden file', async () => {
    await expect(print(aYoungBook())).toMatchFileSnapshot('golden/young.md')
  })

  it('prints paths where nobody knows where the book is on the web', () => {
    const markdown = print(fullDay(), { pageOf: () => null })
    expect(markdown).toContain('the meeting owner’s checklist, playbooks/triage-meeting.md\n')
    expect(markdown).toContain('- **Records:** `tickets/<year>/<month>/<ticket>.md`')
    expect(markdown).toContain(
      '| [zendesk-eu-27815](https://acme-eu.zendesk.example/agent/tickets/zendesk-eu-27815)<br>',
    )
    expect(print(fullDay())).not.toContain('**Records:**')
  })

  it.each([
    {
      paths: ['tickets/a.md'],
      says: '**1 record could not be read** and cannot be on this agenda: tickets/a.md.',
    },
    {
      paths: ['b.md', 'a.md'],
      says: '**2 records could not be read** and cannot be on this agenda: a.md, b.md.',
    },
  ])('says on top which records could not be read: $paths', ({ paths, says }) => {
    const [, , , , top] = print([], { unreadable: paths }).split('\n')
    expect(top).toBe(`${says} \`triagebook validate\` says why.`)
  })

  it('says on top how many records it does not name', () => {
    const paths = Array.from({ length: 4000 }, (_, index) => `tickets/2026/03/zendesk-eu-${index}.md`)
    const markdown = print([], { unreadable: paths })
    expect(markdown.length).toBeLessThanOrEqual(LONGEST_AGENDA)
    expect(markdown).toMatch(/\*\*4000 records could not be read\*\*.* and \d+ more\. `triagebook validate`/)
  })

  it.each([
    {
      name: 'no tickets',
      records: [],
      says: 'The book has no tickets yet. Import some: `triagebook import`.',
    },
    {
      name: 'no open ticket',
      records: [aTicket('a', { status: 'resolved' })],
      says: 'No ticket of these teams is open. You could discuss what was resolved',
    },
    {
      name: 'one open ticket that needs nobody',
      records: [aTicket('a', { escalated_at: undefined })],
      says: 'The one open ticket has no reason to be escalated',
    },
    {
      name: 'two',
      records: [aTicket('a', { escalated_at: undefined }), aTicket('b', { escalated_at: undefined })],
      says: 'The 2 open tickets have no reason to be escalated',
    },
  ])('says what could be discussed in a book with $name', ({ records, says }) => {
    expect(print(records)).toContain(says)
  })

  it('says how many more candidates there are, and how to list them', () => {
    const records = Array.from({ length: 12 }, (_, index) =>
      aTicket(`zendesk-eu-${index}`, { escalated_at: undefined, priority: 'P1' }),
    )
    expect(print(records)).toContain('\n… and 2 more: `triagebook list` shows the most urgent first.\n')
    expect(print(records.slice(2))).not.toContain('more:')
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
    const [java = ''] = /### Java[\s\S]*?(?=\n## )/.exec(markdown) ?? []
    const [, left] = /… and (\d+) more\./.exec(java) ?? []
    expect(rowsOf(java) + java.split('\n- ').length - 1 + Number(left)).toBe(120)
    // One more row a list would not have fitted: it is not cut by much.
    expect(markdown.length).toBeGreaterThan(LONGEST_AGENDA - 6000)
  })

  it('leaves room for what stands below it', () => {
    const records = Array.from({ length: 1000 }, (_, index) => aTicket(`zendesk-eu-${index}`))
    const whole = print(records)
    const markdown = print(records, { taken: 20_000 })
    expect(whole.length).toBeGreaterThan(LONGEST_AGENDA - 6000)
    expect(markdown.length).toBeLessThanOrEqual(LONGEST_AGENDA - 20_000)
  })

  it('lists or counts each of 5,000 tickets under 60,000 characters, and lists every P1 and carried step', () => {
    const teams = ['java', 'frontend', 'security', undefined]
    const records = Array.from({ length: 5000 }, (_, index) =>
      aTicket(`zendesk-eu-${10_000 + index}`, {
        team: teams[index % 4],
        priority: index % 100 === 99 ? 'P1' : 'P3',
        next_step: index % 125 === 0 ? { text: 'Reproduce it', due: '2026-03-24' } : undefined,
      }),
    )
    const markdown = print(records)
    expect(markdown.length).toBeLessThanOrEqual(LONGEST_AGENDA)
    const [teamByTeam = ''] = /## 2\.[\s\S]*?(?=\n## 3)/.exec(markdown) ?? []
    const listed = new Set(teamByTeam.match(/(?<=\[)zendesk-eu-\d+(?=\])/g))
    const counted = [...teamByTeam.matchAll(/… and (\d+) more\./g)].map(([, more]) => Number(more))
    expect(counted.reduce((sum, more) => sum + more, listed.size)).toBe(5000)
    const first = records.filter(({ triage }) => triage.priority === 'P1').map(({ id }) => id)
    expect(first.filter((id) => !listed.has(id))).toEqual([])
    const steps = records.filter(({ triage }) => triage.next_step !== undefined).map(({ id }) => id)
    const carried = [...markdown.matchAll(/^- \[(zendesk-eu-\d+)\].*, carried 2x$/gm)].map(([, id]) => id)
    expect(carried.toSorted()).toEqual(steps.toSorted())
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
        business_impact: 'high',
        review: ['critical', 'high-impact'],
        decided: {
          severity: { value: 'critical', by: 'rule:crash-words@2026.1', at: '2026-03-23T07:00:00Z' },
          business_impact: { value: 'high', by: 'rule:vip@2026.1', at: '2026-03-24T07:00:00Z' },
        },
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
    solvedOnDesk('zendesk-eu-27000'),
    aTicket('zendesk-eu-26900', { team: 'billing' }, { title: 'Wrong tax' }),
  ]
}

function solvedOnDesk(id: string): TicketRecord {
  const record = aTicket(id, {}, { title: 'Upload stops at 99 %' })
  return { ...record, source: { ...record.source, status: 'solved' } }
}

/** More than nine minutes of tickets, on the day after Easter. */
function busyDay(): readonly TicketRecord[] {
  const words = [
    'Login loops',
    'Export stops',
    'Search is slow',
    'Totals differ',
    'Mail is late',
    'PDF is empty',
  ]
  return [
    ...words.map((title, index) =>
      aTicket(
        `zendesk-eu-${1000 + index}`,
        {
          priority: index === 3 ? 'P1' : 'P2',
          escalated_at: '2026-04-01T12:00:00Z',
          ...(index < 2 && { next_step: { text: 'Reproduce on staging', who: 'abel', due: '2026-04-01' } }),
        },
        { title },
      ),
    ),
    moved('zendesk-eu-2000', 'P3', 'P2'),
    aTicket('zendesk-eu-3000', { team: 'security', type: 'security' }, { title: 'Never shown' }),
    aTicket(
      'zendesk-eu-4000',
      { team: 'frontend', escalated_at: '2026-04-02T14:00:00Z' },
      { title: 'Menu is gone' },
    ),
  ]
}

function moved(id: string, from: string, priority: 'P2'): TicketRecord {
  return aTicket(
    id,
    { priority, engineering_owner: undefined },
    {
      title: 'Tooltip is cut off',
      history: [
        {
          at: '2026-04-02T10:00:00Z',
          event: 'changed',
          field: 'triage.priority',
          from,
          to: priority,
          by: 'lena',
        },
        {
          at: '2026-03-25T10:00:00Z',
          event: 'changed',
          field: 'triage.priority',
          from,
          to: priority,
          by: 'lena',
        },
      ],
    },
  )
}

/** Nothing is escalated yet. */
function aYoungBook(): readonly TicketRecord[] {
  const young = (id: string, triage: Parameters<typeof aTicket>[1], title: string) =>
    aTicket(id, { escalated_at: undefined, priority: 'P3', ...triage }, { title })
  const waiting = young('zendesk-eu-4', { severity: 'minor' }, 'Slow search')
  return [
    young('zendesk-eu-1', { priority: 'P1', severity: 'critical' }, 'Nobody can sign in'),
    young('zendesk-eu-2', { type: 'security', review: ['security'] }, 'Never shown'),
    young('zendesk-eu-3', { review: ['escalation-proposed'], support_owner: undefined }, 'Export is empty'),
    { ...waiting, source: { ...waiting.source, status: 'new' } },
    young(
      'zendesk-eu-5',
      { severity: undefined, priority: undefined, support_owner: undefined, review: ['low-confidence'] },
      'yes',
    ),
    young('zendesk-eu-6', {}, 'Nothing to escalate'),
  ]
}
