import { aHost, gitRepository, RECORD_PATH, recordText } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { GATE_BOOK } from '../../../test-data/gate-room.ts'
import { runStage } from '../../run/index.ts'
import { gate } from '../index.ts'

const TICKET = { [RECORD_PATH]: recordText('zendesk-eu-1', 'Another title') }

/** What the gate says of a branch with one commit. */
async function saidOf(
  files: Readonly<Record<string, string>>,
  {
    author = 'anna',
    message = 'Change',
    as = author,
    base,
  }: { author?: string; message?: string; as?: string; base?: string } = {},
) {
  const { folder, git, commit } = gitRepository(GATE_BOOK)
  git('checkout', '--quiet', '-b', 'mine')
  commit(files, { author, message })
  return runStage(gate, { as, ...(base !== undefined && { base }) }, aHost(folder))
}

describe('before a branch is pushed', () => {
  it('the gate says which rules concern it, and who will be asked', async () => {
    const { decision, output, data, exit } = await saidOf(TICKET)
    expect({ decision, exit, data }).toEqual({
      decision: 'pending',
      exit: 0,
      data: { ask: ['lena'], rules: [{ name: 'ticket-records', state: 'pending' }] },
    })
    expect(output).toMatchInlineSnapshot(`
      "mine against main: 1 changed file, 1 commit.
      Waiting for one approval by a support lead: @lena or @omar.

      ticket-records: A support lead has read the tickets.
        Applies: it changes tickets/2026/03/zendesk-eu-1.md
        Waiting for one approval by a support lead: @lena or @omar.
      "
    `)
  })

  it.each([
    { name: 'the author', options: { author: 'lena' } },
    { name: 'who opens it', options: { as: 'lena' } },
    { name: 'a co-author', options: { message: 'Change\n\nCo-authored-by: lena <lena@people.example>' } },
  ])('it does not ask $name', async ({ options }) => {
    expect((await saidOf(TICKET, options)).data).toMatchObject({ ask: ['omar'] })
  })

  it('it knows the policy of the branch that it is for, not of its own', async () => {
    const policy = GATE_BOOK['rules/approvals.yml'] ?? ''
    const { data } = await saidOf({
      'rules/approvals.yml': policy.replace('role: [engineer]', 'role: [admin]'),
    })
    expect(data).toMatchObject({ ask: ['abel'], rules: [{ name: 'rules-and-policy' }] })
  })

  it('it says that no rule concerns it', async () => {
    expect(await saidOf({ 'README.md': 'Hello.\n' })).toMatchObject({
      decision: 'error',
      problems: [{ code: 'approval/no-rule' }],
    })
  })

  it('it names a branch that is not there', async () => {
    expect((await saidOf(TICKET, { base: 'release' })).problems).toMatchObject([{ code: 'book/no-base' }])
  })
})
