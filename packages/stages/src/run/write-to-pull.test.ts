import { type Forge, isMarkedBy, markerOf, withMarker } from '@triagebook/forge'
import { memoryRepository } from '@triagebook/forge/memory'
import { describe, expect, it } from 'vitest'
import type { StickyComment, Suggestions } from '../stage/plan.ts'
import { writeToPull } from './write-to-pull.ts'

const BOT = 'github-actions[bot]'
const MARKER = markerOf('validate')

/** Pull request 1, which changes `a.md`. */
async function aPull() {
  const repository = memoryRepository()
  const head = repository.push('fix', { 'a.md': 'one\ntwo\n' })
  const marker = markerOf('pull')
  await repository
    .as('anna')
    .pulls.create({ title: 'Fix', body: withMarker('Fix', marker), marker, head: 'fix', base: 'main' })
  return { repository, forge: repository.as(BOT), head }
}

const comment = (more: Partial<StickyComment> = {}): StickyComment => ({
  kind: 'comment',
  key: 'comment 1',
  words: '',
  pull: 1,
  marker: MARKER,
  text: 'Two problems',
  onlyIfThere: false,
  run: 5,
  ...more,
})

const textsOf = async (forge: Forge) => (await forge.comments.list(1)).map(({ body }) => body.split('\n')[0])

describe('the comment', () => {
  it('is made once and edited in place, beside those of others', async () => {
    const { repository, forge } = await aPull()
    await repository.as('mallory').comments.create(1, { body: withMarker('Forged', MARKER), marker: MARKER })
    expect(await writeToPull(forge, comment())).toBe(true)
    expect(await writeToPull(forge, comment({ text: 'One problem', run: 6 }))).toBe(true)
    expect(await textsOf(forge)).toEqual(['Forged', 'One problem'])
  })

  it('is not made to say that nothing is left', async () => {
    const { forge } = await aPull()
    const fixed = comment({ text: 'All is fixed', onlyIfThere: true })
    expect(await writeToPull(forge, fixed)).toBe(false)
    expect(await textsOf(forge)).toEqual([])
    await writeToPull(forge, comment())
    expect(await writeToPull(forge, fixed)).toBe(true)
    expect(await textsOf(forge)).toEqual(['All is fixed'])
  })

  it.each([
    { run: 4, says: 'Two problems' },
    { run: 5, says: 'Late' },
    { run: 6, says: 'Late' },
  ])('of run 5 says “$says” after run $run', async ({ run, says }) => {
    const { forge } = await aPull()
    await writeToPull(forge, comment())
    await writeToPull(forge, comment({ text: 'Late', run }))
    expect(await textsOf(forge)).toEqual([says])
  })

  it('stays one where two runs make it at once', async () => {
    const { forge } = await aPull()
    let looks = 0
    const meanwhile: Forge = {
      ...forge,
      comments: {
        ...forge.comments,
        async list(number) {
          looks += 1
          const found = await forge.comments.list(number)
          if (looks === 1) await writeToPull(forge, comment({ text: 'Other run', run: 4 }))
          return found
        },
      },
    }
    expect(await writeToPull(meanwhile, comment())).toBe(true)
    expect(await textsOf(forge)).toEqual(['Two problems'])
  })
})

describe('suggestions', () => {
  const suggestion = (line: number) => ({
    path: 'a.md',
    line,
    body: `Line ${line}`,
    marker: markerOf(`line:${line}`),
  })
  const suggestions = (commit: string, ...lines: readonly number[]): Suggestions => ({
    kind: 'suggestions',
    key: 'suggestions 1',
    words: '',
    pull: 1,
    commit,
    marker: markerOf(`suggestions:${lines.join('.')}`),
    text: 'Fixes',
    suggestions: lines.map(suggestion),
  })

  it('are given once each, whatever others copy', async () => {
    const { repository, forge, head } = await aPull()
    const forged = { path: 'a.md', line: 2, body: withMarker('Forged', suggestion(2).marker) }
    await repository
      .as('mallory')
      .reviews.create(1, { commit: head, marker: MARKER, body: withMarker('', MARKER), comments: [forged] })
    expect(await writeToPull(forge, suggestions(head, 1))).toBe(true)
    expect(await writeToPull(forge, suggestions(head, 1, 2))).toBe(true)
    expect(await writeToPull(forge, suggestions(head, 1, 2))).toBe(false)
    const given = await forge.reviews.comments(1)
    const ours = given.filter(({ author }) => author === BOT)
    expect(ours.map(({ line }) => line)).toEqual([1, 2])
    expect(ours.every((one) => isMarkedBy(one, suggestion(one.line ?? 0).marker, BOT))).toBe(true)
  })
})
