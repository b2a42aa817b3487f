import { expect, it } from 'vitest'
import { pathSet } from './path-set.ts'

const sorted = (pattern: string, paths: readonly string[], reading?: 'files') => ({
  in: paths.filter(pathSet([pattern], reading)),
  out: paths.filter((path) => !pathSet([pattern], reading)(path)),
})

// The examples of GitHub's page about CODEOWNERS first.
it.each<{ pattern: string; in: string[]; out: string[] }>([
  { pattern: '*', in: ['a', 'a/b.ts', '.github/x'], out: [] },
  { pattern: '*.js', in: ['a.js', 'a/b.js', '.js', 'a.js/b'], out: ['a.jsx', 'js', 'a.JS'] },
  { pattern: '/build/logs/', in: ['build/logs/a', 'build/logs/a/b'], out: ['a/build/logs/c', 'build/log'] },
  { pattern: 'docs/*', in: ['docs/a.md'], out: ['docs/build/a.md', 'a/docs/a.md', 'docs'] },
  { pattern: 'apps/', in: ['apps/a', 'a/apps/b/c'], out: ['myapps/a', 'apps2/a'] },
  { pattern: '/docs/', in: ['docs/a', 'docs/a/b'], out: ['a/docs/b'] },
  { pattern: '/scripts/', in: ['scripts/a'], out: ['script/a'] },
  { pattern: '**/logs', in: ['logs', 'logs/a', 'build/logs/a', 'deeply/nested/logs/a'], out: ['logs2'] },
  { pattern: '/apps/github', in: ['apps/github', 'apps/github/a'], out: ['apps/github2', 'apps/a'] },
  {
    pattern: '/src/**/*.ts',
    in: ['src/a.ts', 'src/a/b.ts', 'src/a/b/c.ts'],
    out: ['a/src/b.ts', 'src/a.js'],
  },
  { pattern: '/src/**', in: ['src/a', 'src/a/b'], out: ['a/src/b'] },
  { pattern: '**', in: ['a', 'a/b'], out: [] },
  { pattern: '/*', in: ['a'], out: ['a/b'] },
  { pattern: '/', in: ['a', 'a/b'], out: [] },
  { pattern: '/a*/b', in: ['a/b', 'ax/b', 'a/b/c'], out: ['a/x/b', 'b'] },
  { pattern: '/packages/web*', in: ['packages/web', 'packages/web-shop/a.ts'], out: ['packages/a/web'] },
  { pattern: 'a?c', in: ['abc', 'a😀c', 'x/abc'], out: ['ac', 'a/c', 'abbc'] },
  { pattern: '*Test.*', in: ['a/MyTest.java', 'Test.a'], out: ['Tests', 'Testx'] },
  { pattern: 'a*b*c', in: ['abc', 'a1b2c', 'abbcc'], out: ['acb', 'ab'] },
  { pattern: '/a/**/b/**/c', in: ['a/b/c', 'a/x/b/y/z/c'], out: ['a/c/b', 'a/b'] },
  { pattern: 'CODEOWNERS', in: ['CODEOWNERS', '.github/CODEOWNERS'], out: ['codeowners', 'CODEOWNERS2'] },
  { pattern: 'a.b', in: ['a.b'], out: ['axb'] },
  { pattern: '(a+)$', in: ['(a+)$'], out: ['aa'] },
  { pattern: '/docs/', in: ['docs'], out: ['doc'] },
])('$pattern is $in and not $out', ({ pattern, in: inside, out }) => {
  expect(sorted(pattern, [...inside, ...out])).toEqual({ in: inside, out })
})

it.each<{ pattern: string; in: string[]; out: string[] }>([
  { pattern: '*.md', in: ['a.md', 'a/b.md'], out: ['a.md/b.ts', 'a/b.md/c.md/d.ts'] },
  { pattern: 'docs', in: ['docs', 'a/docs'], out: ['docs/a.ts'] },
  { pattern: 'docs/', in: ['docs', 'docs/a', 'a/docs/b/c'], out: ['docs2/a'] },
  { pattern: '/docs/**', in: ['docs/a/b'], out: ['a/docs/b'] },
  { pattern: '*', in: ['a', 'a/b'], out: [] },
])('of files alone, $pattern is $in and not $out', ({ pattern, in: inside, out }) => {
  expect(sorted(pattern, [...inside, ...out], 'files')).toEqual({ in: inside, out })
})

it('is of each of its patterns, and of none without any', () => {
  expect(['a', 'b', 'c'].filter(pathSet(['/a', '/b']))).toEqual(['a', 'b'])
  expect(pathSet([])('a')).toBe(false)
})

it('takes no time that grows with the square of a hostile name', () => {
  const name = 'a'.repeat(4000)
  const stars = pathSet([`${'*a'.repeat(100)}*b`, `/**/${'x/**/'.repeat(40)}b`])
  const begin = process.cpuUsage()
  expect(stars(`${'x/'.repeat(2000)}${name}`)).toBe(false)
  expect(stars(`${name}b`)).toBe(true)
  expect(process.cpuUsage(begin).user).toBeLessThan(1_000_000)
})
