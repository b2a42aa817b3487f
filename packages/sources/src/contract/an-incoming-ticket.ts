import type { Incoming, IncomingTicket } from '../kit/incoming-ticket.ts'

/** An open ticket with nothing in it but what a test names. */
export function anIncomingTicket(part: Partial<IncomingTicket> = {}): IncomingTicket {
  return {
    nativeId: '1',
    title: 'Help',
    url: null,
    nativeStatus: 'open',
    status: 'open',
    nativePriority: null,
    priority: null,
    nativeType: null,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
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
    text: 'present',
    comments: [],
    events: [],
    names: [],
    raw: {},
    ...part,
  }
}

/** The same as a source gives it. */
export function anIncoming(nativeId: number, updatedAt = '2026-01-01T00:00:00Z'): Incoming {
  return { kind: 'ticket', ticket: anIncomingTicket({ nativeId: String(nativeId), updatedAt }) }
}

/** A ticket that could not be read. */
export function aRefusal(
  code: 'source/unreadable-ticket' | 'source/unknown-status' | 'source/not-json',
): Incoming {
  const at = { path: 'export.json', line: 1, col: 1 }
  return { kind: 'refused', nativeId: null, problem: { code, severity: 'error', message: `${code}.`, at } }
}
