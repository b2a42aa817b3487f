import { describe, expect, it } from 'vitest'
import { readMapping } from '../read/read-mapping.ts'
import type { Target } from '../read/target.ts'
import { fieldValue } from './field-value.ts'
import { rowOf } from './row.ts'

const AT = { path: 'rows.csv', line: 2, col: 1 }

const REQUIRED = {
  'source.native_id': 'Id',
  title: 'Title',
  'source.status': 'Status',
  'source.created_at': 'Created',
}

/** What a row with this cell gives for a field that is mapped like this. */
function read(field: Target, cell: unknown, source = '{ from: Cell }') {
  const fields = Object.entries({ ...REQUIRED, [field]: source }).map(
    ([name, from]) => `  ${name}: ${from}\n`,
  )
  const head = 'version: 1\nformat: csv\nnulls: ["?"]\nfields:\n'
  const mapping = readMapping('mappings/x.yml', head + fields.join(''))
  if (!mapping.ok) throw new Error(mapping.problems[0].message)
  const row = rowOf({ Cell: cell, Other: 'other' }, { json: null, at: AT }, mapping.value)
  const rule = mapping.value.fields.get(field)
  if (row === null || rule === undefined) throw new Error('There is no row.')
  const result = fieldValue(field, rule, row, mapping.value)
  return result.ok ? (result.value?.text ?? null) : result.problems[0].code
}

describe('the value of a field', () => {
  it.each<{ field: Target; cell: unknown; expected: string | null }>([
    { field: 'source.reopens', cell: '0', expected: '0' },
    { field: 'source.reopens', cell: '999999', expected: '999999' },
    { field: 'source.reopens', cell: '1000000', expected: 'source/not-allowed' },
    { field: 'source.reopens', cell: '-1', expected: 'source/not-allowed' },
    { field: 'source.reopens', cell: '1.5', expected: 'source/not-allowed' },
    { field: 'source.url', cell: 'https://desk.example/1', expected: 'https://desk.example/1' },
    { field: 'source.url', cell: 'http://desk.example/1', expected: 'http://desk.example/1' },
    { field: 'source.url', cell: 'https://', expected: 'source/not-allowed' },
    { field: 'source.url', cell: 'https://a b', expected: 'source/not-allowed' },
    { field: 'source.url', cell: 'ftp://desk.example/1', expected: 'source/not-allowed' },
    { field: 'triage.type', cell: 'Feature Request', expected: 'feature-request' },
    { field: 'triage.type', cell: '—', expected: 'source/not-allowed' },
    { field: 'triage.type', cell: 'a'.repeat(100), expected: 'a'.repeat(100) },
    { field: 'triage.type', cell: 'a'.repeat(101), expected: 'a'.repeat(100) },
    { field: 'triage.support_owner', cell: 'kei', expected: 'kei' },
    { field: 'triage.support_owner', cell: 'Kei Abe', expected: 'source/not-allowed' },
    { field: 'triage.tech_debt', cell: 'TRUE', expected: 'true' },
    { field: 'triage.tech_debt', cell: false, expected: 'false' },
    { field: 'triage.tech_debt', cell: 'yes', expected: 'source/not-allowed' },
    { field: 'triage.severity', cell: 'major', expected: 'major' },
    { field: 'triage.severity', cell: 'Major', expected: 'source/not-allowed' },
    { field: 'source.status', cell: 'opened', expected: 'source/unknown-status' },
    { field: 'title', cell: ' Help ', expected: 'Help' },
    { field: 'title', cell: ' ? ', expected: null },
    { field: 'title', cell: null, expected: null },
    { field: 'title', cell: undefined, expected: null },
    { field: 'title', cell: Number.MAX_SAFE_INTEGER, expected: '9007199254740991' },
    { field: 'title', cell: Number.MAX_SAFE_INTEGER + 1, expected: 'source/not-allowed' },
    { field: 'title', cell: 1e300, expected: 'source/not-allowed' },
    { field: 'title', cell: 1.5, expected: '1.5' },
    { field: 'title', cell: ['a'], expected: 'source/not-one-value' },
    { field: 'source.tags', cell: ['a', 'b'], expected: 'a' },
    { field: 'source.tags', cell: [['a']], expected: 'source/not-one-value' },
    { field: 'source.tags', cell: [2 ** 60], expected: 'source/not-allowed' },
    { field: 'source.tags', cell: ['?', ' '], expected: null },
  ])('$field of $cell is $expected', ({ field, cell, expected }) => expect(read(field, cell)).toBe(expected))

  it.each([
    { source: '{ from: Cell, map: { a: high } }', cell: 'a', expected: 'high' },
    { source: '{ from: Cell, map: { " a ": high } }', cell: 'a', expected: 'high' },
    { source: '{ from: Cell, map: { a: high } }', cell: ' a', expected: 'high' },
    { source: '{ from: Cell, map: { "1": high } }', cell: 1, expected: 'high' },
    { source: '{ from: Cell, map: { a: "" } }', cell: 'a', expected: null },
    { source: '{ from: Cell, map: { a: high } }', cell: 'A', expected: 'source/not-in-map' },
    { source: '{ from: Cell, map: { a: high } }', cell: '', expected: null },
    { source: '{ from: Cell, map: { "é": high } }', cell: 'e\u0301', expected: 'high' },
    { source: '{ from: Cell, map: { "e\u0301": high } }', cell: 'é', expected: 'high' },
    { source: '{ value: low }', cell: 'a', expected: 'low' },
  ])('source.priority: $source of $cell is $expected', ({ source, cell, expected }) =>
    expect(read('source.priority', cell, source)).toBe(expected),
  )

  it.each([
    { source: '{ template: "{Cell} / {Other}" }', cell: 'a', expected: 'a / other' },
    { source: '{ template: "{Cell} / {Other}" }', cell: '?', expected: '/ other' },
    { source: '{ template: "({Cell})" }', cell: '?', expected: null },
    { source: '{ template: "always" }', cell: '?', expected: 'always' },
    { source: '{ template: "{Cell" }', cell: 'a', expected: '{Cell' },
  ])('title: $source of $cell is $expected', ({ source, cell, expected }) =>
    expect(read('title', cell, source)).toBe(expected),
  )
})

