import { describe, expect, it } from 'vitest'
import { deskTicket, landingDesk, settingsWith } from '../../test-data/landing-desk.ts'

const BRANCH = 'triagebook/import'
const DIRECT = 'mode: act, writes: direct'

/** The rules with a mode of their own. */
const rulesIn = (mode: string, type = 'crash') => ({
  'rules/classify.yml': `version: 1
mode: ${mode}
rules:
  - { name: crash-words, set: { type: ${type} }, when: { text: [title], contains: crashes } }
`,
})

const pathOf = (id: number) => `tickets/2026/03/zendesk-eu-${id}.md`

describe('an import by a pull request', () => {
  it('arrives with the rules’ decisions, redacted, under a title without a word of a ticket', async () => {
    const desk = await landingDesk()
    const report = await desk.import([deskTicket(1), deskTicket(2)])
    expect(report).toMatchObject({
      exit: 0,
      decision: 'changed',
      data: { pull_request: { number: 1, state: 'open' } },
    })
    const [pull] = await desk.pulls()
    expect(pull).toMatchObject({
      title: 'Import: 2 new (zendesk-eu)',
      head: { branch: BRANCH },
      base: { branch: 'main' },
    })
    expect(pull?.body).toContain('| New | 2 |')
    expect(pull?.body).toContain('| Redacted places | 4 × e-mail |')
    expect(desk.file(BRANCH, pathOf(1))).toMatch(/ {2}type: crash\n/)
    expect(desk.file(BRANCH, pathOf(1))).not.toContain('@customer.example')
    expect(desk.file('main', pathOf(1))).toBeUndefined()
  })

  it('writes nothing more where there is nothing new', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const before = desk.writes()
    expect(await desk.import([deskTicket(1)])).toMatchObject({ exit: 0, decision: 'unchanged' })
    expect(desk.writes()).toEqual(before)
  })

  it('keeps what a reviewer pushed, and adds to it', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const edited = desk.file(BRANCH, pathOf(1))?.replace('type: crash', 'type: performance') ?? ''
    const pushed = desk.github.commit(BRANCH, { [pathOf(1)]: edited }, { author: 'lena' })
    await desk.import([deskTicket(1), deskTicket(2)])
    expect(desk.file(BRANCH, pathOf(1))).toBe(edited)
    expect(desk.file(BRANCH, pathOf(2))).toBeDefined()
    expect(await desk.has(BRANCH, pushed)).toBe(true)
    expect(await desk.pulls()).toMatchObject([{ number: 1, title: 'Import: 2 new (zendesk-eu)' }])
  })

  it('keeps a reviewer’s own title, and what they wrote around its text', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const [pull] = await desk.pulls()
    await desk.github.as('lena')('PATCH /repos/{owner}/{repo}/pulls/{pull_number}', {
      pull_number: 1,
      title: 'Week 14',
      body: `Anna reviews this.\r\n\r\n${pull?.body.replaceAll('\n', '\r\n')}\r\n\r\nSee #7.`,
    })
    await desk.import([deskTicket(1), deskTicket(2)])
    const [edited] = await desk.pulls()
    expect(edited?.title).toBe('Week 14')
    expect(edited?.body).toMatch(/^Anna reviews this\.[\s\S]*\| New \| 2 \|[\s\S]*See #7\.$/)
    expect(edited?.body).not.toContain('| New | 1 |')
    const before = desk.writes()
    await desk.import([deskTicket(1), deskTicket(2)])
    expect(desk.writes()).toEqual(before)
  })

  it('keeps a reviewer’s value also where the desk changes that ticket', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const edited = desk.file(BRANCH, pathOf(1))?.replace('type: crash', 'type: performance') ?? ''
    desk.github.commit(BRANCH, { [pathOf(1)]: edited }, { author: 'lena' })
    await desk.import([deskTicket(1, { status: 'pending', updated_at: '2026-03-28T10:00:00Z' })])
    expect(desk.file(BRANCH, pathOf(1))).toMatch(/ {2}status: pending\n[\s\S]* {2}type: performance\n/)
    expect(desk.file(BRANCH, pathOf(1))).toContain('{ value: performance, by: lena')
  })

  it('goes on in a new pull request on the same branch once it is merged', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    await desk.merge(1)
    await desk.import([deskTicket(1), deskTicket(2)])
    expect(await desk.pulls()).toMatchObject([
      { number: 2, title: 'Import: 1 new (zendesk-eu)', head: { branch: BRANCH } },
    ])
  })

  it('takes another branch where the merged one holds commits that the base lacks', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const squashed = desk.github.head(BRANCH)
    await desk.merge(1, 'squash')
    await desk.import([deskTicket(1), deskTicket(2)])
    expect(await desk.pulls()).toMatchObject([{ number: 2, head: { branch: 'triagebook/import-2' } }])
    expect(desk.github.head(BRANCH)).toBe(squashed)
  })

  it('is closed once its base has all of it', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const files = {
      [pathOf(1)]: desk.file(BRANCH, pathOf(1)) ?? '',
      'triagebook.yml': desk.file(BRANCH, 'triagebook.yml') ?? '',
    }
    desk.github.commit('main', files)
    const report = await desk.import([deskTicket(1)])
    expect(report.data).toMatchObject({ pull_request: { number: 1, state: 'closed' } })
    expect(report.reason).toContain('nothing is left to say')
  })

  it('stays closed by a person until there is something new to say', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    await desk.close(1)
    const before = desk.writes()
    const again = await desk.import([deskTicket(1)])
    expect(again.problems).toContainEqual(
      expect.objectContaining({ code: 'pull-request/stays-closed', severity: 'warning' }),
    )
    expect(desk.writes()).toEqual(before)
    await desk.import([deskTicket(1), deskTicket(2)])
    expect(await desk.pulls()).toMatchObject([
      { number: 2, title: 'Import: 2 new (zendesk-eu)', head: { branch: 'triagebook/import-2' } },
    ])
  })

  it('says again what it had closed itself, once that is missing again', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const files = {
      [pathOf(1)]: desk.file(BRANCH, pathOf(1)) ?? '',
      'triagebook.yml': desk.file(BRANCH, 'triagebook.yml') ?? '',
    }
    desk.github.commit('main', files)
    await desk.import([deskTicket(1)])
    desk.github.commit('main', { [pathOf(1)]: null })
    await desk.import([deskTicket(1)])
    expect(await desk.pulls()).toMatchObject([{ title: 'Import: 1 new (zendesk-eu)' }])
  })

  it('leaves a pull request of somebody else alone that has its marker', async () => {
    const desk = await landingDesk()
    desk.github.commit(BRANCH, { 'notes.txt': 'mine\n' })
    await desk.github.as('mallory')('POST /repos/{owner}/{repo}/pulls', {
      title: 'Mine',
      head: BRANCH,
      base: 'main',
      body: '<!-- triagebook:import -->',
    })
    const theirs = desk.github.head(BRANCH)
    await desk.import([deskTicket(1)])
    expect(desk.github.head(BRANCH)).toBe(theirs)
    expect(await desk.pulls()).toMatchObject([
      { head: { branch: 'triagebook/import-2' } },
      { title: 'Mine', head: { branch: BRANCH } },
    ])
  })

  it('finds its book in a folder of the repository', async () => {
    const desk = await landingDesk({ folder: 'support/book/' })
    await desk.import([deskTicket(1)])
    expect(desk.github.file(BRANCH, `support/book/${pathOf(1)}`)).toBeDefined()
    expect(desk.github.file(BRANCH, pathOf(1))).toBeUndefined()
    expect(await desk.import([deskTicket(1)])).toMatchObject({ decision: 'unchanged' })
  })
})

