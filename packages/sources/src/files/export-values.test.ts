import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { beginsWithTickets } from './begins-with-tickets.ts'
import { exportValues } from './export-values.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'values-'))
afterAll(() => rmSync(folder, { recursive: true }))

const put = (content: string | Uint8Array): string => {
  const file = path.join(folder, 'a.json')
  writeFileSync(file, content)
  return file
}
const holdsTickets = (json: unknown) => typeof json === 'object' && json !== null && 'tickets' in json

/** The values and problems of a file of which so many bytes may be held. */
const valuesIn = (content: string | Uint8Array, longest: number) =>
  [...exportValues(put(content), { longest, holdsTickets })].map((result) =>
    result.ok && result.problems.length === 0
      ? { at: `${result.value.at.line}:${result.value.at.col}`, json: result.value.json }
      : result.problems.map(({ code, at }) => `${code} ${at?.line}:${at?.col}`).join(),
  )

describe('a list', () => {
  const LIST = '[{"id":1},\n{"id":2}]'

  it('is one value as long as it may be held', () =>
    expect(valuesIn(LIST, LIST.length)).toEqual([{ at: '1:1', json: [{ id: 1 }, { id: 2 }] }]))

  it('is given entry by entry if it is one byte longer, each with its place', () =>
    expect(valuesIn(LIST, LIST.length - 1)).toEqual([
      { at: '1:2', json: { id: 1 } },
      { at: '2:1', json: { id: 2 } },
    ]))

  it('loses only the entry that is damaged', () =>
    expect(valuesIn('[\n{"id": 1},\n{"id": },\n{"id": 3},\n]', 10)).toEqual([
      { at: '2:1', json: { id: 1 } },
      'source/not-json 3:1',
      { at: '4:1', json: { id: 3 } },
      'source/not-json 5:1',
    ]))

  it.each([
    { name: 'ends too early', text: '[{"id": 1},\n {"id"', last: 'source/truncated 2:7' },
    { name: 'is closed by a brace', text: '[{"id": 1},\n 2}', last: 'source/not-json 2:3' },
    { name: 'has text after it', text: '[{"id": 1},\n 2]\nx', last: 'source/not-json 3:1' },
    {
      name: 'has bytes that are not UTF-8',
      text: Buffer.concat([Buffer.from('[{"id": 1},\n'), Buffer.of(0xff)]),
      last: 'source/not-utf-8 2:1',
    },
  ])('that is too long to be held ends with an error if it $name', ({ text, last }) =>
    expect(valuesIn(text, 10).at(-1)).toBe(last),
  )
})

describe('a page that is too long to be held', () => {
  it('gives its sidecar data first, and the rest with the last of its tickets', () =>
    expect(
      valuesIn(
        '{"tickets": [{"id": 1}],\n"users": [{"id": 2}],\n"groups": [], "end_of_stream": true, "meta": {"a": 1}}',
        10,
      ),
    ).toEqual([
      { at: '2:11', json: { users: [{ id: 2 }] } },
      {
        at: '1:14',
        json: { tickets: [{ id: 1 }], end_of_stream: true, meta: { a: 1 } },
      },
    ]))

  it('gives a hundred entries at a time, and what comes after a hundred with the rest', () => {
    const tickets = Array.from({ length: 101 }, (_, id) => ({ id }))
    const users = tickets.slice(0, 100)
    const given = valuesIn(JSON.stringify({ users, tickets, cursor: 'c' }, null, 1), 10)
    expect(given.map((one) => typeof one === 'object' && one.json)).toEqual([
      { users },
      { tickets: tickets.slice(0, 100) },
      { tickets: tickets.slice(100), cursor: 'c' },
    ])
  })

  it('keeps the rest if it has no tickets, or the last one is damaged', () => {
    expect(valuesIn('{"tickets": [],\n"cursor": "c"}', 10)).toEqual([
      { at: '1:1', json: { tickets: [], cursor: 'c' } },
    ])
    expect(valuesIn('{"tickets": [{"id": 1}, {"id"}],\n"cursor": "c"}', 10)).toEqual([
      'source/not-json 1:25',
      { at: '1:14', json: { tickets: [{ id: 1 }], cursor: 'c' } },
    ])
  })

  it('that has no tickets is sidecar data', () =>
    expect(valuesIn('{"users": [{"id": 2}],\n"next_page": null}', 10)).toEqual([
      { at: '1:12', json: { users: [{ id: 2 }] } },
    ]))

  it('that ends too early is refused before any ticket comes', () =>
    expect(valuesIn('{"tickets": [{"id": 1}],\n"users": [', 10)).toEqual(['source/truncated 2:11']))

  it('reports a member that is not JSON, and gives the others', () =>
    expect(valuesIn('{"meta": nul,\n"tickets": [{"id": 1}]}', 10)).toEqual([
      'source/not-json 1:10',
      { at: '2:13', json: { tickets: [{ id: 1 }] } },
    ]))
})

describe('another file that is too long to be held', () => {
  it('is not JSON', () => expect(valuesIn('id,subject\n1,Help\n', 5)).toEqual(['source/not-json 1:1']))

  it('ends at a line that is too long', () =>
    expect(valuesIn('{"id":1}\n{"id":22222}\n{"id":3}', 8)).toEqual([
      { at: '1:1', json: { id: 1 } },
      'source/too-large 2:1',
    ]))
})

describe('whether a file begins with tickets', () => {
  it.each([
    { name: 'a page of tickets', text: '{"tickets": [1]}', expected: true },
    { name: 'a page of sidecar data', text: '{"users": [1]}', expected: false },
    { name: 'sidecar data one a line', text: '{"users": [1]}\n{"tickets": [1]}', expected: false },
    { name: 'a ticket a line', text: '{"tickets": 1}\n{"tickets": 2}', expected: true },
    { name: 'an empty file', text: '', expected: true },
    { name: 'a file that cannot be read', text: 'x', expected: true },
    {
      name: 'a long page with sidecar data before its tickets',
      text: '{"users": [1],\n"tickets": [1]}',
      longest: 16,
      expected: true,
    },
    {
      name: 'a long page of sidecar data',
      text: '{"users": [1],\n"groups": [1]}',
      longest: 16,
      expected: false,
    },
  ])('is $expected for $name', ({ text, expected, longest = 100 }) =>
    expect(beginsWithTickets(put(text), { holdsTickets, longest })).toBe(expected),
  )
})
