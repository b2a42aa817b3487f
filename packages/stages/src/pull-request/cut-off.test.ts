import type { Forge, Pull } from '@triagebook/forge'
import { TRIES_ALL } from '@triagebook/testkit'
import type { Fault } from '@triagebook/testkit/github'
import { describe, expect, it } from 'vitest'
import { type Desk, deskTicket, landingDesk } from '../../test-data/landing-desk.ts'

const BRANCH = 'triagebook/import'
const pathOf = (id: number) => `tickets/2026/03/zendesk-eu-${id}.md`
const ALWAYS = 1000

/** How a write ends. */
interface End {
  readonly name: string
  readonly fault: Fault
  readonly times: number
}

/** From one write on GitHub hears or answers nothing, as it is for a job that ends there. */
const LOST: readonly End[] = [
  { name: 'before it', fault: { kind: 'dropped', when: 'before' }, times: ALWAYS },
  { name: 'after it took effect', fault: { kind: 'dropped', when: 'after' }, times: ALWAYS },
]

/**
 * One answer alone gets lost, and the same run goes on. It looks whether its write took effect, so this ends otherwise than
 * above. A tree or a commit that no branch names is sent again unseen. Which answers count as lost (half a body, a
 * page), the forge’s own test of faults holds for each write.
 */
const UNANSWERED: End = {
  name: 'with 502 after it took effect',
  fault: { kind: 'server-error', status: 502, when: 'after' },
  times: 1,
}

const REPOSITORY = '/repos/{owner}/{repo}'
const BRANCH_MADE = `POST ${REPOSITORY}/git/refs`
const TREE = `POST ${REPOSITORY}/git/trees`
const COMMIT = `POST ${REPOSITORY}/git/commits`
const BRANCH_MOVED = `PATCH ${REPOSITORY}/git/refs/{ref}`
const OPENED = `POST ${REPOSITORY}/pulls`
const UNSEEN = [TREE, COMMIT]

interface Case extends End {
  readonly write: string
  readonly nth: number
}

/** Runs an import whose nth write ends so. Problems of the run are no problem of the test. */
async function importCutOff(desk: Desk, { nth, write, fault, times }: Case, ids: readonly number[]) {
  const before = desk.writes().length
  desk.github.fail('any write', fault, { nth, times })
  await desk.import(ids.map((id) => deskTicket(id))).catch(() => undefined)
  expect(desk.writes()[before + nth - 1], 'the run comes to this write').toBe(write)
  desk.github.heal()
}

const allCases = (...writes: readonly string[]): readonly Case[] =>
  writes.flatMap((write, index) =>
    (UNSEEN.includes(write) ? LOST : [...LOST, UNANSWERED]).map((end) => ({ ...end, write, nth: index + 1 })),
  )

/** Each night every write ends in every way; otherwise each write in one way, in turn. */
const cases = (...writes: readonly string[]): readonly Case[] =>
  writes.flatMap((write, index) => {
    const ends = allCases(...writes).filter((end) => end.write === write)
    return TRIES_ALL ? ends : ends.filter((_, nth) => nth === index % ends.length)
  })

describe('a first import that is cut off and run again leaves one whole pull request', () => {
  it.each(cases(BRANCH_MADE, TREE, COMMIT, BRANCH_MOVED, OPENED))('at $write, $name', async (end) => {
    const desk = await landingDesk()
    await importCutOff(desk, end, [1, 2])
    expect(await desk.import([deskTicket(1), deskTicket(2)])).toMatchObject({ exit: 0 })
    expect(await desk.pulls()).toMatchObject([
      { title: 'Import: 2 new (zendesk-eu)', head: { branch: BRANCH } },
    ])
    for (const id of [1, 2]) expect(desk.file(BRANCH, pathOf(id))).toContain(`id: zendesk-eu-${id}\n`)
    expect(await desk.pullsEver()).toBe(1)
  })
})

describe('an import into an open pull request that is cut off and run again keeps what people pushed', () => {
  it.each(cases(TREE, COMMIT, BRANCH_MOVED, `PATCH ${REPOSITORY}/pulls/{pull_number}`))(
    'at $write, $name',
    async (end) => {
      const desk = await landingDesk()
      await desk.import([deskTicket(1)])
      const edited = desk.file(BRANCH, pathOf(1))?.replace('type: crash', 'type: performance') ?? ''
      const pushed = desk.github.commit(BRANCH, { [pathOf(1)]: edited }, { author: 'lena' })
      desk.github.commit('main', { 'rules/sla.yml': 'version: 1\n' })
      await importCutOff(desk, end, [1, 2])
      expect(await desk.import([deskTicket(1), deskTicket(2)])).toMatchObject({ exit: 0 })
      expect(await desk.has(BRANCH, pushed)).toBe(true)
      expect(await desk.has(BRANCH, desk.github.head('main'))).toBe(true)
      expect(desk.file(BRANCH, pathOf(1))).toBe(edited)
      expect(desk.file(BRANCH, pathOf(2))).toContain('id: zendesk-eu-2\n')
      expect(await desk.pulls()).toMatchObject([{ number: 1, title: 'Import: 2 new (zendesk-eu)' }])
      expect(await desk.pullsEver()).toBe(1)
    },
  )
})

describe('without the look for the marker the same finds doubles', () => {
  const unmarked = (pull: Pull): Pull => ({ ...pull, body: '' })
  const seen = (forge: Forge): Forge => ({
    ...forge,
    pulls: { ...forge.pulls, list: async (filter) => (await forge.pulls.list(filter)).map(unmarked) },
  })
  const first = [BRANCH_MADE, TREE, COMMIT, BRANCH_MOVED, OPENED]
  const ends = allCases(...first).filter(({ write }) => write === OPENED)

  it.each(
    ends.map((end) => ({
      ...end,
      pulls: end.name === 'before it' ? 1 : 2,
    })),
  )('at $write, $name: $pulls', async ({ pulls, ...end }) => {
    const desk = await landingDesk({ seen })
    await importCutOff(desk, end, [1, 2])
    await desk.import([deskTicket(1), deskTicket(2)])
    expect(await desk.pullsEver()).toBe(pulls)
  })
})
