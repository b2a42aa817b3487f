import { describe, expect, it } from 'vitest'
import { partsOf } from './page.ts'

const kinds = (json: unknown) =>
  [...partsOf(json)].map((part) => (part.kind === 'page' ? `page of ${part.tickets.length}` : part.kind))

describe('the parts of a value', () => {
  it.each([
    { json: { id: 1, status: 'open' }, expected: ['ticket'] },
    { json: { ticket: { id: 1 } }, expected: ['ticket'] },
    { json: { tickets: [] }, expected: ['page of 0'] },
    { json: { tickets: [1, 2] }, expected: ['page of 2'] },
    { json: { tickets: 'none' }, expected: ['ticket'] },
    { json: { users: [] }, expected: ['sidecar'] },
    { json: { id: 1, role: 'agent' }, expected: ['sidecar'] },
    {
      json: { results: [{ id: 1 }, { result_type: 'ticket' }, { result_type: 'user' }, 7] },
      expected: ['page of 3'],
    },
    { json: [{ id: 1 }, { tickets: [] }, { users: [] }], expected: ['ticket', 'page of 0', 'sidecar'] },
    { json: [], expected: [] },
    { json: [[]], expected: ['ticket'] },
    { json: null, expected: ['ticket'] },
  ])('$json is $expected', ({ json, expected }) => expect(kinds(json)).toEqual(expected))
})

describe('a page', () => {
  const pageOf = (rest: object) => {
    const [part] = partsOf({ tickets: [], ...rest })
    return part?.kind === 'page' ? { cursor: part.cursor, hasNext: part.hasNext } : null
  }

  it.each([
    { page: {}, cursor: null },
    { page: { after_cursor: 'a' }, cursor: 'a' },
    { page: { after_cursor: '' }, cursor: null },
    { page: { after_cursor: null, end_time: 7 }, cursor: 'start_time=7' },
    { page: { end_time: 0 }, cursor: 'start_time=0' },
    { page: { end_time: '7' }, cursor: null },
    { page: { after_cursor: 'a', end_time: 7 }, cursor: 'a' },
  ])('continues after $cursor: $page', ({ page, cursor }) => expect(pageOf(page)).toMatchObject({ cursor }))

  it.each([
    { page: {}, hasNext: false },
    { page: { end_of_stream: false }, hasNext: true },
    { page: { end_of_stream: true }, hasNext: false },
    { page: { end_of_stream: true, next_page: 'https://desk.example/2' }, hasNext: false },
    { page: { end_of_stream: null, next_page: 'https://desk.example/2' }, hasNext: false },
    { page: { next_page: 'https://desk.example/2' }, hasNext: true },
    { page: { next_page: null }, hasNext: false },
    { page: { next_page: '' }, hasNext: false },
    { page: { meta: { has_more: true } }, hasNext: true },
    { page: { meta: { has_more: false } }, hasNext: false },
    { page: { meta: null }, hasNext: false },
  ])('has a next one: $hasNext, $page', ({ page, hasNext }) =>
    expect(pageOf(page)).toMatchObject({ hasNext }),
  )
})
