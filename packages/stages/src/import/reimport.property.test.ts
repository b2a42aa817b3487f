import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Book } from '@triagebook/book'
import type { RecordFile } from '@triagebook/record'
import { checkRecord } from '@triagebook/record/check'
import { editRecord } from '@triagebook/record/edit'
import { readSettings } from '@triagebook/record/formats'
import { mergeFiles } from '@triagebook/record/merge'
import { TriagebookError } from '@triagebook/record/problem'
import { readRecord } from '@triagebook/record/read'
import { replaceSection, sectionsOf } from '@triagebook/record/sections'
import { aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookAt } from '../book/open-book.ts'
import { applyPlan } from '../run/apply-plan.ts'
import { readInputs } from '../stage/read-inputs.ts'
import { IMPORT } from './about.ts'
import { planPages } from './index.ts'
import { openImport } from './read.ts'

const SETTINGS = `version: 1
time_zone: UTC
teams: { java: { name: Java } }
connections: { desk: { platform: zendesk, escalation: { tag: [escalated] }, people: { "900": lena } } }
`
const IDS = [1, 2]

/** One thing that happens on the desk to one of its tickets. */
type Move =
  | { readonly ticket: number; readonly does: 'status'; readonly to: string }
  | { readonly ticket: number; readonly does: 'reply'; readonly by: number; readonly public: boolean }
  | { readonly ticket: number; readonly does: 'retitle' | 'escalate' | 'delete' }

const TICKET = fc.constantFrom(...IDS)
const MOVE: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    ticket: TICKET,
    does: fc.constant('status' as const),
    to: fc.constantFrom('open', 'pending', 'solved', 'open', 'solved', 'closed'),
  }),
  fc.record({
    ticket: TICKET,
    does: fc.constant('reply' as const),
    by: fc.constantFrom(1, 900, 901),
    public: fc.boolean(),
  }),
  fc.record({ ticket: TICKET, does: fc.constantFrom('retitle', 'escalate', 'delete') }),
)

interface DeskTicket {
  readonly id: number
  readonly [key: string]: unknown
}

const hour = (count: number) => new Date(Date.UTC(2026, 2, 1, count)).toISOString().replace('.000', '')

/** The ticket after these moves of its desk, an hour each; `told` gives the desk's audits with it. */
function ticketAfter(id: number, moves: readonly Move[], told: boolean): DeskTicket {
  let status = 'new'
  let title = `Ticket ${id}`
  let updated = 0
  let isGone = false
  const tags = new Set(['export'])
  const comments: object[] = [commentOf(id, 0, 1, true)]
  const audits: object[] = []
  for (const [index, move] of moves.entries()) {
    if (move.ticket !== id || isGone) continue
    updated = index + 1
    if (move.does === 'status' && move.to !== status) {
      const change = { type: 'Change', field_name: 'status', previous_value: status, value: move.to }
      audits.push({
        id: id * 100 + updated,
        ticket_id: id,
        created_at: hour(updated),
        author_id: 900,
        events: [change],
      })
      status = move.to
    }
    if (move.does === 'reply') comments.push(commentOf(id, updated, move.by, move.public))
    if (move.does === 'retitle') title = `Ticket ${id}, title ${updated}`
    if (move.does === 'escalate') tags.add('escalated')
    if (move.does === 'delete') isGone = true
  }
  const times = { created_at: hour(0), updated_at: hour(updated) }
  if (isGone) return { id, subject: 'SCRUBBED', description: 'X', status: 'deleted', ...times }
  return {
    id,
    subject: title,
    status,
    tags: [...tags],
    requester_id: 1,
    comments,
    ...times,
    ...(told && { audits }),
  }
}

function commentOf(id: number, at: number, author: number, isPublic: boolean): object {
  const words = `Words ${at} of ${author}`
  return { id: id * 100 + at, author_id: author, public: isPublic, plain_body: words, created_at: hour(at) }
}

/** Its tickets on two pages, in the order in which they last changed. */
function exportAfter(moves: readonly Move[], told: boolean): object {
  const tickets = IDS.map((id) => ticketAfter(id, moves, told)).sort((a, b) =>
    String(a.updated_at) < String(b.updated_at) ? -1 : 1,
  )
  const audits = tickets.flatMap((ticket) => ticket.audits ?? [])
  const users = [{ id: 1, role: 'end-user' }]
  return [tickets.slice(0, 1), tickets.slice(1)].map((page, index) => ({
    tickets: page.map(({ audits: _audits, ...ticket }) => ticket),
    users,
    audits,
    after_cursor: `${moves.length}-${index}`,
  }))
}

