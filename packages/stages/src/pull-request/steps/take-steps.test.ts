import { markerOf } from '@triagebook/forge'
import { memoryRepository } from '@triagebook/forge/memory'
import { describe, expect, it } from 'vitest'
import type { Step } from './plan-landing.ts'
import { takeSteps } from './take-steps.ts'

const BRANCH = 'triagebook/import'
const marker = markerOf('import')
const words = ''

async function aRepository() {
  const repository = memoryRepository()
  const forge = repository.as('github-actions[bot]')
  const base = (await forge.branches.head('main')) ?? ''
  const create: Step = { kind: 'create-branch', branch: BRANCH, commit: base, words }
  const commit = (parent: string): Step => ({
    kind: 'commit',
    commit: {
      branch: BRANCH,
      parents: [parent],
      message: 'Import',
      files: [{ path: 'a.md', content: 'a\n' }],
    },
    words,
  })
  const open: Step = {
    kind: 'open-pull',
    pull: { title: 'Import', body: `text ${marker}`, marker, head: BRANCH, base: 'main' },
    words,
  }
  return { repository, forge, base, create, commit, open }
}

describe('the steps of a landing', () => {
  it('are taken in their order', async () => {
    const { repository, forge, base, create, commit, open } = await aRepository()
    expect(await takeSteps([create, commit(base), open], forge)).toMatchObject({
      kind: 'done',
      pull: { number: 1 },
    })
    expect(repository.files(BRANCH)).toMatchObject({ 'a.md': 'a\n' })
    const update: Step = { kind: 'update-pull', number: 1, title: 'More', body: 'more', words }
    expect(await takeSteps([update], forge)).toMatchObject({ pull: { title: 'More', body: 'more' } })
    const comment = { body: `conflict ${marker}`, marker }
    const write: Step = { kind: 'write-comment', number: 1, comment, words }
    await takeSteps([write, write], forge)
    expect(await forge.comments.list(1)).toHaveLength(1)
    const close: Step = { kind: 'close-pull', number: 1, body: 'nothing', words }
    expect(await takeSteps([close], forge)).toMatchObject({ pull: { state: 'closed', body: 'nothing' } })
  })

  it('label the pull request that they open, and take the label off', async () => {
    const { forge, base, create, commit, open } = await aRepository()
    const queue = { name: 'triage-review', color: 'd93f0b', description: '' }
    const label: Step = { kind: 'label', number: null, label: queue, people: [], words }
    expect(await takeSteps([create, commit(base), open, label], forge)).toMatchObject({ problems: [] })
    const labels = async () => (await forge.pulls.list({ state: 'open' }))[0]?.labels
    expect(await labels()).toEqual(['triage-review'])
    await takeSteps([{ kind: 'unlabel', number: 1, label: 'triage-review', words }], forge)
    expect(await labels()).toEqual([])
  })

  it('end where a person’s commit is in the way, and write no pull request', async () => {
    const { repository, forge, base, create, commit, open } = await aRepository()
    await takeSteps([create], forge)
    const pushed = repository.push(BRANCH, { 'b.md': 'b\n' })
    expect(await takeSteps([commit(base), open], forge)).toEqual({ kind: 'moved' })
    expect(await forge.branches.head(BRANCH)).toBe(pushed)
    expect(await forge.pulls.list({ state: 'all' })).toEqual([])
  })

  it('end where somebody made the branch meanwhile', async () => {
    const { repository, forge, create, open } = await aRepository()
    repository.push(BRANCH, { 'b.md': 'b\n' })
    expect(await takeSteps([create, open], forge)).toEqual({ kind: 'moved' })
  })
})
