import { expect, it } from 'vitest'
import { listed, nearest } from './suggest.ts'

const KNOWN = ['severity', 'source', 'support_owner', 'url']

it.each([
  ['sevrity', 'severity'],
  ['Severity', 'severity'],
  ['support-owner', 'support_owner'],
  ['uri', 'url'],
  ['ulr', 'url'],
  ['colour', null],
  ['x', null],
])('takes %s for %s', (written, meant) => expect(nearest(written, KNOWN)).toBe(meant))

it('cuts a long list and says how much is left', () => {
  expect(listed(['a', 'b', 'c'], 2)).toBe('`a`, `b` and 1 more')
})