/** What people write into a record, by hand or through the rules' signing. */
type Edit = (file: RecordFile) => Pick<RecordFile, 'record' | 'body'>

const SECTION = fc.constantFrom('Context', 'Our notes')
const EDIT: fc.Arbitrary<{ readonly ticket: number; readonly edit: Edit }> = fc.record({
  ticket: TICKET,
  edit: fc.oneof(
    fc.constantFrom('critical', 'major', 'minor').map(
      (severity): Edit =>
        ({ record, body }) => ({
          record: { ...record, triage: { ...record.triage, severity: severity as 'major' } },
          body,
        }),
    ),
    fc.tuple(SECTION, fc.constantFrom('Seen by Anna', 'Asked Kei')).map(
      ([section, words]): Edit =>
        ({ record, body }) => ({ record, body: replaceSection(body, section, `${words}\n`) }),
    ),
    fc.constant<Edit>(({ record, body }) => ({
      record: {
        ...record,
        triage: { ...record.triage, status: 'resolved' },
        resolution: { code: 'knowledge-transfer' },
      },
      body,
    })),
  ),
})

class Killed extends Error {
  override readonly name = 'Killed'
}

/** A book whose writing stops after so many files, as if the power went. */
function stoppingBook(book: Book, files: number): Book {
  let left = files
  return {
    ...book,
    apply: (changes) => {
      const applied = book.apply(changes.slice(0, left))
      left -= changes.length
      if (left < 0) throw new Killed()
      return applied
    },
  }
}

