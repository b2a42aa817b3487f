import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

const SRC = import.meta.dirname
const PACKAGE = JSON.parse(readFileSync(path.join(SRC, '../package.json'), 'utf8'))

/** The folders and packages whose code is loaded with a file; types are not. */
function loadedWith(file: string, seen = new Set<string>()): readonly string[] {
  if (seen.has(file)) return []
  seen.add(file)
  const code = readFileSync(path.join(SRC, file), 'utf8')
  const imports = [...code.matchAll(/^(?:import|export) (?!type )(?:[^'\n]|\n)*? from '([^']+)'/gm)]
  const sources = imports.map(([, source = '']) => source)
  const own = sources
    .filter((source) => source.startsWith('.'))
    .map((source) => path.posix.join(path.posix.dirname(file), source))
  const others = sources.filter((source) => source.startsWith('@triagebook/'))
  const loaded = [path.posix.dirname(file), ...others, ...own.flatMap((next) => loadedWith(next, seen))]
  return [...new Set(loaded)].sort()
}

const doorFile = (door: string) => path.posix.relative('src', PACKAGE.exports[door].default.replace('./', ''))

/** Validate always loads missing-files, and read-rules only if a rule file changed. Import needs the type alone. */
const DOORS = [
  { door: '.', loads: ['.'] },
  { door: './attribute', loads: ['@triagebook/record', 'decide'] },
  {
    door: './backtest',
    loads: ['@triagebook/record', '@triagebook/stats', 'backtest', 'ticket'],
  },
  {
    door: './check-rules',
    loads: [
      '@triagebook/calendar',
      '@triagebook/record',
      '@triagebook/record/check',
      '@triagebook/record/formats',
      '@triagebook/record/problem',
      '@triagebook/record/sections',
      '@triagebook/text/parse-markdown',
      '@triagebook/text/patterns',
      '@triagebook/text/plain',
      'check',
      'checks',
      'classify',
      'compile',
      'condition',
      'decide',
      'examples',
      'files',
      'markdown',
      'matrix',
      'operators',
      'outcome',
      'route',
      'tags',
      'ticket',
    ],
  },
  { door: './failed-checks', loads: ['@triagebook/record/problem', 'checks', 'ticket'] },
  {
    door: './read-checks',
    loads: [
      '@triagebook/record',
      '@triagebook/record/formats',
      '@triagebook/record/problem',
      '@triagebook/record/sections',
      '@triagebook/text/parse-markdown',
      '@triagebook/text/patterns',
      '@triagebook/text/plain',
      'checks',
      'compile',
      'condition',
      'files',
      'markdown',
      'operators',
      'ticket',
    ],
  },
  { door: './judge-readiness', loads: ['readiness', 'ticket'] },
  {
    door: './read-readiness',
    loads: [
      '@triagebook/record',
      '@triagebook/record/formats',
      '@triagebook/record/problem',
      '@triagebook/record/sections',
      '@triagebook/text/parse-markdown',
      '@triagebook/text/patterns',
      '@triagebook/text/plain',
      'compile',
      'condition',
      'files',
      'markdown',
      'operators',
      'readiness',
      'ticket',
    ],
  },
  { door: './loads', loads: ['ticket'] },
  { door: './missing-files', loads: ['@triagebook/record/problem', 'files'] },
  {
    door: './moves',
    loads: ['@triagebook/record', '@triagebook/record/formats', 'decide', 'moves', 'ticket'],
  },
  {
    door: './problems',
    loads: [
      '.',
      '@triagebook/record/problem',
      'check',
      'checks',
      'compile',
      'examples',
      'files',
      'matrix',
      'route',
      'tags',
    ],
  },
  { door: './observing', loads: ['files'] },
  { door: './propose-type', loads: ['@triagebook/record', 'decide', 'ticket'] },
  {
    door: './try-check-examples',
    loads: [
      '@triagebook/record/check',
      '@triagebook/record/formats',
      '@triagebook/record/problem',
      'compile',
      'examples',
      'ticket',
    ],
  },
  {
    door: './try-examples',
    loads: [
      '@triagebook/record',
      '@triagebook/record/check',
      '@triagebook/record/formats',
      '@triagebook/record/problem',
      'compile',
      'decide',
      'examples',
      'tags',
      'ticket',
    ],
  },
  { door: './withheld-words', loads: ['decide'] },
  {
    door: './prioritize',
    loads: ['@triagebook/record', '@triagebook/record/review', 'decide', 'tags', 'ticket'],
  },
  {
    door: './score',
    loads: [
      '@triagebook/record',
      '@triagebook/record/formats',
      '@triagebook/stats',
      '@triagebook/text/plain',
      'backtest',
      'decide',
      'matrix',
      'outcome',
      'score',
      'ticket',
    ],
  },
  { door: './sign-edits', loads: ['@triagebook/record', 'decide'] },
  {
    door: './ticket-condition',
    loads: [
      '@triagebook/record',
      '@triagebook/record/problem',
      '@triagebook/record/sections',
      '@triagebook/text/parse-markdown',
      '@triagebook/text/patterns',
      '@triagebook/text/plain',
      'compile',
      'condition',
      'markdown',
      'operators',
      'ticket',
    ],
  },
  {
    door: './explain',
    loads: [
      '@triagebook/record',
      '@triagebook/record/review',
      '@triagebook/text/plain',
      'decide',
      'tags',
      'ticket',
    ],
  },
  {
    door: './explanation',
    loads: ['@triagebook/record', '@triagebook/record/review', 'decide', 'tags', 'ticket'],
  },
  {
    door: './find-rule',
    loads: ['@triagebook/record/formats', '@triagebook/text/plain', 'files', 'matrix', 'outcome'],
  },
  {
    door: './read-rules',
    loads: [
      '@triagebook/calendar',
      '@triagebook/record',
      '@triagebook/record/formats',
      '@triagebook/record/problem',
      '@triagebook/record/sections',
      '@triagebook/text/parse-markdown',
      '@triagebook/text/patterns',
      '@triagebook/text/plain',
      'classify',
      'compile',
      'condition',
      'files',
      'markdown',
      'matrix',
      'operators',
      'outcome',
      'route',
      'tags',
      'ticket',
    ],
  },
]

it.each(DOORS)('$door loads only what it needs', ({ door, loads }) => {
  expect(loadedWith(doorFile(door))).toEqual(loads)
})

it('are all tested', () => {
  expect(Object.keys(PACKAGE.exports)).toEqual(DOORS.map(({ door }) => door).sort())
})
