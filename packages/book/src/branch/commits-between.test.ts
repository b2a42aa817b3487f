import { gitRepository } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { commitsBetween } from './commits-between.ts'

it('gives the commits that one has and the other has not, newest first', async () => {
  const { folder, commit } = gitRepository()
  const [one, two, three] = ['1', '2', '3'].map((text) => commit({ 'a.txt': text }))
  const at = { folder, environment: process.env }
  await expect(commitsBetween(at, `${one}`, `${three}`)).resolves.toEqual([three, two])
  await expect(commitsBetween(at, `${three}`, `${one}`)).resolves.toEqual([])
  await expect(commitsBetween(at, `${one}`, 'a'.repeat(40))).rejects.toThrow()
})
