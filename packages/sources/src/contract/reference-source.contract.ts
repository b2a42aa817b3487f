import { ok, type Place, type Problem, type Result, type SourceStatus } from '@triagebook/record'
import type { Incoming, IncomingComment } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, objectsOf } from '../kit/json-object.ts'
import { readInstant } from '../kit/read-instant.ts'
import type { RawPage, Source, TicketPage } from '../kit/source.ts'
import { ticketPages } from '../kit/ticket-pages.ts'
import type { SampleDesk } from './sample-desk.contract.ts'

/** What the reference source is made of. A planted defect takes the place of one part. */
export interface Parts {
  readonly instantOf: (told: unknown) => string | null
  readonly statusOf: (told: unknown) => SourceStatus | null
  readonly commentOf: (told: JsonObject) => IncomingComment
  /** Whether the desk has deleted the words. */
  readonly isScrubbed: (told: JsonObject) => boolean
  /** Makes the pages of one run. */
  readonly toPages: () => (tickets: readonly Incoming[], cursor: string | null) => TicketPage
  /** The last hand on what the run gives. */
  readonly stream: (pages: AsyncIterable<Result<TicketPage>>) => AsyncIterable<Result<TicketPage>>
}

const SOUND: Parts = {
  instantOf: readInstant,
  statusOf: (told) => (told === 'open' || told === 'solved' || told === 'deleted' ? told : null),
  commentOf: (told) => ({
    id: String(told.id),
    at: '2026-01-01T00:00:00Z',
    author: told.by === 'customer' ? 'customer' : 'agent',
    authorId: String(told.by),
    public: told.public === true,
    format: 'plain',
    text: String(told.text),
    attachments: [],
  }),
  isScrubbed: ({ status }) => status === 'deleted',
  toPages: ticketPages,
  stream: (pages) => pages,
}

/** A source of a platform that exists in tests alone: the least that keeps every promise. */
export function referenceSource(parts: Partial<Parts> = {}): Source {
  const all: Parts = { ...SOUND, ...parts }
  return {
    platform: 'json',
    displayName: 'The reference',
    docsUrl: 'https://reference.example/',
    incremental: 'cursor',
    read: (pages, cursor) => all.stream(readPages(pages(cursor), all)),
  }
}

export const referenceDesk: SampleDesk = {
  ticket: ({ id, updatedAt, message, note }) => ({
    id,
    title: 'Help',
    status: 'open',
    updated: updatedAt,
    comments: [
      { id: 1, by: 'customer', public: true, text: message },
      { id: 2, by: 'lena', public: false, text: note },
    ],
  }),
  page: (tickets, cursor) => ({ tickets, cursor }),
  withUnknownStatus: (ticket) => ({ ...ticket, status: 'snoozed' }),
  scrubbed: (ticket) => ({ ...ticket, status: 'deleted', title: 'DELETED', comments: [] }),
  cannotTell: [],
}

async function* readPages(
  pages: AsyncIterable<Result<RawPage>>,
  parts: Parts,
): AsyncGenerator<Result<TicketPage>> {
  const toPage = parts.toPages()
  for await (const raw of pages) {
    if (!raw.ok) return yield raw
    const { json, at } = raw.value
    const { tickets = [], cursor = null } = isObject(json) ? json : {}
    const list = Array.isArray(tickets) ? tickets : []
    yield ok(
      toPage(
        list.map((told) => readTicket(told, at, parts)),
        cursor === null ? null : String(cursor),
      ),
    )
  }
}

function readTicket(told: unknown, at: Place, parts: Parts): Incoming {
  if (!isObject(told) || typeof told.id !== 'number') return refused(null, 'source/unreadable-ticket', at)
  const nativeId = String(told.id)
  const updatedAt = parts.instantOf(told.updated)
  if (updatedAt === null) return refused(nativeId, 'source/unreadable-ticket', at)
  const status = parts.statusOf(told.status)
  if (status === null) return refused(nativeId, 'source/unknown-status', at)
  const isGone = parts.isScrubbed(told)
  return {
    kind: 'ticket',
    ticket: {
      nativeId,
      title: isGone ? '' : String(told.title),
      url: null,
      nativeStatus: String(told.status),
      status,
      nativePriority: null,
      priority: null,
      nativeType: null,
      createdAt: '2026-01-01T00:00:00Z',
      updatedAt,
      firstReplyAt: null,
      solvedAt: null,
      requesterId: null,
      organization: null,
      tags: [],
      groupId: null,
      fields: {},
      satisfaction: null,
      reopens: null,
      mergedInto: null,
      text: isGone ? 'scrubbed' : 'present',
      comments: isGone ? [] : objectsOf(told.comments).map(parts.commentOf),
      events: [],
      raw: told,
    },
  }
}

function refused(nativeId: string | null, code: Problem['code'], at: Place): Incoming {
  return { kind: 'refused', nativeId, problem: { code, severity: 'error', message: 'It was left out.', at } }
}