describe('a base that moved', () => {
  it('is taken in where people changed the book, record by record', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    await desk.merge(1)
    await desk.import([deskTicket(1, { status: 'pending', updated_at: '2026-03-28T10:00:00Z' })])
    const severity =
      desk.file('main', pathOf(1))?.replace('  type: crash\n', '  type: crash\n  severity: major\n') ?? ''
    desk.github.commit('main', { [pathOf(1)]: severity, 'picture.png': 'PNG\0' }, { author: 'lena' })
    await desk.import([
      deskTicket(1, { status: 'pending', updated_at: '2026-03-28T10:00:00Z' }),
      deskTicket(2),
    ])
    const merged = desk.file(BRANCH, pathOf(1)) ?? ''
    expect(merged).toMatch(/ {2}status: pending\n/)
    expect(merged).toMatch(/ {2}severity: major\n/)
    expect(await desk.has(BRANCH, desk.github.head('main'))).toBe(true)
    expect(desk.github.file(BRANCH, 'picture.png')).toBe('PNG\0')
  })

  it('is left alone where it changed nothing of the book', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    const before = desk.github.head(BRANCH)
    desk.github.commit('main', { 'src/index.ts': 'export {}\n' })
    await desk.import([deskTicket(1)])
    expect(desk.github.head(BRANCH)).toBe(before)
  })

  const conflicting = async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    await desk.merge(1)
    await desk.import([deskTicket(1), deskTicket(2)])
    const set = (branch: string, severity: string) => {
      const text = desk
        .file(branch, pathOf(1))
        ?.replace('  type: crash\n', `  type: crash\n  severity: ${severity}\n`)
      desk.github.commit(branch, { [pathOf(1)]: text ?? '' })
    }
    set(BRANCH, 'minor')
    set('main', 'critical')
    return desk
  }

  it('is in conflict where people said two things: a comment shows it, and no side is lost', async () => {
    const desk = await conflicting()
    const [ours, theirs] = [desk.github.head(BRANCH), desk.github.head('main')]
    const report = await desk.import([deskTicket(1), deskTicket(2), deskTicket(3)])
    expect(report).toMatchObject({
      exit: 1,
      decision: 'failed',
      problems: [{ code: 'pull-request/conflict', at: { path: pathOf(1) } }],
    })
    expect([desk.github.head(BRANCH), desk.github.head('main')]).toEqual([ours, theirs])
    await desk.import([deskTicket(1), deskTicket(2), deskTicket(3)])
    const comments = await desk.comments(2)
    expect(comments).toHaveLength(1)
    expect(comments[0]).toContain(pathOf(1))
    expect(comments[0]).toContain('triage.severity')
    expect(comments[0]).toContain('git merge origin/main')
  })

  it('goes on once a person has chosen, and the comment says so', async () => {
    const desk = await conflicting()
    await desk.import([deskTicket(1), deskTicket(2), deskTicket(3)])
    desk.github.commit(BRANCH, { [pathOf(1)]: desk.file('main', pathOf(1)) ?? '' })
    await desk.import([deskTicket(1), deskTicket(2), deskTicket(3)])
    expect(desk.file(BRANCH, pathOf(3))).toBeDefined()
    expect(await desk.comments(2)).toEqual([expect.stringContaining('no conflict with main any more')])
  })

  it('is not taken in where a reviewer pushed a picture, which the branch keeps', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    desk.github.commit(BRANCH, { 'shot.png': 'PNG\0' })
    expect(await desk.import([deskTicket(1), deskTicket(2)])).toMatchObject({ exit: 0 })
    desk.github.commit('main', { 'rules/sla.yml': 'version: 1\n' })
    const before = desk.github.head(BRANCH)
    const report = await desk.import([deskTicket(1), deskTicket(2), deskTicket(3)])
    expect(report).toMatchObject({ exit: 3, problems: [{ code: 'pull-request/not-text' }] })
    expect(desk.github.head(BRANCH)).toBe(before)
    expect(desk.file(BRANCH, 'shot.png')).toBe('PNG\0')
  })

  it('is not taken in by a workflow’s token where it changed workflows too', async () => {
    const desk = await landingDesk()
    await desk.import([deskTicket(1)])
    desk.github.commit('main', { '.github/workflows/ci.yml': 'on: push\n', 'rules/sla.yml': 'version: 1\n' })
    const before = desk.github.head(BRANCH)
    const report = await desk.import([deskTicket(1), deskTicket(2)])
    expect(report).toMatchObject({ exit: 3, problems: [{ code: 'pull-request/workflow-files' }] })
    expect(desk.github.head(BRANCH)).toBe(before)
  })
})

