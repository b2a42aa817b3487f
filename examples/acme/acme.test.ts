import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readSettings, type Settings } from '../../packages/record/src/index.ts'
import { exportPages, type Incoming, SOURCES } from '../../packages/sources/src/index.ts'
import { sampleFiles } from './generate.ts'
import type { Act } from './sample/act.ts'
import { recordIdOf } from './sample/case.ts'
import { EXPORTED, FIRST_MONDAY, secondsOf, WEEK, WEEKS } from './sample/clock.ts'
import { sampleDesk } from './sample/desk.ts'
import { FAKE_SECRETS } from './sample/slips.ts'

const EXPORT = new URL('export/', import.meta.url)
const committed = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

const { acts } = sampleDesk()
const incoming = await readExport()
const tickets = incoming.flatMap((entry) => (entry.kind === 'ticket' ? entry.ticket : []))
const told = tickets.filter(({ text }) => text === 'present')
const settings = readBook('triagebook.yml')

describe('the sample desk', () => {
  it.each(sampleFiles())('has in $path what generate.ts writes', ({ path, content }) => {
    expect(committed(path) === content, 'run node examples/acme/generate.ts').toBe(true)
  })

  it('holds no page that generate.ts does not write', () => {
    const pages = readdirSync(EXPORT).map((name) => `export/${name}`)
    expect(pages.sort()).toEqual(
      sampleFiles().flatMap(({ path }) => (path.startsWith('export/') ? path : [])),
    )
  })

  it('is small enough to clone without a thought', () => {
    const bytes = readdirSync(EXPORT).reduce((sum, name) => sum + statSync(new URL(name, EXPORT)).size, 0)
    expect(bytes).toBeLessThan(900_000)
  })

  it('has about 240 tickets, some in each of 26 weeks', () => {
    const weeks = told.map(({ createdAt }) => Math.floor((secondsOf(createdAt) - FIRST_MONDAY) / WEEK))
    expect(told.length).toBeGreaterThan(230)
    expect(told.length).toBeLessThan(250)
    expect(new Set(weeks)).toEqual(new Set(Array.from({ length: WEEKS }, (_, week) => week)))
  })

  it('grows, and is loudest in the weeks of its two bursts', () => {
    const weeks = told.map(({ createdAt }) => Math.floor((secondsOf(createdAt) - FIRST_MONDAY) / WEEK))
    const sizes = Array.from({ length: WEEKS }, (_, week) => weeks.filter((other) => other === week).length)
    const loudest = sizes.map((size, week) => ({ size, week })).toSorted((a, b) => b.size - a.size)
    expect(
      loudest
        .slice(0, 2)
        .map(({ week }) => week)
        .sort(),
    ).toEqual([10, 23])
    expect(weeks.filter((week) => week >= 13).length).toBeGreaterThan(
      weeks.filter((week) => week < 13).length,
    )
  })

  it('is German in about one ticket of seven', () => {
    const german = told.filter(({ raw }) => JSON.stringify(raw).includes('"locale":"de"'))
    expect(german.length / told.length).toBeGreaterThan(0.12)
    expect(german.length / told.length).toBeLessThan(0.18)
  })

  it('has tickets that merged, were deleted, and came back', () => {
    expect(tickets.filter(({ mergedInto }) => mergedInto !== null)).toHaveLength(8)
    expect(tickets.filter(({ text }) => text === 'scrubbed')).toHaveLength(6)
    expect(told.filter(({ reopens }) => (reopens ?? 0) > 0).length).toBeGreaterThan(8)
  })

  it('merges each duplicate into a ticket of the same customer', () => {
    for (const { nativeId, mergedInto, organization } of tickets.filter(
      (ticket) => ticket.mergedInto !== null,
    )) {
      const target = told.find((ticket) => ticket.nativeId === mergedInto)
      expect(target?.organization, `the target of ${nativeId}`).toEqual(organization)
    }
  })

  it('has four broken tickets that import refuses, each by name', () => {
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

  it('has secrets in its conversations that a scanner of the repository does not see', () => {
    const bytes = readdirSync(EXPORT)
      .map((name) => readFileSync(new URL(name, EXPORT), 'utf8'))
      .join('')
    for (const secret of FAKE_SECRETS) {
      expect(bytes).not.toContain(secret)
      expect(JSON.stringify(tickets)).toContain(secret)
    }
  })
})

describe('what its people do', () => {
  const created = new Map(told.map((ticket) => [recordIdOf({ id: Number(ticket.nativeId) }), ticket]))
  const byTicket = [...Map.groupBy(acts, ({ ticket }) => ticket)].map(([ticket, own]) => ({ ticket, own }))

  it('stands in the order of time and ends with the export', () => {
    const times = acts.map(({ at }) => at)
    expect(times).toEqual(times.toSorted((a, b) => a - b))
    expect(times.at(-1)).toBeLessThanOrEqual(EXPORTED)
  })

  it('happens to tickets that import brings in, after they were written', () => {
    const wrong = acts.filter(
      ({ ticket, at }) => at <= secondsOf(created.get(ticket)?.createdAt ?? '9999-01-01T00:00:00Z'),
    )
    expect(wrong).toEqual([])
  })

  it('spares merged and deleted tickets', () => {
    const gone = tickets.filter(({ mergedInto, text }) => mergedInto !== null || text === 'scrubbed')
    const ids = new Set(gone.map(({ nativeId }) => recordIdOf({ id: Number(nativeId) })))
    expect(acts.filter(({ ticket }) => ids.has(ticket))).toEqual([])
  })

  it('is done by members of the company', () => {
    const logins = new Set(membersOf(settings))
    expect(acts.filter(({ who }) => !logins.has(who))).toEqual([])
  })

  it('moves tickets only as people may', () => {
    expect(
      byTicket.flatMap(({ ticket, own }) => illegalMoves(own).map((move) => `${ticket}: ${move}`)),
    ).toEqual([])
  })

  it('leaves work for the meeting on each team', () => {
    const escalated = byTicket.filter(({ own }) => own.some(({ deed }) => deed.do === 'escalate'))
    const open = escalated.filter(({ own }) => statusAfter(own) !== 'resolved')
    const teams = open.map(({ own }) =>
      own.flatMap(({ deed }) => (deed.do === 'escalate' ? deed.team : [])).join(),
    )
    expect(escalated).toHaveLength(77)
    expect(open).toHaveLength(19)
    expect(new Set(teams)).toEqual(new Set(['java', 'frontend', 'backend', 'security']))
  })

  it('closes with every closure code, and overrules the severity a dozen times', () => {
    const codes = new Set(acts.flatMap(({ deed }) => (deed.do === 'resolve' ? deed.code : [])))
    const overruled = acts.filter(({ deed }) => deed.do === 'overrule' && deed.field === 'severity')
    expect(codes).toEqual(new Set(['code-fix', 'docs-updated', 'knowledge-transfer', 'product-feedback']))
    expect(overruled).toHaveLength(12)
  })
})

describe('the settings', () => {
  it.each(['triagebook.yml', '../../triagebook.yml'])('%s is a book with the four sample teams', (path) => {
    expect(Object.values(readBook(path).teams).map(({ name }) => name)).toEqual([
      'Java',
      'Frontend',
      'Backend',
      'Security',
    ])
  })

  it('know every agent who answers on the desk', () => {
    const known = Object.keys(settings.connections['zendesk-eu']?.people ?? {})
    const answers = told.flatMap(({ comments }) => comments.filter(({ author }) => author === 'agent'))
    expect(answers.filter(({ authorId }) => !known.includes(authorId ?? ''))).toEqual([])
  })
})

async function readExport(): Promise<readonly Incoming[]> {
  const pages = exportPages(fileURLToPath(EXPORT))
  if (!pages.ok) throw new Error(pages.problems[0].message)
  const found: Incoming[] = []
  for await (const page of SOURCES.zendesk.read(pages.value, null)) {
    if (!page.ok) throw new Error(page.problems[0].message)
    found.push(...page.value.tickets)
  }
  return found
}

function readBook(path: string): Settings {
  const reading = readSettings(path, committed(path))
  if (!reading.ok) throw new Error(reading.problems[0].message)
  return reading.value
}

function membersOf({ teams, members }: Settings): readonly string[] {
  return [...members, ...Object.values(teams).flatMap((team) => team.members)].map(({ login }) => login)
}

/** DESIGN.md: open ⇄ in-progress ⇄ blocked ⇄ open, any of them → resolved, resolved → open. */
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

function statusOf({ deed }: Act): string | null {
  if (deed.do === 'work') return 'in-progress'
  if (deed.do === 'block') return 'blocked'
  if (deed.do === 'resolve' || deed.do === 'void') return 'resolved'
  return deed.do === 'overrule' && deed.field === 'status' ? deed.value : null
}
