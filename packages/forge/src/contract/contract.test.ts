import { describe, expect, it } from 'vitest'
import { APP, type Bench, TEAM, WORKFLOW } from '../../test-data/bench.ts'
import { gitHubBench } from '../../test-data/github-bench.ts'
import { memoryBench } from '../../test-data/memory-bench.ts'
import { type Marker, markerOf, type NewCheck, withMarker } from '../index.ts'

const MARKER = markerOf('agenda:2026-04-01')
const OTHER = markerOf('agenda:2026-04-02')

const marked = (text: string, marker: Marker = MARKER) => ({ marker, body: withMarker(text, marker) })
const anIssue = (title = 'Agenda', labels: readonly string[] = []) => ({ ...marked(title), title, labels })
const code = (name: string) =>
  expect.objectContaining({ problems: [expect.objectContaining({ code: name })] })

/** A pull request of the branch `import`, which adds a file. */
async function withPull(bench: Bench, login = APP) {
  const forge = bench.as(login)
  const commit = bench.push('import', { 'tickets/1.md': 'one\ntwo\nthree\n' })
  const pull = await forge.pulls.create({
    ...marked('Two tickets'),
    title: 'Import',
    head: 'import',
    base: 'main',
  })
  return { forge, pull, commit }
}

describe.each([
  { name: 'the twin in memory', open: memoryBench },
  { name: 'the adapter on the double of GitHub', open: gitHubBench },
])('$name', ({ open }) => {
  describe('accounts and repository', () => {
    it.each([
      { login: WORKFLOW, kind: 'workflow' },
      { login: APP, kind: 'app' },
      { login: 'anna', kind: 'person' },
    ])('know $login as $kind', async ({ login, kind }) => {
      await expect((await open()).as(login).account()).resolves.toEqual({ login, kind })
    })

    it('name owner, default branch and visibility', async () => {
      await expect((await open()).as(APP).repository()).resolves.toMatchObject({
        owner: 'acme',
        name: 'support',
        defaultBranch: 'main',
        visibility: 'private',
      })
    })
  })

  describe('issues', () => {
    it('are created with marker, labels and author', async () => {
      const forge = (await open()).as(APP)
      const issue = await forge.issues.create(anIssue('Agenda', ['triage']))
      expect(issue).toMatchObject({
        number: 1,
        title: 'Agenda',
        state: 'open',
        author: APP,
        labels: ['triage'],
      })
      expect(issue.body).toContain(MARKER)
      expect(issue.url).toMatch(/\/acme\/support\/issues\/1$/)
      await expect(forge.issues.list({ state: 'open' })).resolves.toEqual([issue])
      await expect(forge.issues.read(issue.number)).resolves.toEqual(issue)
    })

    it('are not created without the marker in the body', async () => {
      const forge = (await open()).as(APP)
      const create = forge.issues.create({ title: 'x', labels: [], marker: MARKER, body: 'no marker' })
      await expect(create).rejects.toThrow('does not contain its marker')
      await expect(forge.issues.list({ state: 'all' })).resolves.toEqual([])
    })

    it('of which there may be one are left with the oldest, and the others are its duplicates', async () => {
      const forge = (await open()).as(APP)
      const older = await forge.issues.create(anIssue('Older'))
      await forge.issues.create({ ...marked('Another day', OTHER), title: 'Another day', labels: [] })
      const left = await forge.issues.createOnly(anIssue('Younger', ['triage']))
      expect(left).toMatchObject({
        issue: { number: older.number, title: 'Older', state: 'open' },
        isOwn: false,
      })
      const [younger, ...others] = await forge.issues.list({ state: 'all' })
      expect(younger).toMatchObject({ title: 'Younger', state: 'closed' })
      expect(younger?.body).toMatch(/^Duplicate of #1\n\nYounger\n/)
      expect(others.map(({ state }) => state)).toEqual(['open', 'open'])
    })

    it('of which there may be one are made where the earlier one is closed or somebody else’s', async () => {
      const bench = await open()
      const forge = bench.as(APP)
      await bench.as('anna').issues.create(anIssue('A copy'))
      await forge.issues.create(anIssue('Closed'))
      await forge.issues.update(2, { state: 'completed' })
      await expect(forge.issues.createOnly(anIssue('New'))).resolves.toMatchObject({
        issue: { number: 3 },
        isOwn: true,
      })
      await expect(forge.issues.list({ state: 'open' })).resolves.toHaveLength(2)
    })

    it('are listed by author', async () => {
      const bench = await open()
      const forge = bench.as(APP)
      await bench.as('anna').issues.create(anIssue())
      await forge.issues.create(anIssue())
      await expect(forge.issues.list({ state: 'all', author: APP })).resolves.toMatchObject([{ number: 2 }])
      const since = new Date('2026-04-01T08:00:00Z')
      await expect(forge.issues.list({ state: 'all', since })).resolves.toHaveLength(2)
      const later = new Date(since.getTime() + 1000)
      await expect(forge.issues.list({ state: 'all', since: later })).resolves.toEqual([])
    })

    it('are listed newest first, by state and by all of the labels, and without pull requests', async () => {
      const bench = await open()
      const { forge } = await withPull(bench)
      for (const labels of [['a'], ['a', 'b'], ['b']])
        await forge.issues.create(anIssue(labels.join('+'), labels))
      await forge.issues.update(2, { state: 'completed' })
      const titles = async (query: Parameters<typeof forge.issues.list>[0]) =>
        (await forge.issues.list(query)).map(({ title }) => title)
      await expect(titles({ state: 'all' })).resolves.toEqual(['b', 'a+b', 'a'])
      await expect(titles({ state: 'closed' })).resolves.toEqual(['a'])
      await expect(titles({ state: 'open', labels: ['b'] })).resolves.toEqual(['b', 'a+b'])
      await expect(titles({ state: 'all', labels: ['A', 'b'] })).resolves.toEqual(['a+b'])
      await forge.issues.create(anIssue('comma', ['a, b']))
      await expect(titles({ state: 'all', labels: ['a, b'] })).resolves.toEqual(['comma'])
    })

    it('are listed through all pages', async () => {
      const forge = (await open()).as(APP)
      for (let count = 0; count < 101; count += 1) await forge.issues.create(anIssue(`Issue ${count}`))
      const issues = await forge.issues.list({ state: 'open' })
      expect(new Set(issues.map(({ number }) => number)).size).toBe(101)
    })

    it('change only in what is named', async () => {
      const forge = (await open()).as(APP)
      await forge.issues.create(anIssue('Agenda', ['triage']))
      const { body } = marked('New text')
      await expect(forge.issues.update(1, { body })).resolves.toMatchObject({
        title: 'Agenda',
        body,
        state: 'open',
      })
      await expect(forge.issues.update(1, { title: 'Done', state: 'not-planned' })).resolves.toMatchObject({
        title: 'Done',
        body,
        state: 'closed',
        labels: ['triage'],
      })
      await expect(forge.issues.update(1, { state: 'open' })).resolves.toMatchObject({ state: 'open' })
    })

    it('take only assignees who can be assigned', async () => {
      const bench = await open()
      bench.as('anna')
      const forge = bench.as(APP)
      await forge.issues.create(anIssue())
      await expect(forge.issues.assign(1, ['anna', 'nobody'])).resolves.toEqual(['anna'])
      await expect(forge.issues.list({ state: 'open' })).resolves.toMatchObject([{ assignees: ['anna'] }])
    })

    it('are pinned up to three, and unpinned', async () => {
      const { issues } = (await open()).as(APP)
      for (let count = 0; count < 4; count += 1) await issues.create(anIssue())
      for (const number of [1, 2, 3]) await expect(issues.pin(number)).resolves.toBe('pinned')
      await expect(issues.pin(4)).resolves.toBe('full')
      await expect(issues.pin(2)).resolves.toBe('pinned')
      await issues.unpin(1)
      await expect(issues.pin(4)).resolves.toBe('pinned')
      await expect(issues.pinned()).resolves.toEqual(expect.arrayContaining([2, 3, 4]))
      await issues.unpin(1)
      await expect(issues.pinned()).resolves.toHaveLength(3)
    })

    it('that do not exist are not found', async () => {
      const { issues, comments } = (await open()).as(APP)
      await expect(issues.update(7, { title: 'x' })).rejects.toEqual(code('forge/not-found'))
      await expect(issues.pin(7)).rejects.toEqual(code('forge/not-found'))
      await expect(comments.list(7)).rejects.toEqual(code('forge/not-found'))
      await expect(comments.create(7, marked('x'))).rejects.toEqual(code('forge/not-found'))
    })
  })

  describe('comments', () => {
    it('are created, listed oldest first and changed', async () => {
      const bench = await open()
      const forge = bench.as(APP)
      await forge.issues.create(anIssue())
      const first = await forge.comments.create(1, marked('First'))
      await bench.as('anna').comments.create(1, marked('Second'))
      expect(first).toMatchObject({ author: APP, body: marked('First').body })
      const { body } = marked('Changed')
      await expect(forge.comments.update(first.id, body)).resolves.toMatchObject({ id: first.id, body })
      await expect(forge.comments.list(1)).resolves.toMatchObject([
        { id: first.id, author: APP, body },
        { author: 'anna' },
      ])
    })

    it('are under pull requests too, and apart from those of other numbers', async () => {
      const bench = await open()
      const { forge, pull } = await withPull(bench)
      const issue = await forge.issues.create(anIssue())
      await forge.comments.create(pull.number, marked('On the pull request'))
      await expect(forge.comments.list(pull.number)).resolves.toHaveLength(1)
      await expect(forge.comments.list(issue.number)).resolves.toEqual([])
    })

    it('are removed, and may be gone already', async () => {
      const forge = (await open()).as(APP)
      await forge.issues.create(anIssue())
      const [first, second] = [
        await forge.comments.create(1, marked('First')),
        await forge.comments.create(1, marked('Second')),
      ]
      await forge.comments.remove(first.id)
      await forge.comments.remove(first.id)
      await expect(forge.comments.list(1)).resolves.toMatchObject([{ id: second.id }])
    })

    it('that do not exist are not found', async () => {
      await expect((await open()).as(APP).comments.update('12345', 'x')).rejects.toEqual(
        code('forge/not-found'),
      )
    })
  })

  describe('labels', () => {
    const TRIAGE = { name: 'triage', color: 'b60205', description: 'What to look at' }

    it('are made once, whatever their case', async () => {
      const forge = (await open()).as(APP)
      await forge.labels.ensure(TRIAGE)
      await forge.labels.ensure({ ...TRIAGE, name: 'Triage', color: 'ffffff' })
      await expect(forge.issues.create(anIssue('Agenda', ['triage']))).resolves.toMatchObject({
        labels: ['triage'],
      })
    })

    it('are added and removed, on issues and pull requests', async () => {
      const { forge, pull } = await withPull(await open())
      const issue = await forge.issues.create(anIssue('Agenda', ['a']))
      for (const { number } of [pull, issue]) {
        await forge.labels.add(number, ['a', 'b'])
        await forge.labels.remove(number, 'a')
        await forge.labels.remove(number, 'a')
      }
      await expect(forge.issues.list({ state: 'open' })).resolves.toMatchObject([{ labels: ['b'] }])
      await expect(forge.pulls.list({ state: 'open' })).resolves.toMatchObject([{ labels: ['b'] }])
    })
  })

  describe('branches', () => {
    it('have a head, or do not exist', async () => {
      const bench = await open()
      const { branches } = bench.as(APP)
      const commit = bench.push('bot/import', { 'a.md': 'a' })
      await expect(branches.head('bot/import')).resolves.toBe(commit)
      await expect(branches.head('bot')).resolves.toBeUndefined()
    })

    it('begin at a commit, and are not moved by a second start', async () => {
      const bench = await open()
      const { branches } = bench.as(APP)
      const main = bench.push('main', { 'a.md': 'a' })
      await expect(branches.create('import', main)).resolves.toBe('created')
      await expect(branches.create('import', main)).resolves.toBe('created')
      const next = bench.push('main', { 'b.md': 'b' })
      await expect(branches.create('import', next)).resolves.toBe('exists')
      await expect(branches.head('import')).resolves.toBe(main)
    })

    it('take commits that add, change and remove files', async () => {
      const bench = await open()
      const { branches } = bench.as(APP)
      const parent = bench.push('import', { 'old.md': 'old', 'same.md': 'same', 'deep/gone.md': 'gone' })
      const done = await branches.commit({
        branch: 'import',
        parents: [parent],
        message: 'import: two tickets',
        files: [
          { path: 'tickets/2026/04/ü 1.md', content: 'Grüße\n' },
          { path: 'old.md', content: '' },
          { path: 'deep/gone.md', content: null },
        ],
      })
      expect(done).toEqual({ kind: 'committed', commit: await branches.head('import') })
      const files = ['tickets/2026/04/ü 1.md', 'old.md', 'same.md', 'deep/gone.md']
      expect(files.map((file) => bench.file('import', file))).toEqual(['Grüße\n', '', 'same', undefined])
    })

    it('are not moved past what somebody else pushed', async () => {
      const bench = await open()
      const { branches } = bench.as(APP)
      const seen = bench.push('import', { 'a.md': 'a' })
      const head = bench.push('import', { 'a.md': 'of a person' })
      const late = {
        branch: 'import',
        parents: [seen] as const,
        message: 'x',
        files: [{ path: 'a.md', content: 'b' }],
      }
      await expect(branches.commit(late)).resolves.toEqual({ kind: 'moved', head })
      expect(bench.file('import', 'a.md')).toBe('of a person')
      await expect(branches.commit({ ...late, branch: 'gone' })).resolves.toEqual({
        kind: 'moved',
        head: undefined,
      })
    })

    it('take no workflow files of the workflow’s token', async () => {
      const bench = await open()
      const parent = bench.push('import', { 'a.md': 'a' })
      const files = [
        { path: 'a.md', content: 'b' },
        { path: '.github/workflows/ci.yml', content: 'x' },
      ]
      const commit = { branch: 'import', parents: [parent] as const, message: 'x', files }
      await expect(bench.as(WORKFLOW).branches.commit(commit)).rejects.toEqual(
        code('forge/no-workflow-files'),
      )
      expect(bench.file('import', 'a.md')).toBe('a')
    })

    it('take a merge with two parents', async () => {
      const bench = await open()
      const { branches } = bench.as(APP)
      const own = bench.push('import', { 'own.md': 'own' })
      const base = bench.push('main', { 'base.md': 'base' })
      const merge = await branches.commit({
        branch: 'import',
        parents: [own, base],
        message: 'Merge main',
        files: [{ path: 'base.md', content: 'base' }],
      })
      expect(merge.kind).toBe('committed')
      expect(['own.md', 'base.md'].map((file) => bench.file('import', file))).toEqual(['own', 'base'])
      const onBase = {
        branch: 'main',
        parents: [base] as const,
        message: 'x',
        files: [{ path: 'x.md', content: 'x' }],
      }
      await expect(branches.commit(onBase)).resolves.toMatchObject({ kind: 'committed' })
    })

    it('refuse to remove a file that they do not have', async () => {
      const bench = await open()
      const parent = bench.push('import', { 'a.md': 'a' })
      const files = [{ path: 'b.md', content: null }]
      const commit = bench
        .as(APP)
        .branches.commit({ branch: 'import', parents: [parent], message: 'x', files })
      await expect(commit).rejects.toEqual(code('forge/refused'))
      await expect(bench.as(APP).branches.head('import')).resolves.toBe(parent)
    })
  })

  describe('the merge queue', () => {
    it('has the pull requests that wait for a branch, each with its commit', async () => {
      const bench = await open()
      const sha = 'a'.repeat(40)
      const one = bench.push(`gh-readonly-queue/main/pr-12-${sha}`, { 'a.txt': 'a' })
      const other = bench.push(`gh-readonly-queue/main/pr-3-${sha}`, { 'b.txt': 'b' })
      bench.push(`gh-readonly-queue/release/pr-4-${sha}`, { 'c.txt': 'c' })
      bench.push('gh-readonly-queue/main/pr-5', { 'd.txt': 'd' })
      const { branches } = bench.as(WORKFLOW)
      await expect(branches.queue('main')).resolves.toEqual([
        { number: 12, commit: one },
        { number: 3, commit: other },
      ])
      await expect(branches.queue('other')).resolves.toEqual([])
    })
  })

  describe('required checks', () => {
    it('are those of the branch, with the app that has to report each', async () => {
      const bench = await open()
      const checks = [
        { name: 'build', app: null },
        { name: 'triagebook/approval', app: 7 },
      ]
      bench.require('main', checks)
      const { branches } = bench.as(WORKFLOW)
      await expect(branches.requiredChecks('main')).resolves.toEqual(checks)
      await expect(branches.requiredChecks('other')).resolves.toEqual([])
    })

    it('are asked of the protected branches alone, whose older protection a workflow cannot see', async () => {
      const bench = await open()
      const { branches } = bench.as(WORKFLOW)
      await expect(branches.protectedNames()).resolves.toEqual([])
      bench.require('main', [{ name: 'build', app: null }])
      await expect(branches.protectedNames()).resolves.toEqual(['main'])
      await expect(branches.olderProtection('main')).resolves.toEqual({ kind: 'unseen' })
    })
  })

  describe('pull requests', () => {
    it('are created from a branch, with marker and author', async () => {
      const bench = await open()
      const { pull, commit, forge } = await withPull(bench)
      expect(pull).toMatchObject({
        number: 1,
        title: 'Import',
        body: marked('Two tickets').body,
        state: 'open',
        merged: false,
        author: APP,
        head: { branch: 'import', commit, isFork: false },
        base: { branch: 'main', commit: await forge.branches.head('main') },
      })
      expect(pull.url).toMatch(/\/acme\/support\/pull\/1$/)
    })

    it('are listed by branch and state, with whether they are merged', async () => {
      const bench = await open()
      const { forge } = await withPull(bench)
      bench.push('other', { 'b.md': 'b' })
      await forge.pulls.create({ ...marked('Other', OTHER), title: 'Other', head: 'other', base: 'main' })
      await forge.pulls.update(1, { state: 'closed' })
      await bench.merge(2)
      const list = async (query: Parameters<typeof forge.pulls.list>[0]) =>
        (await forge.pulls.list(query)).map(({ number, state, merged }) => ({ number, state, merged }))
      const [closed, merged] = [
        { number: 1, state: 'closed', merged: false },
        { number: 2, state: 'closed', merged: true },
      ]
      await expect(list({ state: 'all' })).resolves.toEqual([merged, closed])
      await expect(list({ state: 'open' })).resolves.toEqual([])
      await expect(list({ state: 'closed', head: 'import' })).resolves.toEqual([closed])
      await expect(list({ state: 'all', head: 'impor' })).resolves.toEqual([])
    })

    it('are listed as merged from the moment of the merge on, with what came onto the base', async () => {
      const bench = await open()
      const { forge, commit } = await withPull(bench)
      bench.push('other', { 'b.md': 'b' })
      await forge.pulls.create({ ...marked('Other', OTHER), title: 'Other', head: 'other', base: 'main' })
      await forge.pulls.update(2, { state: 'closed' })
      await expect(forge.pulls.mergedSince(new Date(0))).resolves.toEqual({ pulls: [], complete: true })
      await bench.merge(1)
      const { pulls, complete } = await forge.pulls.mergedSince(new Date(0))
      expect({ pulls, complete }).toMatchObject({
        pulls: [{ number: 1, head: { branch: 'import', commit }, commit: await forge.branches.head('main') }],
        complete: true,
      })
      const at = pulls[0]?.mergedAt ?? new Date(0)
      const later = new Date(at.getTime() + 1000)
      await expect(forge.pulls.mergedSince(at)).resolves.toMatchObject({ pulls })
      await expect(forge.pulls.mergedSince(later)).resolves.toMatchObject({ pulls: [] })
    })

    it('follow their branch, and change in title, text and state', async () => {
      const bench = await open()
      const { forge } = await withPull(bench)
      const commit = bench.push('import', { 'c.md': 'c' })
      const { body } = marked('Three tickets')
      const changed = await forge.pulls.update(1, { title: 'Import again', body })
      expect(changed).toMatchObject({ title: 'Import again', body, state: 'open', head: { commit } })
      await expect(forge.pulls.update(1, { state: 'closed' })).resolves.toMatchObject({
        state: 'closed',
        body,
      })
      await expect(forge.pulls.update(1, { state: 'open' })).resolves.toMatchObject({ state: 'open' })
    })

    it.each([
      { name: 'a branch without commits of its own', head: 'same', prepare: (bench: Bench) => bench.as(APP) },
      { name: 'a branch that does not exist', head: 'none', prepare: (bench: Bench) => bench.as(APP) },
    ])('are refused for $name', async ({ head }) => {
      const bench = await open()
      const forge = bench.as(APP)
      const main = bench.push('main', { 'a.md': 'a' })
      await forge.branches.create('same', main)
      const create = forge.pulls.create({ ...marked('x'), title: 'x', head, base: 'main' })
      await expect(create).rejects.toEqual(code('forge/refused'))
    })

    it('are refused where somebody has opened one of the branch', async () => {
      const bench = await open()
      await withPull(bench, 'anna')
      const again = bench.as(APP).pulls.create({ ...marked('x'), title: 'x', head: 'import', base: 'main' })
      await expect(again).rejects.toEqual(code('forge/refused'))
    })

    it('tell which files they change, as seen from where they left the base', async () => {
      const bench = await open()
      bench.push('main', { 'a.md': 'a', 'b.md': 'b' })
      const { forge } = await withPull(bench)
      bench.push('import', { 'a.md': 'changed', 'b.md': null })
      bench.push('main', { 'later.md': 'later' })
      await expect(forge.pulls.files(1)).resolves.toEqual({
        complete: true,
        files: [
          { path: 'a.md', change: 'changed', shown: [{ from: 1, to: 1 }] },
          { path: 'b.md', change: 'removed', shown: [] },
          { path: 'tickets/1.md', change: 'added', shown: [{ from: 1, to: 3 }] },
        ],
      })
    })

    it('show what people and checks say of them', async () => {
      const bench = await open()
      const { forge, commit } = await withPull(bench)
      const [anna, app] = [
        { login: 'anna', isBot: false },
        { login: APP, isBot: true },
      ]
      const person = { account: anna, email: 'anna@people.example' }
      await bench.approve(1, 'anna')
      await forge.labels.add(1, ['triage'])
      await bench.as('anna').comments.create(1, marked('Kept'))
      const { id } = await forge.comments.create(1, marked('Before'))
      await forge.comments.update(id, 'After')
      const check = { commit, title: 'Title', summary: '', text: '', marker: MARKER }
      await forge.checks.put({ ...check, name: 'a', state: 'in-progress' })
      await forge.checks.put({ ...check, name: 'b', state: 'action-required' })
      await expect(forge.pulls.underReview(1)).resolves.toMatchObject({
        number: 1,
        state: 'open',
        isDraft: false,
        readyAt: null,
        title: 'Import',
        body: marked('Two tickets').body,
        author: app,
        labels: ['triage'],
        head: { branch: 'import', commit, isFork: false },
        base: { branch: 'main', commit: await forge.branches.head('main') },
        commits: [{ id: commit, author: person, committer: person, coAuthors: [], signature: null }],
        reviews: [{ author: anna, state: 'approved', commit }],
        comments: [
          { author: anna, body: marked('Kept').body, isEdited: false },
          { author: app, body: 'After', isEdited: true },
        ],
        checks: [
          { name: 'a', app: 'triagebook', result: 'pending' },
          { name: 'b', app: 'triagebook', result: 'failure' },
        ],
      })
      await bench.merge(1)
      await expect(forge.pulls.underReview(1)).resolves.toMatchObject({ state: 'merged' })
    })

    it('show the base as it is now, not as it was left', async () => {
      const bench = await open()
      const { forge } = await withPull(bench)
      const commit = bench.push('main', { 'later.md': 'later' })
      await expect(forge.pulls.underReview(1)).resolves.toMatchObject({ base: { commit } })
    })

    it('that do not exist are not found', async () => {
      const { pulls, issues } = (await open()).as(APP)
      await issues.create(anIssue())
      for (const number of [1, 7]) {
        await expect(pulls.files(number)).rejects.toEqual(code('forge/not-found'))
        await expect(pulls.underReview(number)).rejects.toEqual(code('forge/not-found'))
        await expect(pulls.update(number, { title: 'x' })).rejects.toEqual(code('forge/not-found'))
      }
    })
  })

  describe('reviews', () => {
    it('comment on lines', async () => {
      const { forge, commit } = await withPull(await open())
      const comments = [
        { path: 'tickets/1.md', line: 1, body: 'One line' },
        { path: 'tickets/1.md', from: 2, line: 3, body: '```suggestion\ntwo\n```' },
      ]
      await forge.reviews.create(1, { ...marked('Two suggestions'), commit, comments })
      await expect(forge.reviews.comments(1)).resolves.toMatchObject([
        { author: APP, path: 'tickets/1.md', line: 1, body: 'One line' },
        { author: APP, path: 'tickets/1.md', line: 3, body: '```suggestion\ntwo\n```' },
      ])
      await expect(forge.pulls.underReview(1)).resolves.toMatchObject({
        reviews: [{ author: { login: APP }, state: 'commented', commit }],
      })
    })

    it.each([
      { name: 'a line is new', from: 5, to: 5, text: ['x'], shown: [{ from: 3, to: 9 }] },
      { name: 'a line is gone', from: 5, to: 6, text: [], shown: [{ from: 3, to: 8 }] },
      { name: 'the first line is another', from: 0, to: 1, text: ['x'], shown: [{ from: 1, to: 4 }] },
      { name: 'the last line is another', from: 19, to: 20, text: ['x'], shown: [{ from: 17, to: 20 }] },
      { name: 'everything is gone but the file', from: 0, to: 20, text: [], shown: [] },
    ])('can comment where the diff shows lines: $name', async ({ from, to, text, shown }) => {
      const bench = await open()
      const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`)
      const ofLines = (all: readonly string[]) => all.map((line) => `${line}\n`).join('')
      bench.push('main', { 'a.md': ofLines(lines) })
      const { forge } = await withPull(bench)
      const commit = bench.push('import', { 'a.md': ofLines(lines.toSpliced(from, to - from, ...text)) })
      const { files } = await forge.pulls.files(1)
      expect(files.find(({ path }) => path === 'a.md')?.shown).toEqual(shown)
      const comment = (line: number, start?: number) => ({
        path: 'a.md',
        line,
        body: 'x',
        ...(start !== undefined && { from: start }),
      })
      const create = (one: ReturnType<typeof comment>) =>
        forge.reviews.create(1, { ...marked('x'), commit, comments: [one] })
      for (const { from: first, to: last } of shown) {
        await create(comment(last, first))
        await expect(create(comment(last + 1))).rejects.toEqual(code('forge/refused'))
        if (first > 1) await expect(create(comment(last, first - 1))).rejects.toEqual(code('forge/refused'))
      }
    })

    it('see parts of a diff as one where fewer than seven lines are between them', async () => {
      const bench = await open()
      const lines = Array.from({ length: 40 }, (_, index) => `line ${index + 1}`)
      bench.push('main', { 'a.md': lines.join('\n') })
      const { forge } = await withPull(bench)
      const changed = lines.map((line, index) => ([4, 11, 19].includes(index) ? 'x' : line))
      bench.push('import', { 'a.md': changed.join('\n') })
      const { files } = await forge.pulls.files(1)
      expect(files.find(({ path }) => path === 'a.md')?.shown).toEqual([
        { from: 2, to: 15 },
        { from: 17, to: 23 },
      ])
    })

    it('are refused as a whole where a comment is on a file that the pull request does not change', async () => {
      const { forge, commit } = await withPull(await open())
      const comments = [
        { path: 'tickets/1.md', line: 1, body: 'x' },
        { path: 'README.md', line: 1, body: 'x' },
      ]
      const create = forge.reviews.create(1, { ...marked('x'), commit, comments })
      await expect(create).rejects.toEqual(code('forge/refused'))
      await expect(forge.reviews.comments(1)).resolves.toEqual([])
    })
  })

  describe('requests for review', () => {
    it('are made once', async () => {
      const bench = await open()
      const { forge } = await withPull(bench)
      bench.as('bert')
      await expect(forge.reviews.request(1, ['anna'])).resolves.toEqual({ asked: ['anna'], notAsked: [] })
      await expect(forge.reviews.request(1, ['anna', 'bert'])).resolves.toEqual({
        asked: ['anna', 'bert'],
        notAsked: [],
      })
      await expect(bench.asked(1)).resolves.toEqual(['anna', 'bert'])
      await expect(forge.pulls.list({ state: 'open' })).resolves.toMatchObject([{ asked: ['anna', 'bert'] }])
      await expect(forge.reviews.request(1, [])).resolves.toEqual({ asked: [], notAsked: [] })
    })

    it('leave out who cannot be asked, and say so', async () => {
      const bench = await open()
      const { forge } = await withPull(bench, 'anna')
      bench.as('bert')
      const requested = forge.reviews.request(1, ['nobody', 'bert', 'anna'])
      await expect(requested).resolves.toEqual({ asked: ['bert'], notAsked: ['nobody', 'anna'] })
      await expect(bench.asked(1)).resolves.toEqual(['bert'])
    })

    it('are of pull requests', async () => {
      const forge = (await open()).as(APP)
      await forge.issues.create(anIssue())
      await expect(forge.reviews.request(1, ['anna'])).rejects.toEqual(code('forge/not-found'))
    })
  })

  describe('checks', () => {
    const aCheck = (
      commit: string,
      state: NewCheck['state'] = 'in-progress',
      title: string = state,
    ): NewCheck => ({
      commit,
      name: 'triagebook/approval',
      state,
      title,
      summary: 'Summary',
      text: 'Text',
      marker: MARKER,
    })

    it('are written once for a commit, and changed in place', async () => {
      const bench = await open()
      const { forge, commit } = await withPull(bench)
      await expect(forge.checks.put(aCheck(commit))).resolves.toBe('created')
      await expect(forge.checks.put(aCheck(commit, 'in-progress', 'Waiting'))).resolves.toBe('updated')
      await expect(forge.checks.put(aCheck(commit, 'failure'))).resolves.toBe('updated')
      await expect(forge.checks.put(aCheck(commit, 'success'))).resolves.toBe('updated')
      await expect(bench.checks(commit)).resolves.toEqual(['success'])
    })

    it('that have ended do not begin again: a new one counts', async () => {
      const bench = await open()
      const { forge, commit } = await withPull(bench)
      await forge.checks.put(aCheck(commit, 'action-required'))
      await expect(forge.checks.put(aCheck(commit))).resolves.toBe('created')
      await expect(forge.checks.put(aCheck(commit, 'neutral'))).resolves.toBe('updated')
      await expect(bench.checks(commit)).resolves.toEqual(['action-required', 'neutral'])
    })

    it('of another commit, name, marker or app stay as they are', async () => {
      const bench = await open()
      const { forge, commit } = await withPull(bench)
      const own = aCheck(commit, 'success', 'own')
      await forge.checks.put(own)
      const main = (await forge.branches.head('main')) ?? ''
      for (const [other, by] of [
        [{ ...own, commit: main }, APP],
        [{ ...own, name: 'other' }, APP],
        [own, WORKFLOW],
        [{ ...own, marker: OTHER }, APP],
        // The newest of the name is another one’s now, so that it would count.
        [own, APP],
      ] as const)
        await expect(bench.as(by).checks.put(other)).resolves.toBe('created')
      await expect(forge.checks.put(own)).resolves.toBe('updated')
    })

    it('are not a person’s to write, and need a commit', async () => {
      const bench = await open()
      const { forge, commit } = await withPull(bench)
      await expect(bench.as('anna').checks.put(aCheck(commit))).rejects.toEqual(code('forge/refused'))
      await expect(forge.checks.put(aCheck('1'.repeat(40)))).rejects.toEqual(code('forge/refused'))
    })
  })

  describe('teams', () => {
    it('have members', async () => {
      const { teams } = (await open()).as(APP)
      await expect(teams.members(`acme/${TEAM.slug}`)).resolves.toEqual(TEAM.members)
      await expect(teams.members('acme/nobody')).rejects.toEqual(code('forge/not-found'))
    })

    it('are not the workflow’s to read', async () => {
      const { teams } = (await open()).as(WORKFLOW)
      await expect(teams.members(`acme/${TEAM.slug}`)).rejects.toEqual(code('forge/no-team-members'))
    })
  })
})
