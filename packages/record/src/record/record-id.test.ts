import { expect, it } from 'vitest'
import { RECORD } from '../../test-data/a-record.ts'
import { recordId, recordPath, slugOf } from './record-id.ts'

it.each([
  ['zendesk-eu', '35436', 'zendesk-eu-35436'],
  ['jira', 'SUP-1234', 'jira-sup-1234'],
  ['csv', 'Größe / Ünïcode №5', 'csv-gro-e-u-ni-code-no5'],
  ['github', 'acme/app#12', 'github-acme-app-12'],
  ['csv', '--x--', 'csv-x'],
])('makes a slug of %s and %s', (connection, nativeId, id) => {
  expect(recordId(connection, nativeId)).toBe(id)
})

it.each([
  { one: '日本', other: '東京' },
  { one: '-', other: '--' },
  { one: 'Ж', other: 'ж' },
])('keeps $one and $other apart, which have no letter of a slug', ({ one, other }) => {
  expect(recordId('csv', one)).toMatch(/^csv-[0-9a-f]{12}$/)
  expect(recordId('csv', other)).not.toBe(recordId('csv', one))
})

it('gives an id without letters the first digits of its hash, which never change', () => {
  expect(recordId('csv', '日本')).toBe('csv-cf2abf0c5be3')
})

it('shortens a long id and keeps different ones different', () => {
  const [a, b] = [recordId('csv', `${'x'.repeat(200)}1`), recordId('csv', `${'x'.repeat(200)}2`)]
  expect(a).toMatch(/^csv-x{83}-[0-9a-f]{12}$/)
  expect(a).toHaveLength(100)
  expect(b).not.toBe(a)
  expect(recordId('csv', 'x'.repeat(96))).toHaveLength(100)
})

it('is a slug even where it is cut at a hyphen', () => {
  expect(recordId('csv', `${'x'.repeat(82)}-${'y'.repeat(50)}`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
})

it('files a record under the month of its creation', () => {
  expect(recordPath(RECORD)).toBe('tickets/2026/03/zendesk-eu-1.md')
  expect(recordPath(RECORD, 'yaml')).toBe('tickets/2026/03/zendesk-eu-1.yaml')
})

it.each([
  { length: 99, shortened: false },
  { length: 100, shortened: false },
  { length: 101, shortened: true },
])('an id of $length characters is shortened: $shortened', ({ length, shortened }) => {
  const nativeId = 'x'.repeat(length - 'csv-'.length)
  expect(recordId('csv', nativeId)).toHaveLength(Math.min(length, 100))
  expect(recordId('csv', nativeId) !== `csv-${nativeId}`).toBe(shortened)
})

it.each([
  ['Größe', 'gro-e'],
  ['Crème brûlée', 'cre-me-bru-le-e'],
  ['  a  b  ', 'a-b'],
  ['A_B.C', 'a-b-c'],
  ['---', ''],
  ['', ''],
  ['日本', ''],
])('the slug of %j is %j', (text, slug) => {
  expect(slugOf(text)).toBe(slug)
})
