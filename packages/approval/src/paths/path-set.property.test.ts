import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pathSet } from './path-set.ts'

/** The same as regular expressions have it, whose time nobody bounds. */
function asRegExp(pattern: string, reading: 'with-folders' | 'files'): RegExp {
  const parts = pattern.split('/').filter((part) => part !== '')
  const isFolder = pattern.endsWith('/') || (reading === 'with-folders' && parts.at(-1) !== '*')
  const names = parts.map((part) =>
    part === '**'
      ? '(?:[^/]+/)*'
      : `${part.replace(/[*?]+/g, (s) => s.replaceAll('*', '[^/]*').replaceAll('?', '[^/]'))}/`,
  )
  const start = /\/./.test(pattern) ? '' : '(?:[^/]+/)*'
  return new RegExp(`^${start}${names.join('')}${isFolder ? '(?:[^/]+/)*' : ''}$`)
}

const name = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 4 })
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((names) => names.join('/'))
const part = fc.oneof(
  fc.constantFrom('**', '*'),
  fc
    .string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: 1, maxLength: 5 })
    .filter((one) => !/^\*+$/.test(one)),
)
const pattern = fc
  .tuple(fc.constantFrom('', '/'), fc.array(part, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '/'))
  .map(([start, parts, end]) => `${start}${parts.join('/')}${end}`)

it.each(['with-folders', 'files'] as const)('matches what a regular expression does, %s', (reading) => {
  fc.assert(
    fc.property(pattern, path, (one, text) => {
      expect(pathSet([one], reading)(text)).toBe(asRegExp(one, reading).test(`${text}/`))
    }),
    { numRuns: 1000 },
  )
})
