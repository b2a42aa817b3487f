import { describe, expect, it } from 'vitest'
import { runnerRepository } from './forge.ts'

describe('the repository of a job', () => {
  it('is what the environment says, on GitHub unless it says more', () => {
    const { apiUrl, ...repository } = runnerRepository({ GITHUB_REPOSITORY: 'acme/desk' })
    expect(repository).toEqual({ owner: 'acme', name: 'desk', serverUrl: 'https://github.com' })
    expect(apiUrl.href).toBe('https://api.github.com/')
    const GITHUB_API_URL = 'https://github.acme.example/api/v3'
    const own = runnerRepository({ GITHUB_REPOSITORY: 'acme/desk', GITHUB_API_URL })
    expect(own.apiUrl.href).toBe(GITHUB_API_URL)
  })

  it.each([undefined, '', 'acme', 'acme/', 'acme/desk/more'])('is unknown where it is %s', (name) => {
    expect(() => runnerRepository({ GITHUB_REPOSITORY: name })).toThrow('action/no-repository')
  })
})
