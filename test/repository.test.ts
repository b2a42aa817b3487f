import { describe, expect, it } from 'vitest'
import { readFile, repositoryFiles } from './repository-files.ts'

const BINARY = /\.(?:png|jpg|gif|ico|woff2|zip|gz)$/
const files = repositoryFiles(/(?<!pnpm-lock\.yaml)$/)
  .filter((path) => !BINARY.test(path))
  .map((path) => ({ path, text: readFile(path) }))
const holding = (pattern: RegExp) => files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

describe('the repository', () => {
  it('names no folder of somebody’s machine', () => {
    expect(holding(/(?<![\w.])\/(?:work|home|Users|root)\/[a-z][\w.-]*\//)).toEqual([])
  })

  it('names no package registry: whose it is, npm’s settings say', () => {
    const hosts = ['registry.npmjs' + '.org', 'registry.yarnpkg' + '.com', 'npm.pkg.github' + '.com']
    expect(holding(new RegExp(hosts.join('|').replaceAll('.', '\\.')))).toEqual([])
  })

  it('has no lockfile line that names a host', () => {
    expect(readFile('pnpm-lock.yaml')).not.toMatch(/tarball: https?:/)
  })

  it('runs no test twice and leaves none out', () => {
    expect(holding(/^\s*(?:it|test|describe)\.(?:only|skip|todo)\b/m)).toEqual([])
  })
})
