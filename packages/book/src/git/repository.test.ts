import { gitRepository, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { repositoryState, startRepository } from './repository.ts'

const environment = { PATH: process.env.PATH }

it('tells a folder in a repository from one outside, and from a computer without Git', () => {
  const folder = temporaryFolder()
  expect(repositoryState({ folder, environment })).toBe('outside')
  expect(repositoryState({ folder: gitRepository().folder, environment })).toBe('inside')
  expect(repositoryState({ folder, environment: { PATH: folder } })).toBe('no-git')
})

it('makes a repository of a folder, and says what Git says where it refuses', () => {
  const folder = temporaryFolder()
  writeFiles(folder, { a: '' })
  expect(startRepository({ folder, environment }, { files: ['a', 'b'], message: null })).toMatchObject({
    code: 'book/no-repository',
    message: expect.stringContaining("It says “fatal: pathspec 'b' did not match any files”"),
  })
  expect(startRepository({ folder, environment }, { files: ['a'], message: null })).toBeNull()
  expect(repositoryState({ folder, environment })).toBe('inside')
})
