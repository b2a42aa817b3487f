import { expect, it } from 'vitest'
import { filesNamed } from './file-names.ts'

const PATHS = [
  'tickets/2026/03/a-1.md',
  'tickets/2026/04/a-1.yaml',
  'tickets/a-2.md',
  'a-3.md',
  'tickets/a-1.x.md',
]

it.each([
  { ids: ['a-1'], found: { 'a-1': ['tickets/2026/03/a-1.md', 'tickets/2026/04/a-1.yaml'] } },
  { ids: ['a-2', 'a-3'], found: { 'a-2': ['tickets/a-2.md'], 'a-3': ['a-3.md'] } },
  { ids: ['a-1.x'], found: { 'a-1.x': ['tickets/a-1.x.md'] } },
  { ids: ['a', 'a-4', 'tickets'], found: {} },
  { ids: [], found: {} },
])('the files named after $ids', ({ ids, found }) => {
  expect(Object.fromEntries(filesNamed(new Set(ids), PATHS))).toEqual(found)
})
