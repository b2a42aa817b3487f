import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { temporaryFolder, writeFiles } from '../temporary-folder.ts'
import { type GitHub, startGitHub } from './start-github.ts'

const WHO = ['-c', 'user.name=carla', '-c', 'user.email=carla@people.example']

/** Git in a folder; it rejects with what Git said. */
function gitIn(folder: string) {
  return async (...args: readonly string[]): Promise<string> => {
    const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: '/dev/null', GIT_TERMINAL_PROMPT: '0' }
    const { stdout } = await promisify(execFile)('git', [...WHO, ...args], { cwd: folder, env })
    return stdout.trim()
  }
}

async function cloned(github: GitHub, token = github.personToken('carla')) {
  const folder = path.join(temporaryFolder(), 'clone')
  await gitIn(path.dirname(folder))('clone', '--quiet', github.remoteWith(token), folder)
  const git = gitIn(folder)
  const commit = async (files: Readonly<Record<string, string>>) => {
    writeFiles(folder, files)
    await git('add', '--all')
    await git('commit', '--quiet', '--message', 'Change')
    return git('rev-parse', 'HEAD')
  }
  return { folder, git, commit }
}

describe('the Git remote', () => {
  it('is cloned, pushed to and fetched from, and the API sees the same', async () => {
    const github = await startGitHub({ files: { 'a.md': 'a\n' } })
    const anna = github.as('anna')
    const { folder, git, commit } = await cloned(github)
    expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('a\n')

    const pushed = await commit({ 'b.md': 'b\n' })
    await git('push', '--quiet', 'origin', 'HEAD:refs/heads/topic')
    const ref = { ref: 'heads/topic' }
    await expect(anna('GET /repos/{owner}/{repo}/git/ref/{ref}', ref)).resolves.toMatchObject({
      object: { sha: pushed },
    })

    const { sha } = Object(
      await anna('PUT /repos/{owner}/{repo}/contents/{path}', {
        path: 'c/d.md',
        branch: 'topic',
        message: 'Add d',
        content: Buffer.from('d\n').toString('base64'),
      }),
    ).commit
    await git('fetch', '--quiet', 'origin', 'topic')
    expect(await git('rev-parse', 'FETCH_HEAD')).toBe(sha)
    expect(await git('show', 'FETCH_HEAD:c/d.md')).toBe('d')
    expect(await git('log', '-1', '--format=%an <%ae> %cn', 'FETCH_HEAD')).toMatch(
      /^anna <\d+\+anna@users\.noreply\.github\.com> GitHub$/,
    )
    expect(await git('fsck', '--strict')).toBe('')
  })

  it('takes packs of any size as loose objects, which the API reads', async () => {
    const github = await startGitHub()
    const { git, commit } = await cloned(github)
    await commit(Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`t/${n}.md`, `${n}\n`.repeat(n)])))
    await git('push', '--quiet', 'origin', 'HEAD:main')
    expect(github.file('main', 't/249.md')).toBe('249\n'.repeat(249))
  })

  it('is cloned without blobs, and at one folder', async () => {
    const github = await startGitHub({ files: { 'a/a.md': 'a\n', 'b/b.md': 'b\n' } })
    const folder = temporaryFolder()
    const git = gitIn(folder)
    const remote = github.remoteWith(github.workflowToken({ contents: 'read' }))
    await git('clone', '--quiet', '--filter=blob:none', '--no-checkout', remote, '.')
    await git('sparse-checkout', 'set', 'a')
    await git('checkout', '--quiet', 'main')
    expect(await git('ls-files', '-t')).toBe('H a/a.md\nS b/b.md')
  })

  it('moves the head of a pull request, and merges one whose commits are pushed to its base', async () => {
    const github = await startGitHub()
    const anna = github.as('anna')
    const { git, commit } = await cloned(github)
    await commit({ 'b.md': 'b\n' })
    await git('push', '--quiet', 'origin', 'HEAD:refs/heads/topic')
    await anna('POST /repos/{owner}/{repo}/pulls', { title: 'b', head: 'topic', base: 'main' })
    const pull = () => anna('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1 })
    const head = await commit({ 'c.md': 'c\n' })
    await git('push', '--quiet', 'origin', 'HEAD:refs/heads/topic')
    expect(await pull()).toMatchObject({ head: { sha: head }, commits: 2, changed_files: 2, state: 'open' })
    await git('fetch', '--quiet', 'origin', 'refs/pull/1/head')
    expect(await git('rev-parse', 'FETCH_HEAD')).toBe(head)
    await git('fetch', '--quiet', 'origin', 'refs/pull/1/merge')
    expect(await git('log', '-1', '--format=%P', 'FETCH_HEAD')).toBe(`${github.head('main')} ${head}`)
    await git('push', '--quiet', 'origin', 'HEAD:main')
    expect(await pull()).toMatchObject({ state: 'closed', merged: true, head: { sha: head } })
  })

  it.each([
    ['is deleted', ':topic'],
    ['is set back to its base', '+origin/main:topic'],
  ])('closes a pull request whose branch %s', async (_, refspec) => {
    const github = await startGitHub()
    const anna = github.as('anna')
    github.commit('topic', { 'b.md': 'b\n' })
    await anna('POST /repos/{owner}/{repo}/pulls', { title: 'b', head: 'topic', base: 'main' })
    const { git } = await cloned(github)
    await git('push', '--quiet', 'origin', refspec)
    await expect(
      anna('GET /repos/{owner}/{repo}/pulls/{pull_number}', { pull_number: 1 }),
    ).resolves.toMatchObject({
      state: 'closed',
      merged: false,
    })
  })
})

