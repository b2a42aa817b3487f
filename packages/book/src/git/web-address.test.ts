import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { gitRepository } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { repositoryPage, webAddress } from './web-address.ts'

describe('the page of a repository', () => {
  it.each([
    { remote: 'https://github.com/acme/desk.git', page: 'https://github.com/acme/desk' },
    { remote: 'https://github.com/acme/desk', page: 'https://github.com/acme/desk' },
    { remote: 'https://github.com/acme/desk/', page: 'https://github.com/acme/desk' },
    { remote: 'https://github.com/acme/desk.io.git', page: 'https://github.com/acme/desk.io' },
    { remote: 'https://git.acme.example:8443/acme/desk', page: 'https://git.acme.example:8443/acme/desk' },
    { remote: 'https://anna:secret@github.com/acme/desk.git', page: 'https://github.com/acme/desk' },
    { remote: 'git@github.com:acme/desk.git', page: 'https://github.com/acme/desk' },
    { remote: 'ssh://git@git.acme.example:2222/acme/desk.git', page: 'https://git.acme.example/acme/desk' },
    { remote: 'ssh://git@github.com/acme/desk', page: 'https://github.com/acme/desk' },
    { remote: 'git@work:acme/desk.git', page: null },
    { remote: 'http://github.com/acme/desk.git', page: null },
    { remote: 'https://github.com/desk.git', page: null },
    { remote: 'https://github.com/acme/desk/more', page: null },
    { remote: 'https://github.com/acme/desk" onclick', page: null },
    { remote: '/srv/git/acme/desk.git', page: null },
    { remote: '../desk.git', page: null },
    { remote: 'file:///srv/acme/desk.git', page: null },
  ])('of $remote is $page', ({ remote, page }) => {
    expect(repositoryPage(remote)).toBe(page)
  })
})

describe('where a book is on the web', () => {
  const aRepository = (remote?: string) => {
    const { folder, git } = gitRepository({ 'triagebook.yml': 'version: 1\n' })
    if (remote !== undefined) git('remote', 'add', 'origin', remote)
    return folder
  }
  const address = (folder: string) => webAddress({ folder, environment: process.env })

  it('is at the newest state of its main branch', () => {
    expect(address(aRepository('git@github.com:acme/desk.git'))).toBe(
      'https://github.com/acme/desk/blob/HEAD/',
    )
  })

  it('is in a folder of its repository', () => {
    const book = path.join(aRepository('https://github.com/acme/app'), 'our desk')
    mkdirSync(book)
    expect(address(book)).toBe('https://github.com/acme/app/blob/HEAD/our%20desk/')
  })

  it('is unknown without a remote', () => {
    expect(address(aRepository())).toBeNull()
  })
})
