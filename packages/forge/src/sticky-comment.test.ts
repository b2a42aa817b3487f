import type { Fault } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { APP } from '../test-data/bench.ts'
import { forgeOn, startDouble } from '../test-data/github-bench.ts'
import { type Forge, findStickyComment, markerOf, putStickyComment, withMarker } from './index.ts'
import { memoryRepository } from './memory/index.ts'

const MARKER = markerOf('validate')
const text = (words: string) => ({ marker: MARKER, body: withMarker(words, MARKER) })

/** A forge of an app, with issue 1. */
async function withIssue(): Promise<{ forge: Forge; other: Forge }> {
  const repository = memoryRepository()
  const [forge, other] = [repository.as(APP), repository.as('mallory')]
  await forge.issues.create({ ...text('Issue'), title: 'x', labels: [] })
  return { forge, other }
}

describe('the sticky comment', () => {
  it('is created once, and edited in place where it changes', async () => {
    const { forge } = await withIssue()
    await expect(putStickyComment(forge, 1, text('Two problems'))).resolves.toBe('created')
    await expect(putStickyComment(forge, 1, text('Two problems'))).resolves.toBe('unchanged')
    await expect(putStickyComment(forge, 1, text('All is well'))).resolves.toBe('updated')
    await expect(forge.comments.list(1)).resolves.toMatchObject([{ body: text('All is well').body }])
  })

  it('is neither somebody else’s with the same marker nor another of ours', async () => {
    const { forge, other } = await withIssue()
    await other.comments.create(1, text('Forged'))
    const marker = markerOf('other')
    await forge.comments.create(1, { marker, body: withMarker('Other', marker) })
    await expect(findStickyComment(forge, 1, MARKER)).resolves.toBeUndefined()
    await expect(putStickyComment(forge, 1, text('Ours'))).resolves.toBe('created')
  })

  it('is the oldest of several', async () => {
    const { forge } = await withIssue()
    const first = await forge.comments.create(1, text('First'))
    await forge.comments.create(1, text('Second'))
    await expect(findStickyComment(forge, 1, MARKER)).resolves.toMatchObject({ id: first.id })
  })
})

describe('under a schedule of faults, run again until it is done', () => {
  const FAULTS: readonly Fault[] = [
    { kind: 'server-error', status: 502, when: 'after' },
    { kind: 'dropped', when: 'after' },
    { kind: 'cut-body' },
    { kind: 'html', status: 200, when: 'after' },
    { kind: 'dropped', when: 'before' },
    { kind: 'secondary-limit', status: 403 },
  ]

  /** How many comments there are after each fault has met one run and its repetition. */
  async function commentsAfterAll(look: (forge: Forge) => Forge): Promise<number> {
    const github = await startDouble()
    await forgeOn(github).issues.create({ ...text('Issue'), title: 'x', labels: [] })
    for (const fault of FAULTS) {
      github.fail('any write', fault)
      const run = () => putStickyComment(look(forgeOn(github)), 1, text('Always the same'))
      await run().catch(run)
    }
    return (await forgeOn(github).comments.list(1)).length
  }

  it('there is one comment', async () => {
    await expect(commentsAfterAll((forge) => forge)).resolves.toBe(1)
  })

  it('there are several where nobody looks for the marker, so the schedule can tell', async () => {
    const blind = (forge: Forge): Forge => ({
      ...forge,
      comments: { ...forge.comments, list: async () => [] },
    })
    await expect(commentsAfterAll(blind)).resolves.toBeGreaterThan(1)
  })
})