describe('a push', () => {
  const workflow = { '.github/workflows/ci.yml': 'on: push\n' }
  const other = { 'b.md': 'b\n' }
  it.each<[string, (github: GitHub) => string, Record<string, string>, string, RegExp | undefined]>([
    ['with write', (github) => github.workflowToken({ contents: 'write' }), other, 'topic', undefined],
    [
      'with read',
      (github) => github.workflowToken({ contents: 'read' }),
      other,
      'topic',
      /denied to github-actions\[bot\]/,
    ],
    ['of a reader', (github) => github.personToken('rita', 'read'), other, 'topic', /denied to rita/],
    [
      'of a workflow file with GITHUB_TOKEN',
      (github) => github.workflowToken({ contents: 'write' }),
      workflow,
      'topic',
      /without `workflows` permission/,
    ],
    ['of a workflow file by a person', (github) => github.personToken('carla'), workflow, 'topic', undefined],
    [
      'to a branch that takes pull requests only',
      (github) => github.personToken('carla'),
      other,
      'main',
      /GH013: Repository rule violations/,
    ],
  ])('%s', async (_, tokenOf, files, branch, refusal) => {
    const github = await startGitHub()
    github.protect('main', { type: 'pull_request', approvals: 1, dismissStale: true })
    const { git, commit } = await cloned(github, tokenOf(github))
    await commit(files)
    const push = git('push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`)
    if (refusal === undefined) expect(await push).toBe('')
    else await expect(push).rejects.toThrow(refusal)
  })

  it.each([
    ['no token', undefined, 'could not read Username'],
    ['a wrong one', 'ghs_999', 'Authentication failed'],
    ['a stranger’s', 'stranger', 'not found'],
  ])('and a clone are refused with %s', async (_, token, message) => {
    const github = await startGitHub()
    const given = token === 'stranger' ? github.personToken('mallory', 'none') : token
    const git = gitIn(temporaryFolder())
    const remote = given === undefined ? github.remote : github.remoteWith(given)
    await expect(git('clone', remote, '.')).rejects.toThrow(message)
  })

  it('whose connection drops after the effect stands', async () => {
    const github = await startGitHub()
    const { git, commit } = await cloned(github)
    await commit(other)
    github.fail('git-receive-pack', { kind: 'dropped', when: 'after' })
    await expect(git('push', '--quiet', 'origin', 'HEAD:refs/heads/topic')).rejects.toThrow()
    expect(github.file('topic', 'b.md')).toBe('b\n')
  })
})

it('delivers a push twice, of which the second one finds the branch changed', async () => {
  const github = await startGitHub()
  const { git, commit } = await cloned(github)
  await commit({ 'b.md': 'b\n' })
  github.fail('git-receive-pack', { kind: 'twice' })
  await expect(git('push', 'origin', 'HEAD:refs/heads/topic')).rejects.toThrow('rejected')
  expect(github.file('topic', 'b.md')).toBe('b\n')
})

describe('a comparison', () => {
  it.each([
    ['of the branch with a fork’s', 'main...mallory:typo', 'diverged', ['README.md']],
    ['of a fork’s with the branch', 'mallory:typo...main', 'diverged', ['b.md']],
    ['of a branch with itself', 'main...main', 'identical', []],
    ['of an older commit with the branch', (old: string) => `${old}...main`, 'ahead', ['b.md']],
    ['of the branch with an older commit', (old: string) => `main...${old}`, 'behind', []],
  ])('%s', async (_, sides, status, files) => {
    const github = await startGitHub()
    const old = github.head('main')
    github.commit('mallory:typo', { 'README.md': '# Suport\n' })
    github.commit('main', { 'b.md': 'b\n' })
    const basehead = typeof sides === 'string' ? sides : sides(old)
    await expect(
      github.as('anna')('GET /repos/{owner}/{repo}/compare/{basehead}', { basehead }),
    ).resolves.toMatchObject({
      status,
      files: files.map((filename) => ({ filename })),
    })
  })
})

describe('a file that a pull request changes', () => {
  it.each([
    [
      'added',
      { 'new.md': 'a\nb\n' },
      { filename: 'new.md', status: 'added', additions: 2, deletions: 0, patch: '@@ -0,0 +1,2 @@\n+a\n+b' },
    ],
    ['removed', { 'old.md': null }, { filename: 'old.md', status: 'removed', deletions: 3 }],
    ['modified', { 'old.md': '1\ntwo\n3\n' }, { status: 'modified', additions: 1, deletions: 1, changes: 2 }],
    [
      'renamed',
      { 'old.md': null, 'moved.md': '1\n2\n3\n' },
      { filename: 'moved.md', status: 'renamed', previous_filename: 'old.md', changes: 0 },
    ],
    ['binary', { 'a.bin': '\0\x01' }, { status: 'added', changes: 0 }],
    ['with a name of its own', { 'grüße "x".md': 'a\n' }, { filename: 'grüße "x".md', additions: 1 }],
  ])('is shown: %s', async (_, files, shown) => {
    const github = await startGitHub({ files: { 'old.md': '1\n2\n3\n' } })
    const anna = github.as('anna')
    github.commit('topic', files)
    await anna('POST /repos/{owner}/{repo}/pulls', { title: 'x', head: 'topic', base: 'main' })
    const pull = { pull_number: 1 }
    expect(await anna('GET /repos/{owner}/{repo}/pulls/{pull_number}/files', pull)).toMatchObject([shown])
  })
})
