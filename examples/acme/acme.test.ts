import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Act } from '../../packages/cli/src/demo/act.ts'
import { readSettings, type Settings } from '../../packages/record/src/formats/index.ts'
import { exportPages } from '../../packages/sources/src/files/export-pages.ts'
import { type IncomingTicket, SOURCES } from '../../packages/sources/src/index.ts'
import { orThrow } from '../../packages/stages/src/book/open-book.ts'
import { readTickets } from '../read-tickets.ts'

const EXPORT = new URL('export/', import.meta.url)
const EXPORTED_AT = '2026-11-13T17:00:00Z'
const FIRST_MONDAY = Date.parse('2026-05-18T00:00:00Z')
const WEEK = 7 * 86_400_000
const WEEKS = Array.from({ length: 26 }, (_, week) => week)

/** None was ever valid. Each is in two pieces here, so that scanners of repositories do not report it. */
const FAKE_SECRETS = [
  { name: 'GitHub token', secret: `ghp_${'EXAMPLEexampleEXAMPLEexampleEXAMPLEe'}` },
  { name: 'AWS key', secret: `AKIA${'IOSFODNN7EXAMPLE'}` },
  {
    name: 'JSON web token',
    secret: `eyJhbGciOiJIUzI1NiJ9.${'eyJzdWIiOiJleGFtcGxlIn0.EXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLEEXAMPLE'}`,
  },
  { name: 'Slack token', secret: `xoxb-${'123456789012-EXAMPLEEXAMPLEEXAMPLE'}` },
]

/** The pages as far as their tests read them. */
interface Page {
  readonly tickets: readonly {
    readonly id?: number
    readonly generated_timestamp: number
    readonly requester_id: number
    readonly organization_id: number | null
    readonly comments: readonly { readonly author_id: number }[]
  }[]
  readonly users: readonly { readonly id: number }[]
  readonly organizations: readonly { readonly id: number }[]
  readonly after_cursor: string
}

const pageTexts = readdirSync(EXPORT).map((name) => readFile(`export/${name}`))
const pages = pageTexts.map((text): Page => JSON.parse(text))
const { source: zendesk } = await SOURCES.zendesk()
const incoming = await readTickets(zendesk, orThrow(exportPages(fileURLToPath(EXPORT))))
const tickets = incoming.flatMap((entry) => (entry.kind === 'ticket' ? entry.ticket : []))
const present = tickets.filter(({ text }) => text === 'present')
const { acts }: { readonly acts: readonly Act[] } = parse(readFile('people.yml'))
const settings = readBook('triagebook.yml')

