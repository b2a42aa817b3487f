import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { DOCUMENTS } from './documents.ts'
import { OPERATIONS } from './operations.ts'
import type { Operation } from './transport/operation.ts'

const { operations } = JSON.parse(
  readFileSync(new URL('../../../testkit/schema/github/permissions.json', import.meta.url), 'utf8'),
)

/** `pull-requests: write` as GitHub’s list has it: `{ pull_requests: 'write' }`. */
function keyed(line: string): Readonly<Record<string, string>> {
  const [name = '', level = ''] = line.split(': ')
  return { [name.replaceAll('-', '_')]: level }
}

const all: readonly (readonly [string, Operation])[] = Object.entries(OPERATIONS)
const routes = all.flatMap(([name, operation]) =>
  'route' in operation ? [{ name, route: operation.route, permissions: operation.permissions }] : [],
)
const documents = all.flatMap(([name, operation]) =>
  'document' in operation ? [{ name, text: operation.document, permissions: operation.permissions }] : [],
)

it.each(routes)('$name asks for permissions that GitHub names for $route', ({ route, permissions }) => {
  // `contents` with `workflows` is for workflow files, which Triagebook does not write.
  const sets = operations[route].filter((set: object) => !('workflows' in set))
  expect(permissions.map(keyed)).toEqual(expect.arrayContaining(sets))
  expect(sets).toEqual(expect.arrayContaining(permissions.map(keyed)))
})

it.each(documents)('$name asks for the permissions that its document has', ({ text, permissions }) => {
  const known = Object.values(DOCUMENTS).find(({ document }) => document === text)
  expect(Object.assign({}, ...permissions.map(keyed))).toEqual(known?.permissions)
})
