import { expect, it } from 'vitest'
import { meantField } from './meant-field.ts'

const KNOWN = ['severity', 'team', 'tier', 'type', 'support_owner', 'released_at', 'released_in']

it.each([
  { written: 'Severity', meant: 'severity' },
  { written: 'support owner', meant: 'support_owner' },
  { written: 'sevrity', meant: 'severity' },
  { written: 'severitty', meant: 'severity' },
  { written: 'tema', meant: 'team' },
  { written: 'sevrty', meant: null },
  { written: 'released_a', meant: 'released_at' },
  { written: 'released_it', meant: null, why: 'two are as near' },
  { written: 'tip', meant: null, why: 'too short to tell' },
  { written: 'colour', meant: null },
  { written: 'teem', meant: 'team', why: 'four letters are enough' },
  { written: 'tea', meant: null, why: 'three letters are too few' },
  { written: 'TEAM ', meant: 'team' },
  { written: 'typ', meant: null, why: 'too short, though one letter is missing' },
  { written: 'tier-', meant: 'tier' },
  { written: '', meant: null },
])('$written means $meant', ({ written, meant }) => {
  expect(meantField(written, KNOWN, [])).toBe(meant)
})

it('never a field that is there already', () => {
  expect(meantField('Severity', KNOWN, ['severity'])).toBeNull()
})
