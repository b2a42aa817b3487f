import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actionReadmeWithSample, readmeWithSamples } from '../scripts/demo-samples.ts'
import { countedRecords, middle, productLimit, type Raw, resolvedAt, seconds, tally } from './recount.ts'

/** The command line as it is published. */
const CLI = fileURLToPath(new URL('../packages/cli/dist/main.js', import.meta.url))
const AS_OF = seconds('2026-11-16T07:30:00Z')

interface Figure {
  readonly id: string
  readonly value: number | null
  readonly n: number
  readonly parts: readonly { readonly label: string; readonly value: number; readonly outside?: boolean }[]
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
    book = path.join(mkdtempSync(path.join(tmpdir(), 'triagebook-demo-')), 'shown')
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
