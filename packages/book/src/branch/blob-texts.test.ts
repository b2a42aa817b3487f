import { gitRepository } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { blobTexts } from './blob-texts.ts'

it('reads blobs whatever is in them, each once', async () => {
  const texts = ['', 'no line break', '\n', 'Grüße 🐙\n', `${'a'.repeat(40)} blob 3\nabc\n`]
  const { folder, git } = gitRepository(Object.fromEntries(texts.map((text, index) => [`${index}.md`, text])))
  const ids = git('rev-parse', ...texts.map((_, index) => `HEAD:${index}.md`)).split('\n')
  const found = await blobTexts({ folder, environment: process.env }, [...ids, ...ids])
  expect(ids.map((id) => found.get(id))).toEqual(texts)
  expect(found.size).toBe(texts.length)
})

it('starts no Git for none', async () => {
  expect(await blobTexts({ folder: '/nowhere', environment: {} }, [])).toEqual(new Map())
})

it('names what is no blob', async () => {
  const { folder, git } = gitRepository({ 'a.md': 'a\n' })
  const commit = git('rev-parse', 'HEAD')
  for (const id of [commit, '1'.repeat(40)])
    await expect(blobTexts({ folder, environment: process.env }, [id])).rejects.toMatchObject({
      problems: [{ code: 'book/no-git', message: expect.stringContaining(id) }],
    })
})