describe('the export', () => {
  it('is smaller than 900 kB', () => {
    expect(Buffer.byteLength(pageTexts.join(''))).toBeLessThan(900_000)
  })

  it('is sorted by the last change of each ticket, and each cursor names the last ticket of its page', () => {
    const changes = pages.flatMap((page) => page.tickets.map((ticket) => ticket.generated_timestamp))
    expect(changes).toEqual(changes.toSorted((a, b) => a - b))
    expect(pages.map(({ after_cursor }) => Buffer.from(after_cursor, 'base64').toString())).toEqual(
      pages.map((page) => `${page.tickets.at(-1)?.generated_timestamp}.0||${page.tickets.at(-1)?.id}`),
    )
  })

  it('lists on each page the users and organizations of its tickets', () => {
    for (const page of pages) {
      const listed = new Set([...page.users, ...page.organizations, { id: null }].map(({ id }) => id))
      const named = page.tickets.flatMap(({ requester_id, organization_id, comments }) => [
        requester_id,
        organization_id,
        ...comments.map(({ author_id }) => author_id),
      ])
      expect(named.filter((id) => !listed.has(id))).toEqual([])
    }
  })

  it('has about 240 tickets, some in each of 26 weeks', () => {
    expect(present.length).toBeGreaterThan(230)
    expect(present.length).toBeLessThan(250)
    expect(new Set(present.map(weekOf))).toEqual(new Set(WEEKS))
  })

  it('has most tickets in the weeks of its two bursts, and more in its second half than in its first', () => {
    const weeks = present.map(weekOf)
    const sizes = WEEKS.map((week) => ({ week, size: weeks.filter((other) => other === week).length }))
    const largest = sizes.toSorted((a, b) => b.size - a.size).slice(0, 2)
    expect(new Set(largest.map(({ week }) => week))).toEqual(new Set([10, 23]))
    const late = weeks.filter((week) => week >= 13).length
    expect(late).toBeGreaterThan(weeks.length - late)
  })

  it('has about one German ticket in seven', () => {
    const german = present.filter(({ raw }) => JSON.stringify(raw).includes('"locale":"de"'))
    expect(german.length / present.length).toBeGreaterThan(0.12)
    expect(german.length / present.length).toBeLessThan(0.18)
  })

  it('has merged, deleted and reopened tickets', () => {
    expect(tickets.filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(8)
    expect(tickets.filter(({ text }) => text === 'scrubbed')).toHaveLength(6)
    expect(present.filter(({ reopens }) => (reopens ?? 0) > 0).length).toBeGreaterThan(8)
  })

  it('merges each duplicate into a ticket of the same organization', () => {
    for (const { nativeId, mergedInto, organization } of tickets.filter(isMerged)) {
      const target = present.find((ticket) => ticket.nativeId === mergedInto)
      expect(target?.organization, `the target of ${nativeId}`).toEqual(organization)
    }
  })

  it('has four broken tickets, and import refuses each with a reason', () => {
    const refused = incoming.flatMap((entry) =>
      entry.kind === 'refused' ? `${entry.nativeId} ${entry.problem.code}` : [],
    )
    expect(refused).toEqual([
      '1055 source/unknown-status',
      'null source/unreadable-ticket',
      '1350 source/unreadable-ticket',
      '1524 source/unreadable-ticket',
    ])
  })

  it.each(FAKE_SECRETS)(
    'hides its fake $name from scanners of repositories, not from import',
    ({ secret }) => {
      expect(pageTexts.join('')).not.toContain(secret)
      expect(JSON.stringify(tickets)).toContain(secret)
    },
  )
})

describe('the acts of people', () => {
  const created = new Map(present.map((ticket) => [recordIdOf(ticket), ticket.createdAt]))
  const byTicket = [...Map.groupBy(acts, ({ ticket }) => ticket)].map(([ticket, own]) => ({ ticket, own }))

  it('have the fields of their kind and no others', () => {
    expect(acts.filter((act) => !hasFieldsOfItsKind(act))).toEqual([])
  })

  it('are sorted by time and end before the export', () => {
    const times = acts.map(({ at }) => at)
    expect(times).toEqual(times.toSorted())
    expect(times.filter((at) => at > EXPORTED_AT)).toEqual([])
  })

  it('concern tickets of the export, after their creation', () => {
    expect(acts.filter(({ ticket, at }) => at <= (created.get(ticket) ?? '9999'))).toEqual([])
  })

  it('leave out merged and deleted tickets', () => {
    const gone = tickets.filter((ticket) => isMerged(ticket) || ticket.text === 'scrubbed')
    const ids = new Set(gone.map(recordIdOf))
    expect(acts.filter(({ ticket }) => ids.has(ticket))).toEqual([])
  })

  it('are signed by members of the company', () => {
    const { teams, members } = settings
    const everybody = [...members, ...Object.values(teams).flatMap((team) => team.members)]
    const logins = new Set(everybody.map(({ login }) => login))
    expect(acts.filter(({ who }) => !logins.has(who))).toEqual([])
  })

  it('change the status of a ticket only as people may', () => {
    expect(
      byTicket.flatMap(({ ticket, own }) => illegalMoves(own).map((move) => `${ticket}: ${move}`)),
    ).toEqual([])
  })

  it('leave open escalations for each team', () => {
    const escalated = byTicket.filter(({ own }) => own.some((act) => act.do === 'escalate'))
    const open = escalated.filter(({ own }) => statusAfter(own) !== 'resolved')
    const teams = open.map(({ own }) => own.flatMap((act) => (act.do === 'escalate' ? act.team : [])).join())
    expect(escalated).toHaveLength(77)
    expect(open).toHaveLength(19)
    expect(new Set(teams)).toEqual(new Set(['java', 'frontend', 'backend', 'security']))
  })

  it('use every closure code, and overrule the severity twelve times', () => {
    const codes = new Set(acts.flatMap((act) => (act.do === 'resolve' ? act.code : [])))
    const overruled = acts.filter((act) => act.do === 'overrule' && act.field === 'severity')
    expect(codes).toEqual(new Set(['code-fix', 'docs-updated', 'knowledge-transfer', 'product-feedback']))
    expect(overruled).toHaveLength(12)
  })
})

describe('the settings', () => {
  it.each(['triagebook.yml', '../../triagebook.yml'])('%s has the four sample teams', (path) => {
    expect(Object.values(readBook(path).teams).map(({ name }) => name)).toEqual([
      'Java',
      'Frontend',
      'Backend',
      'Security',
    ])
  })

  it('know every agent who answers a ticket', () => {
    const known = Object.keys(settings.connections['zendesk-eu']?.people ?? {})
    const answers = present.flatMap(({ comments }) => comments.filter(({ author }) => author === 'agent'))
    expect(answers.filter(({ authorId }) => !known.includes(authorId ?? ''))).toEqual([])
  })
})

function readFile(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

function readBook(path: string): Settings {
  return orThrow(readSettings(path, readFile(path)))
}

function weekOf({ createdAt }: IncomingTicket): number {
  return Math.floor((Date.parse(createdAt) - FIRST_MONDAY) / WEEK)
}

function isMerged({ mergedInto }: IncomingTicket): boolean {
  return mergedInto !== null
}

function recordIdOf({ nativeId }: IncomingTicket): string {
  return `zendesk-eu-${nativeId}`
}

interface Fields {
  readonly required: readonly string[]
  readonly optional: readonly string[]
}

/** By kind, besides `at`, `who`, `ticket` and `do`. `npm run demo` validates the values. */
const FIELDS: Readonly<Record<string, Fields>> = {
  escalate: { required: ['reason', 'team', 'severity'], optional: ['engineering_owner', 'next_step'] },
  waive: { required: ['why'], optional: [] },
  confirm: { required: ['as'], optional: ['product'] },
  overrule: { required: ['field', 'value', 'why'], optional: [] },
  work: { required: [], optional: ['next_step'] },
  block: { required: ['on', 'why'], optional: [] },
  resolve: { required: ['code'], optional: ['docs', 'follow_up'] },
  void: { required: ['reason'], optional: [] },
  context: { required: ['text'], optional: [] },
  steps: { required: ['text'], optional: [] },
  logs: { required: ['text'], optional: [] },
  impact: { required: ['text'], optional: [] },
} satisfies Record<Act['do'], Fields>

function hasFieldsOfItsKind(act: Act): boolean {
  const fields = FIELDS[act.do]
  if (fields === undefined) return false
  const allowed = ['at', 'who', 'ticket', 'do', ...fields.required, ...fields.optional]
  return (
    fields.required.every((name) => name in act) && Object.keys(act).every((name) => allowed.includes(name))
  )
}

/** The statuses that people may give a ticket, by its status before. */
const MOVES: Readonly<Record<string, readonly string[]>> = {
  open: ['open', 'in-progress', 'blocked', 'resolved'],
  'in-progress': ['in-progress', 'open', 'blocked', 'resolved'],
  blocked: ['in-progress', 'open', 'resolved'],
  resolved: ['open'],
}

function illegalMoves(own: readonly Act[]): readonly string[] {
  return own.flatMap((act, place) => {
    const from = statusAfter(own.slice(0, place))
    const to = statusOf(act)
    return to === null || MOVES[from]?.includes(to) ? [] : `${from} -> ${to}`
  })
}

function statusAfter(own: readonly Act[]): string {
  return own.map(statusOf).findLast((status) => status !== null) ?? 'open'
}

function statusOf(act: Act): string | null {
  if (act.do === 'work') return 'in-progress'
  if (act.do === 'block') return 'blocked'
  if (act.do === 'resolve' || act.do === 'void') return 'resolved'
  return act.do === 'overrule' && act.field === 'status' ? String(act.value) : null
}
