import { expect, it } from 'vitest'
import { readYaml } from '../yaml/read-yaml.ts'
import { type Difference, shapeFix } from './shape-fix.ts'

function fixOf(
  yaml: string,
  accepts: (value: unknown) => boolean,
  more: Partial<Difference> = {},
): string | undefined {
  const result = readYaml('people.yml', yaml, { start: 0 })
  if (!result.ok) throw new Error('The text of this test is no YAML.')
  const source = result.value
  const known = { unknownField: undefined, knownFields: [], part: undefined, allowed: [] }
  const value = result.value.value as { readonly a: unknown }
  return shapeFix({ ...known, path: ['a'], value: value.a, source, accepts, ...more })?.does
}

it('fixes a value that can only mean one thing', () => {
  expect(fixOf('a: Yes\n', (value) => value === true)).toBe('`Yes` becomes `true`')
})

it('asks a person where a value can mean two', () => {
  expect(fixOf('a: Yes\n', (value) => value === true || Array.isArray(value))).toBeUndefined()
})

it('leaves a text of several lines alone', () => {
  expect(fixOf('a: |\n  Yes\n', (value) => value === true)).toBeUndefined()
})

it('takes the words of a list that can only mean one thing, and none where they mean two', () => {
  const fixed = (allowed: readonly string[]) =>
    fixOf('a: In Progress\n', (value) => allowed.includes(String(value)), { allowed })
  expect(fixed(['in-progress', 'open'])).toBe('`In Progress` becomes `in-progress`')
  expect(fixed(['in-progress', 'in_progress'])).toBeUndefined()
})

it.each([
  { name: '60 characters', written: `'${'x'.repeat(57)} '`, says: `\`'${'x'.repeat(57)} '\` becomes` },
  { name: '61 characters', written: `'${'x'.repeat(58)} '`, says: 'the value becomes' },
  { name: 'a hidden character', written: "'x\u200b'", says: 'the value becomes' },
  { name: 'an e-mail address', written: "'a@b.c '", says: 'the value becomes' },
])('repeats no value that is long, hides something or may be an address: $name', ({ written, says }) => {
  const meant = written.replace(/['\u200b]/g, '').trim()
  expect(fixOf(`a: ${written}\n`, (value) => value === meant)).toContain(says)
})

it.each([
  { name: 'a mistyped field', field: 'sevrity', does: 'the field `sevrity` becomes `severity`' },
  { name: 'a field that is there already', field: 'Team', does: undefined },
  { name: 'an unknown field', field: 'colour', does: undefined },
])('renames $name', ({ field, does }) => {
  const yaml = `team: java\n${field}: x\n`
  const value = { team: 'java', [field]: 'x' }
  const known = { path: [], unknownField: field, knownFields: ['team', 'severity'] }
  expect(fixOf(yaml, () => false, { ...known, value })).toBe(does)
})