/** A real book in a folder of its own, and what the tests do with it. */
function aBook() {
  const folder = temporaryFolder()
  const book = path.join(folder, 'book')
  writeFiles(book, { 'triagebook.yml': SETTINGS })
  const file = (name: string) => path.join(book, name)
  const files = (): ReadonlyMap<string, string> =>
    new Map(
      readdirSync(book, { recursive: true, encoding: 'utf8', withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(book, path.join(entry.parentPath, entry.name)))
        .sort()
        .map((name) => [name, readFileSync(file(name), 'utf8')]),
    )
  const records = () =>
    [...files()].flatMap(([name, text]) => (name.startsWith('tickets/') ? open(name, text) : []))
  return {
    files,
    records,
    put: (name: string, text: string) => writeFiles(book, { [name]: text }),
    /** Imports what the desk exports after these moves; stops after so many files, if it comes so far. */
    import: async (moves: readonly Move[], { told = false, stopAfter = Number.POSITIVE_INFINITY } = {}) => {
      writeFileSync(path.join(folder, 'export.json'), JSON.stringify(exportAfter(moves, told)))
      const inputs = readInputs(IMPORT.inputs, { connection: 'desk', from: 'export.json' }, folder)
      const ports = { ...aHost(folder), start: book, book: await bookAt(book, {}) }
      const places = { book: stoppingBook(ports.book, stopAfter), environment: {} }
      const plans = planPages(await openImport(inputs, ports))
      let step = await plans.next()
      while (step.done !== true) step = await plans.next(await applyPlan(step.value, places))
    },
    /** A person's edit, where the ticket is in the book. */
    edit: ({ ticket, edit }: { readonly ticket: number; readonly edit: Edit }) => {
      const record = records().find(({ record: { source } }) => source.native_id === String(ticket))
      if (record !== undefined) writeFileSync(file(record.path), editRecord(record, edit(record)))
    },
    /** A branch: the same book elsewhere. */
    branch: () => {
      const other = aBook()
      cpSync(book, path.join(other.folder, 'book'), { recursive: true })
      return other
    },
    folder,
  }
}

function open(name: string, text: string): RecordFile {
  const result = readRecord(name, text)
  if (!result.ok) throw new TriagebookError(result.problems)
  return result.value
}

/** Where a record and its history, or the order in it, do not agree. */
function disagreements(file: RecordFile): readonly string[] {
  const settings = readSettings('triagebook.yml', SETTINGS)
  if (!settings.ok) throw new TriagebookError(settings.problems)
  const codes = checkRecord(file, settings.value).map(({ code, message }) => `${code} ${message}`)
  return codes.filter((code) => /history|event-before|out-of-order/.test(code))
}

/** What people own of a record: all that import must leave as it is. It may sign what they wrote. */
function peoplesPart({ record, body }: RecordFile): object {
  const { status: _status, review: _review, decided: _decided, ...triage } = record.triage
  const sections = sectionsOf(body).filter(({ title }) => title !== 'Timeline')
  return {
    triage,
    engineering: record.engineering,
    sections: sections.map(({ title, content }) => [title, content]),
  }
}

/** The signatures that still fit their values, without that of the status, which the desk can change. */
function signatures({ record: { triage } }: RecordFile): object {
  const lines = Object.entries(triage.decided ?? {})
  return Object.fromEntries(
    lines.filter(
      ([field, line]) =>
        field !== 'status' &&
        Object.entries(triage).some(([key, value]) => key === field && value === line.value),
    ),
  )
}

/** Import may reopen what people resolved, where the desk has it open again; it takes nothing else from them. */
function expectNothingLost(before: readonly RecordFile[], after: readonly RecordFile[]): void {
  expect(after.flatMap(disagreements)).toEqual([])
  const now = new Map(after.map((file) => [file.path, file]))
  for (const file of before) {
    const next = now.get(file.path)
    if (next === undefined) throw new Error(`${file.path} is gone.`)
    expect(peoplesPart(next)).toEqual(peoplesPart(file))
    expect(next.record.triage.decided ?? {}).toMatchObject(signatures(file))
    expect(next.record.history).toEqual(expect.arrayContaining([...(file.record.history ?? [])]))
    if (next.record.triage.status === file.record.triage.status) {
      expect(next.record.resolution).toEqual(file.record.resolution)
    } else {
      expect(next.record.triage.status).toBe('open')
      expect(['new', 'open', 'pending', 'on-hold']).toContain(next.record.source.status)
    }
  }
}

/** What happens between two imports, and how far the next one comes before it is killed. */
const ROUND = fc.record({
  edits: fc.array(EDIT, { minLength: 1, maxLength: 4 }),
  moves: fc.array(MOVE, { minLength: 1, maxLength: 4 }),
  told: fc.boolean(),
  stopAfter: fc.nat(4),
})

describe('importing again and again', () => {
  it('loses nothing that people wrote, and ends after any kill where it ends without one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(ROUND, { minLength: 1, maxLength: 3 }), async (rounds) => {
        const [killed, whole] = [aBook(), aBook()]
        const moves: Move[] = []
        await Promise.all([killed, whole].map((book) => book.import(moves)))
        for (const round of rounds) {
          for (const book of [killed, whole]) round.edits.forEach(book.edit)
          moves.push(...round.moves)
          const before = whole.records()
          await whole.import(moves, { told: round.told })
          expectNothingLost(before, whole.records())
          await killed.import(moves, round).catch((error: unknown) => {
            if (!(error instanceof Killed)) throw error
          })
          await killed.import(moves, { told: round.told })
          expect(killed.files()).toEqual(whole.files())
        }
        const files = whole.files()
        await whole.import(moves, { told: rounds.at(-1)?.told ?? false })
        expect(whole.files()).toEqual(files)
      }),
      { numRuns: 4 },
    )
  })

  it('writes the cursor after the records that it stands for', async () => {
    const book = aBook()
    const cursor = '.triagebook/cursors/desk.yml'
    await expect(book.import([], { stopAfter: 1 })).rejects.toThrow(Killed)
    expect([...book.files().keys()].filter((name) => name.startsWith('tickets/'))).toHaveLength(1)
    expect(book.files().has(cursor)).toBe(false)
    await book.import([])
    expect(book.files().get(cursor)).toContain('cursor: "0-1"')
  })

  it('on one branch, people on the other: merged, both are in the book, and importing again changes no byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(MOVE, { maxLength: 3 }),
        fc.array(MOVE, { minLength: 1, maxLength: 4 }),
        fc.array(EDIT, { minLength: 1, maxLength: 3 }),
        async (first, then, edits) => {
          const main = aBook()
          await main.import(first)
          const base = main.files()
          const branch = main.branch()
          await branch.import([...first, ...then])
          const importedThere = branch.files()
          for (const edit of edits) main.edit(edit)
          const writtenHere = main.records()
          for (const [name, theirs] of importedThere) {
            const [before, ours] = [base.get(name), main.files().get(name)]
            if (ours === theirs) continue
            if (before === undefined || ours === before) main.put(name, theirs)
            else if (ours !== undefined && theirs !== before)
              main.put(
                name,
                mergeFiles({ base: open(name, before), ours: open(name, ours), theirs: open(name, theirs) })
                  .text,
              )
          }
          expectNothingLost(writtenHere, main.records())
          const sources = (records: readonly RecordFile[]) => records.map(({ record }) => record.source)
          expect(sources(main.records())).toEqual(sources(branch.records()))
          const merged = main.files()
          await main.import([...first, ...then])
          expect(main.files()).toEqual(merged)
        },
      ),
      { numRuns: 3 },
    )
  })
})
