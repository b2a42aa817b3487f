import { gitRepository } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { repositoryAt } from './repository-at.ts'

function at(environment: Readonly<Record<string, string>>, origin?: string): string {
  const { folder, git } = gitRepository()
  if (origin !== undefined) git('remote', 'add', 'origin', origin)
  const { owner, name, page, apiUrl } = repositoryAt({
    book: folder,
    environment: { PATH: process.env.PATH, ...environment },
  })
  expect(page.endsWith(`/${owner}/${name}`)).toBe(true)
  return `${page} by ${apiUrl}`
}

const DESK = 'https://github.com/acme/desk by https://api.github.com/'
const SERVER = { GITHUB_SERVER_URL: 'https://git.acme.example' }

describe('the repository of a book', () => {
  it.each([
    { name: 'the origin', origin: 'git@github.com:acme/desk.git', found: DESK },
    { name: 'what the environment names', environment: { GITHUB_REPOSITORY: 'acme/desk' }, found: DESK },
    {
      name: 'what the environment names, before the origin',
      environment: { GITHUB_REPOSITORY: 'acme/desk' },
      origin: 'https://github.com/acme/other',
      found: DESK,
    },
    {
      name: 'the origin on a server that the environment names',
      environment: SERVER,
      origin: 'https://git.acme.example/acme/desk.git',
      found: 'https://git.acme.example/acme/desk by https://git.acme.example/api/v3',
    },
    {
      name: 'with the API that the environment names',
      environment: { GITHUB_REPOSITORY: 'acme/desk', GITHUB_API_URL: 'https://proxy.example/github' },
      found: 'https://github.com/acme/desk by https://proxy.example/github',
    },
  ])('is $name', ({ environment = {}, origin, found }) => {
    expect(at(environment, origin)).toBe(found)
  })

  it.each([
    { name: 'there is no origin' },
    { name: 'the origin is no repository of GitHub', origin: '/srv/git/desk.git' },
    {
      name: 'the origin is elsewhere, which must not get the token',
      origin: 'https://github.example/acme/desk.git',
    },
    {
      name: 'the origin is not on the server of the environment',
      environment: SERVER,
      origin: 'git@github.com:acme/desk.git',
    },
    { name: 'the environment names half of it', environment: { GITHUB_REPOSITORY: 'desk' } },
  ])('is not known where $name', ({ environment = {}, origin }) => {
    expect(() => at(environment, origin)).toThrow('cli/no-repository')
  })
})