describe('the value of several columns', () => {
  const OTHERS = `{ from: [Cell, Other], map: { "DONE|other": closed, "|other": open } }`
  it.each<{ name: string; field: Target; cell: unknown; source: string; expected: string | null }>([
    { name: 'is joined', field: 'title', cell: 'a', source: '{ from: [Cell, Other] }', expected: 'a|other' },
    {
      name: 'is joined with an empty part',
      field: 'title',
      cell: ' ? ',
      source: '{ from: [Cell, Other] }',
      expected: '|other',
    },
    {
      name: 'is none where all are empty',
      field: 'title',
      cell: '',
      source: '{ from: [Cell, Gone] }',
      expected: null,
    },
    {
      name: 'is joined before it is mapped',
      field: 'source.status',
      cell: 'DONE',
      source: OTHERS,
      expected: 'closed',
    },
    {
      name: 'is mapped with an empty part',
      field: 'source.status',
      cell: '',
      source: OTHERS,
      expected: 'open',
    },
    {
      name: 'is not guessed',
      field: 'source.status',
      cell: 'TODO',
      source: OTHERS,
      expected: 'source/unknown-status',
    },
    {
      name: 'is not joined where one is a list',
      field: 'title',
      cell: ['a'],
      source: '{ from: [Other, Cell] }',
      expected: 'source/not-one-value',
    },
    {
      name: 'is not joined where one is rounded',
      field: 'title',
      cell: 2 ** 60,
      source: '{ from: [Other, Cell] }',
      expected: 'source/not-allowed',
    },
    { name: 'is the first', field: 'title', cell: 'a', source: '{ first: [Cell, Other] }', expected: 'a' },
    {
      name: 'is the first that is not null',
      field: 'title',
      cell: '?',
      source: '{ first: [Cell, Other] }',
      expected: 'other',
    },
    {
      name: 'is none where none has one',
      field: 'title',
      cell: '?',
      source: '{ first: [Cell, Gone] }',
      expected: null,
    },
    {
      name: 'is the first list that is not empty',
      field: 'source.tags',
      cell: [],
      source: '{ first: [Cell, Other] }',
      expected: 'other',
    },
    {
      name: 'is mapped',
      field: 'triage.severity',
      cell: 'S1',
      source: '{ first: [Gone, Cell], map: { S1: critical } }',
      expected: 'critical',
    },
  ])('$name', ({ field, cell, source, expected }) => expect(read(field, cell, source)).toBe(expected))
})
