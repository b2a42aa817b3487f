import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  actionReadmeWithSample,
  playbooksPageWithSamples,
  readmeWithSamples,
} from '../scripts/demo-samples.ts'
import {
  countedRecords,
  isReopened,
  middle,
  productLimit,
  type Raw,
  resolvedAt,
  seconds,
  tally,
} from './recount.ts'

/** Git ignores it. */
const SCRATCH = fileURLToPath(new URL('../.vitest', import.meta.url))

/** The command line as it is published. */
const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))
const AS_OF = seconds('2026-11-16T07:30:00Z')

interface Figure {
  readonly id: string
  readonly value: number | null
  readonly n: number
  readonly parts: readonly {
    readonly label: string
    readonly value: number
    readonly unit?: string
    readonly outside?: boolean
  }[]
}

interface Point {
  readonly week: string
  readonly values: Readonly<Record<string, number>>
}

describe('npm run demo', () => {
  let book: string
  let said: string
  let records: readonly Raw[]
  let figures: ReadonlyMap<string, Figure>
  let points: readonly Point[]

  beforeAll(() => {
    // In the clone, as `npm run demo` makes it.
    mkdirSync(SCRATCH, { recursive: true })
    book = path.join(mkdtempSync(path.join(SCRATCH, 'demo-')), 'shown')
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'demo', '--no-open', '--out', book], {
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
    said = stderr
    records = countedRecords(book)
    const data = JSON.parse(readFileSync(path.join(book, 'site', 'figures.json'), 'utf8'))
    figures = new Map(data.figures.map((figure: Figure) => [figure.id, figure]))
    points = data.trends[0].points
  })
  afterAll(() => rmSync(path.dirname(book), { recursive: true, force: true }))

  const part = (id: string, label: string) => figures.get(id)?.parts.find((one) => one.label === label)?.value

  it('makes a commit a stage, and says where to look and how to undo it', () => {
    const log = execFileSync('git', ['log', '--reverse', '--format=%s'], { cwd: book, encoding: 'utf8' })
    expect(log.trim().split('\n')).toEqual([
      'A new book: settings, rules, playbook',
      'Import what the desk exported',
      'The rules decide each ticket as it came in',
      'People escalate, confirm, overrule and close',
      'The rules once more, after what people decided',
      'The agenda of the day',
      'The figures',
    ])
    expect(said).toContain(`To undo: delete ${book}`)
    expect(readdirSync(path.join(book, 'agenda'))).toEqual(['2026-11-16.md'])
  })

  it('writes nobody’s e-mail address', () => {
    const { stdout: found } = spawnSync(
      'git',
      ['grep', '-lE', '[a-z.]+@[a-z-]+[.]example', '--', 'tickets', 'site', 'agenda'],
      { cwd: book, encoding: 'utf8' },
    )
    expect(found).toBe('')
  })

  it.each([
    { readme: 'README.md', sample: readmeWithSamples },
    { readme: 'actions/validate/README.md', sample: actionReadmeWithSample },
    { readme: 'docs/playbooks.md', sample: playbooksPageWithSamples },
  ])('is what the samples of $readme show; `npm run fix` writes them', ({ readme, sample }) => {
    const text = readFileSync(new URL(`../${readme}`, import.meta.url), 'utf8')
    expect(text).toBe(sample(text, book))
  })

  it('says what README.md quotes of it', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
    const [, log = ''] = /\n```\n(1 {2}A new book[\s\S]*?)\n\.\.\.\n/.exec(readme) ?? []
    const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
    // The list of files is shortened there.
    const quoted = log.replace(/: triagebook\.yml.*/, '').split(/\n\n|written\n/)
    expect(quoted).toHaveLength(5)
    expect(quoted.map(oneLine).filter((part) => !oneLine(said).includes(part))).toEqual([])
  })

  it('has no empty figure', () => {
    expect([...figures.values()].filter(({ value }) => value === null)).toEqual([])
  })

  it('counts escalations as the records do', () => {
    const escalated = records.filter(({ triage }) => triage.escalated_at !== undefined)
    expect(figures.get('tickets-escalated')).toMatchObject({ value: escalated.length, n: escalated.length })
    expect(part('tickets-escalated', 'Opened in the period')).toBe(records.length)
  })

  it('measures times to resolution as a recount does, open tickets among them', () => {
    const lives = records.map((record) => {
      const opened = seconds(record.source.created_at)
      const end = resolvedAt(record)
      return { time: (end ?? AS_OF) - opened, ended: end !== null }
    })
    const resolved = lives.filter(({ ended }) => ended).map(({ time }) => time)
    expect(figures.get('time-to-resolution')).toMatchObject({
      value: productLimit(lives, 0.5),
      n: lives.length,
    })
    expect(figures.get('time-to-resolution-p90')?.value).toBe(productLimit(lives, 0.9))
    expect(figures.get('time-to-resolution-resolved-only')).toMatchObject({
      value: middle(resolved),
      n: resolved.length,
    })
    expect(part('time-to-resolution', 'Still open')).toBe(lives.length - resolved.length)
  })

  it('measures times to the first reply as a recount does', () => {
    const lives = records.flatMap((record) => {
      const opened = seconds(record.source.created_at)
      const { first_reply_at: reply } = record.source
      if (reply !== undefined) return [{ time: seconds(reply) - opened, ended: true }]
      return resolvedAt(record) === null ? [{ time: AS_OF - opened, ended: false }] : []
    })
    expect(figures.get('first-reply-time')).toMatchObject({
      value: productLimit(lives, 0.5),
      n: lives.length,
    })
    expect(part('first-reply-time', 'Resolved without a reply')).toBe(records.length - lives.length)
    expect(part('first-reply-time', 'Replied')).toBe(lives.filter(({ ended }) => ended).length)
  })

  it('counts ratings and surveys as the records do', () => {
    const surveys = records.map(({ source }) => source.satisfaction?.csat)
    const ratings = tally(surveys.flatMap((survey) => survey?.rating ?? []))
    const [good = 0, bad = 0] = [ratings.good, ratings.bad]
    expect(figures.get('csat')).toMatchObject({ value: good / (good + bad), n: good + bad })
    const sent = surveys.filter((survey) => survey?.offered_at !== undefined).length
    expect(figures.get('csat-response-rate')).toMatchObject({ value: (good + bad) / sent, n: sent })
  })

  it('counts reopened tickets as the records do', () => {
    const reopened = records.filter(isReopened)
    const everResolved = records.filter((record) => isReopened(record) || resolvedAt(record) !== null)
    expect(figures.get('reopen-rate')).toMatchObject({
      value: reopened.length / everResolved.length,
      n: everResolved.length,
    })
  })

  it('counts open tickets by team, priority and age as the records do', () => {
    const open = records.filter((record) => resolvedAt(record) === null)
    const days = open.map(({ source }) => (AS_OF - seconds(source.created_at)) / 86_400)
    const between = (from: number, to: number) => days.filter((age) => age >= from && age < to).length
    const teams = tally(open.map(({ triage }) => triage.team ?? 'no team'))
    const priorities = tally(open.map(({ triage }) => triage.priority ?? 'No priority'))
    const counts = (id: string) =>
      Object.fromEntries(
        (figures.get(id)?.parts ?? []).flatMap(({ label, value, unit }) =>
          unit === 'tickets' && value > 0 ? [[label, value]] : [],
        ),
      )
    const teamCounts = Object.entries(counts('backlog-by-team'))
    expect(Object.fromEntries(teamCounts.map(([team, count]) => [team.toLowerCase(), count]))).toEqual(teams)
    expect(counts('backlog-by-priority')).toEqual(priorities)
    expect(
      ['Less than 1 day', '1 to 7 days', '7 to 30 days', '30 to 90 days', '90 days or more'].map((label) =>
        part('backlog-by-age', label),
      ),
    ).toEqual([
      between(0, 1),
      between(1, 7),
      between(7, 30),
      between(30, 90),
      between(90, Number.POSITIVE_INFINITY),
    ])
    expect(part('backlog-by-age', 'Half are younger than')).toBe(Math.round(middle(days) * 86_400))
  })

  it.each([
    { id: 'time-to-resolution', parts: ['Resolved', 'Still open'] },
    { id: 'first-reply-time', parts: ['Replied', 'Waiting for a reply'] },
    { id: 'csat', parts: ['Good', 'Bad'] },
    { id: 'csat-response-rate', parts: ['Answered', 'Not answered'] },
    { id: 'bug-feature-ratio', parts: ['Confirmed bugs', 'Confirmed feature requests'] },
    { id: 'closure-codes', parts: null },
    { id: 'backlog-by-team', parts: null },
    { id: 'backlog-by-priority', parts: null },
    { id: 'backlog-by-age', parts: null },
  ])('$id: its parts add up to its n', ({ id, parts }) => {
    const { n = 0, parts: all = [] } = figures.get(id) ?? {}
    const inside = all.filter(
      ({ label, unit, outside }) =>
        unit === 'tickets' && outside !== true && (parts === null || parts.includes(label)),
    )
    expect(n).toBeGreaterThan(0)
    expect(inside.reduce((sum, { value }) => sum + value, 0)).toBe(n)
  })

  it('counts closure codes as the records do', () => {
    const closed = records.filter(
      (record) => resolvedAt(record) !== null && record.resolution?.void === undefined,
    )
    const counts = tally(closed.map(({ resolution }) => resolution?.code ?? 'none'))
    expect(figures.get('closure-codes')?.n).toBe(closed.length)
    expect({
      'code-fix': part('closure-codes', 'Closed - Code Fix'),
      'docs-updated': part('closure-codes', 'Closed - Docs Updated'),
      'knowledge-transfer': part('closure-codes', 'Closed - Knowledge Transfer'),
      'product-feedback': part('closure-codes', 'Closed - Product Feedback'),
      none: part('closure-codes', 'None'),
    }).toEqual(counts)
  })

  it('counts confirmed bugs and feature requests as the records do', () => {
    const counts = tally(records.map(({ triage }) => triage.confirmed ?? 'unconfirmed'))
    expect(part('bug-feature-ratio', 'Confirmed bugs')).toBe(counts.bug)
    expect(part('bug-feature-ratio', 'Confirmed feature requests')).toBe(counts['feature-request'])
    expect(figures.get('bug-feature-ratio')?.value).toBe(
      (counts.bug ?? 0) / ((counts.bug ?? 0) + (counts['feature-request'] ?? 0)),
    )
  })

  it('shows in the trend every ticket once, and at its end those that are open', () => {
    const sum = (key: string) => points.reduce((total, { values }) => total + (values[key] ?? 0), 0)
    const open = records.filter((record) => resolvedAt(record) === null).length
    expect(sum('opened')).toBe(records.length)
    expect(sum('resolved')).toBe(records.length - open)
    expect(points.at(-1)?.values.open).toBe(open)
  })

  it('divides what rules decided and people accepted by all that was triaged', () => {
    const figure = figures.get('automation-rate')
    const accepted = part('automation-rate', 'Decided by rules and accepted') ?? 0
    const overruled = part('automation-rate', 'Decided by rules, overruled by a person') ?? 0
    const withPerson = part('automation-rate', 'Decided with a person') ?? 0
    expect(figure?.n).toBe(accepted + overruled + withPerson)
    expect(figure?.value).toBe(accepted / (figure?.n ?? 0))
  })
})
