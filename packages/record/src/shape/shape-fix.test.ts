import { expect, it } from 'vitest'
import { readYaml } from '../yaml/read-yaml.ts'
import { shapeFix } from './shape-fix.ts'

function fixOf(yaml: string, accepts: (value: unknown) => boolean): string | undefined {
  const result = readYaml('people.yml', yaml, { start: 0 })
  if (!result.ok) throw new Error('The text of this test is no YAML.')
  const source = result.value
  const known = { unknownField: undefined, knownFields: [], part: undefined, allowed: [] }
  return shapeFix({ ...known, path: ['a'], value: 'Yes', source, accepts })?.does
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
