import { err, ok, type Problem, type Result } from '@triagebook/record/problem'
import { expect, it } from 'vitest'
import { anIncoming, aRefusal } from '../contract/an-incoming-ticket.ts'
import { collect } from '../contract/collect.ts'
import type { Batch } from './batch-tickets.ts'
import type { Incoming } from './incoming-ticket.ts'
import { ticketStream } from './ticket-stream.ts'

const OTHER: Problem = { code: 'source/not-an-export', severity: 'error', message: 'Something else.' }
const CUT_OFF: Problem = { code: 'source/truncated', severity: 'error', message: 'Cut off.' }
const WARNING: Problem = { code: 'source/still-written', severity: 'warning', message: 'It grew.' }
const batch = (...tickets: readonly Incoming[]): Result<Batch> => ok({ tickets, cursor: null })
const bad = aRefusal('source/unreadable-ticket')

/** What a run of these batches gives; one whose first tickets are all refused is something else. */
async function streamOf(...batches: readonly Result<Batch>[]) {
  const supplied = async function* () {
    yield* batches
  }
  const pages = ticketStream(supplied(), (first) =>
    first.length > 0 && first.every(({ kind }) => kind === 'refused') ? err(OTHER) : null,
  )
  return (await collect(pages)).map((page) => (page.ok ? page.value.tickets.length : page.problems[0].code))
}

it.each([
  { name: 'batches', batches: [batch(anIncoming(1)), batch(anIncoming(2), anIncoming(3))], expected: [1, 2] },
  { name: 'nothing', batches: [], expected: [] },
  { name: 'a state that was given', batches: [batch(anIncoming(1)), batch(anIncoming(1))], expected: [1, 0] },
  {
    name: 'an error',
    batches: [batch(anIncoming(1)), err(CUT_OFF), batch(anIncoming(2))],
    expected: [1, 'source/truncated'],
  },
  { name: 'something else', batches: [batch(bad), batch(anIncoming(1))], expected: ['source/not-an-export'] },
  {
    name: 'something else after an empty batch',
    batches: [batch(), batch(bad)],
    expected: [0, 'source/not-an-export'],
  },
  { name: 'refusals after a good ticket', batches: [batch(anIncoming(1)), batch(bad)], expected: [1, 1] },
])('makes pages of $name: $expected', async ({ batches, expected }) =>
  expect(await streamOf(...batches)).toEqual(expected),
)

it('passes on the warnings of a batch and its cursor', async () => {
  const supplied = async function* () {
    yield ok<Batch>({ tickets: [], cursor: 'c-1' }, [WARNING])
  }
  expect(await collect(ticketStream(supplied(), () => null))).toMatchObject([
    { ok: true, problems: [WARNING], value: { cursor: 'c-1', asOf: null } },
  ])
})
