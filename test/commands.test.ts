import { expect, it } from 'vitest'
import { commandsPage } from '../scripts/commands-page.ts'
import { sourceFiles } from './import-graph.ts'
import { readFile } from './repository-files.ts'

it('docs/reference/commands.md says what the table of commands says; `npm run fix` writes it', () => {
  expect(readFile('docs/reference/commands.md')).toBe(commandsPage())
})

it('the table of commands loads neither their parser nor their effects', () => {
  const files = sourceFiles().filter(({ home }) => home === 'packages/decide')
  const reached = new Set(['packages/decide/src/table.ts'])
  for (const path of reached) {
    const targets =
      files.find((file) => file.path === path)?.imports.flatMap(({ target }) => target ?? []) ?? []
    for (const target of targets.filter((one) => one.startsWith('packages/decide/'))) reached.add(target)
  }
  expect([...reached].filter((path) => !path.startsWith('packages/decide/src/table'))).toEqual([])
  expect(reached.size).toBeGreaterThan(4)
})
