import { describe, expect, it } from 'vitest'
import { sessionOver } from '../../test-data/session-over.ts'
import { gitHubPulls } from './pulls.ts'

/** The pull requests of a repository whose answers are these, one after the other. */
function pullsThatGet(...pages: readonly (readonly object[])[]) {
  let asked = 0
  const session = sessionOver(async () => {
    const data = pages[asked]
    asked += 1
    const headers = asked < pages.length ? { link: '<https://api.example/next>; rel="next"' } : {}
    return { kind: 'answered', data, headers, request: 'R' }
  })
  return gitHubPulls(session)
}

const files = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ filename: `${index}.md`, status: 'added' }))

it.each([
  { count: 2999, complete: true },
  { count: 3000, complete: false },
])(
  'lists $count files: complete is $complete, because GitHub lists no more than 3,000',
  async ({ count, complete }) => {
    const pages = Array.from({ length: 30 }, (_, page) => files(Math.min(100, count - page * 100)))
    const found = await pullsThatGet(...pages).files(1)
    expect([found.files.length, found.complete]).toEqual([count, complete])
  },
)

it('reads renamed and copied files, and the parts of a diff', async () => {
  const patch =
    '@@ -1 +1,2 @@ ## Context\n one\n+two\n@@ -9,2 +10 @@\n ten\n-eleven\n@@ -20,2 +19,0 @@\n-x\n+@@ -1 +77 @@'
  const found = await pullsThatGet([
    { filename: 'new.md', previous_filename: 'old.md', status: 'renamed', patch },
    { filename: 'copy.md', previous_filename: 'old.md', status: 'copied' },
  ]).files(1)
  expect(found.files).toEqual([
    {
      path: 'new.md',
      change: 'renamed',
      from: 'old.md',
      shown: [
        { from: 1, to: 2 },
        { from: 10, to: 10 },
      ],
    },
    { path: 'copy.md', change: 'added', shown: [] },
  ])
})

describe('what was merged lately', () => {
  const SINCE = new Date('2026-04-01T00:00:00Z')
  const side = { ref: 'b', sha: 'c', repo: { full_name: 'a/b' } }
  const closed = (number: number, updated_at: string) => ({
    ...{ number, updated_at, head: side, base: side, merge_commit_sha: 'm' },
    created_at: '2026-03-01T00:00:00Z',
    merged_at: number % 2 === 0 ? updated_at : null,
  })
  const page = (count: number, last: string) => [
    ...Array.from({ length: count - 1 }, (_, index) => closed(index + 1, '2026-04-01T00:00:00Z')),
    closed(count, last),
  ]

  it.each([
    { count: 99, last: '2026-04-01T00:00:00Z', merged: 49, complete: true },
    { count: 100, last: '2026-04-01T00:00:00Z', merged: 50, complete: false },
    { count: 100, last: '2026-03-31T23:59:59Z', merged: 49, complete: true },
  ])(
    'of $count closed ones, the last changed at $last, are $merged pull requests; complete is $complete',
    async ({ count, last, merged, complete }) => {
      const found = await pullsThatGet(page(count, last)).mergedSince(SINCE)
      expect([found.pulls.length, found.complete]).toEqual([merged, complete])
    },
  )
})
