import { expect, it } from 'vitest'
import { anIncoming } from '../../contract/an-incoming-ticket.ts'
import type { Incoming } from '../../kit/incoming-ticket.ts'
import { readMapping } from '../read/read-mapping.ts'
import { mappingMismatch } from './mapping-mismatch.ts'

const mapping = readMapping(
  'mappings/x.yml',
  'version: 1\nformat: csv\nfields:\n  source.native_id: Id\n  title: Title\n  source.status: Status\n  source.created_at: Created\n',
)
const refused = (code: string, line: number, message = 'No.'): Incoming => ({
  kind: 'refused',
  nativeId: null,
  problem: {
    code: `source/${code}`,
    severity: 'error',
    message,
    at: { path: 'rows.csv', line, col: 1 },
  },
})
const problemsOf = (first: readonly Incoming[]) =>
  mapping.ok ? mappingMismatch(first, mapping.value)?.problems : undefined

it.each([
  { name: 'no row', first: [], expected: undefined },
  { name: 'a row that can be read', first: [anIncoming(1)], expected: undefined },
  {
    name: 'one that can be read among others',
    first: [refused('a', 1), anIncoming(1), refused('b', 2)],
    expected: undefined,
  },
  {
    name: 'one that cannot',
    first: [refused('a', 1)],
    expected: 'The first row of rows.csv cannot be read with mappings/x.yml, so nothing was imported.',
  },
  {
    name: 'two that cannot',
    first: [refused('a', 1), refused('a', 2)],
    expected:
      'None of the first 2 rows of rows.csv can be read with mappings/x.yml, so nothing was imported.',
  },
])('says of $name: $expected', ({ first, expected }) => expect(problemsOf(first)?.[0].message).toBe(expected))

it('gives the first row of each reason, of at most five', () => {
  const reasons = ['a', 'b', 'a', 'c', 'd', 'e', 'f']
  const problems = problemsOf(reasons.map((code, index) => refused(code, index + 1))) ?? []
  expect(problems.slice(1).map(({ code, at }) => `${code} ${at?.line}`)).toEqual([
    'source/a 1',
    'source/b 2',
    'source/c 4',
    'source/d 5',
    'source/e 6',
  ])
})

it('gives the first row of each unknown word, of at most twenty-five', () => {
  const words = ['a', 'b', 'a', ...Array.from({ length: 30 }, (_, index) => `w${index}`)]
  const first = words.map((word, index) => refused('unknown-status', index + 1, word))
  const problems = problemsOf([...first, refused('x', 99)]) ?? []
  expect(problems.slice(1, 4).map(({ message, at }) => `${message} ${at?.line}`)).toEqual([
    'a 1',
    'b 2',
    'w0 4',
  ])
  expect(problems.slice(1).map(({ code }) => code)).toEqual([
    ...Array(25).fill('source/unknown-status'),
    'source/x',
  ])
})