describe('a run that may not write', () => {
  it.each([
    { name: 'a dry run', stage: 'mode: act, writes: pull-request', dryRun: true },
    { name: 'mode: observe', stage: 'mode: observe, writes: pull-request', dryRun: false },
    { name: 'a dry run of direct commits', stage: 'mode: act, writes: direct', dryRun: true },
  ])('says what it would have done: $name', async ({ stage, dryRun }) => {
    const desk = await landingDesk({ stage })
    const report = await desk.import([deskTicket(1)], { dryRun })
    expect(desk.writes()).toEqual([])
    expect(report).toMatchObject({ exit: 0, decision: 'changed' })
    expect(report.planned?.changes.map(({ path }) => path)).toContain(pathOf(1))
    expect(report.planned?.effects.map(({ words }) => words).join(' ')).toMatch(/Import: 1 new/)
    expect(await report.summary()).toContain('Would be so: ')
  })

  it('asks people first with mode: suggest, whatever `writes` says', async () => {
    const desk = await landingDesk({ stage: 'mode: suggest, writes: direct' })
    await desk.import([deskTicket(1)])
    expect(await desk.pulls()).toHaveLength(1)
  })

  it('asks people first where a rule file says mode: suggest', async () => {
    const desk = await landingDesk({ stage: DIRECT, files: rulesIn('suggest') })
    await desk.import([deskTicket(1)])
    expect(await desk.pulls()).toHaveLength(1)
    expect(desk.file('main', pathOf(1))).toBeUndefined()
  })

  it('writes nothing that a rule file in mode observe decides, and says so', async () => {
    const desk = await landingDesk({ stage: DIRECT, files: rulesIn('observe') })
    const { reason } = await desk.import([deskTicket(1)])
    expect(desk.file('main', pathOf(1))).not.toContain('type: crash')
    expect(reason).toContain('rules/classify.yml is in mode observe: nothing that it decides is written.')
  })

  it('withholds a security report also by rules in mode observe', async () => {
    const desk = await landingDesk({ stage: DIRECT, files: rulesIn('observe', 'security') })
    await desk.import([deskTicket(1)])
    expect(desk.file('main', pathOf(1))).toContain('withheld: true')
  })

  it('does nothing where the book is paused', async () => {
    const desk = await landingDesk({
      files: { 'triagebook.yml': `${settingsWith('mode: act')}paused: true\n` },
    })
    expect(await desk.import([deskTicket(1)])).toMatchObject({ decision: 'paused' })
    expect(desk.writes()).toEqual([])
  })
})

describe('an import by direct commits', () => {
  it('is a commit on the default branch', async () => {
    const desk = await landingDesk({ stage: 'mode: act, writes: direct' })
    expect(await desk.import([deskTicket(1)])).toMatchObject({ exit: 0, data: { commits: 1 } })
    expect(desk.file('main', pathOf(1))).toBeDefined()
    expect(await desk.pulls()).toEqual([])
  })

  it('says in one line that the branch is protected, and how to go on', async () => {
    const desk = await landingDesk({ stage: 'mode: act, writes: direct' })
    desk.github.protect('main', { type: 'pull_request', approvals: 1, dismissStale: false })
    await expect(desk.import([deskTicket(1)])).rejects.toMatchObject({
      problems: [
        { code: 'pull-request/protected-branch', hint: expect.stringContaining('writes: pull-request') },
      ],
    })
  })
})
