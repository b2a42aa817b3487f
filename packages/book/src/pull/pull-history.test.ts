import { chmodSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { type GitRepository, gitRepository, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { pullHistory } from './pull-history.ts'

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}\n`)
const LONG = lines(40)
const START = { 'long.md': LONG.join(''), 'other.md': 'other\n', 'bin.png': 'a\0b' }

/** A text with another line in place of one. */
const withLine = (number: number, text: string, of = LONG) => of.with(number - 1, `${text}\n`).join('')

const historyOf = ({ folder }: GitRepository, base: string, head: string, seen: readonly string[] = []) =>
  pullHistory({ folder, environment: process.env }, { base, head, seen })

/** The pull request of `head`, begun at `main`, which is checked out. */
function aPull(files: Readonly<Record<string, string>> = START) {
  const repository = gitRepository(files)
  writeFiles(repository.folder, {
    '.git/refs/heads/fix': readFileSync(path.join(repository.folder, '.git/refs/heads/main')),
    '.git/HEAD': 'ref: refs/heads/fix\n',
  })
  return repository
}

const changesOf = async (repository: GitRepository) =>
  (await historyOf(repository, 'main', 'fix')).changes.map(({ patch: _, ...change }) => change)

describe('the changes of a pull request', () => {
  it('are additions, changes and removals, with their lines; a rename is two', async () => {
    const repository = aPull()
    const { folder, git, commit } = repository
    git('mv', 'other.md', 'docs.md')
    rmSync(path.join(folder, 'bin.png'))
    commit({ 'long.md': withLine(3, 'x'), 'docs/Grüße "1"\n.md': 'a\nb' })
    expect(await changesOf(repository)).toEqual([
      { path: 'bin.png', kind: 'removed', before: 'file', after: null, lines: null },
      { path: 'docs.md', kind: 'added', before: null, after: 'file', lines: { added: 1, removed: 0 } },
      {
        path: 'docs/Grüße "1"\n.md',
        kind: 'added',
        before: null,
        after: 'file',
        lines: { added: 2, removed: 0 },
      },
      { path: 'long.md', kind: 'changed', before: 'file', after: 'file', lines: { added: 1, removed: 1 } },
      { path: 'other.md', kind: 'removed', before: 'file', after: null, lines: { added: 0, removed: 1 } },
    ])
  })

  it('name links, programs and submodules as what they become', async () => {
    const repository = aPull()
    const { folder, git } = repository
    rmSync(path.join(folder, 'other.md'))
    symlinkSync('/etc/passwd', path.join(folder, 'other.md'))
    chmodSync(path.join(folder, 'long.md'), 0o755)
    git('add', '--all')
    git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},lib`)
    git('-c', 'user.name=a', '-c', 'user.email=a@a', 'commit', '--quiet', '--message=x')
    expect(await changesOf(repository)).toMatchObject([
      { path: 'lib', kind: 'added', before: null, after: 'submodule' },
      {
        path: 'long.md',
        kind: 'changed',
        before: 'file',
        after: 'executable',
        lines: { added: 0, removed: 0 },
      },
      { path: 'other.md', kind: 'changed', before: 'file', after: 'link' },
    ])
  })

  it('are against where it left the base, and nothing where it is the base', async () => {
    const repository = aPull()
    const { git, commit } = repository
    commit({ 'new.md': 'new\n' })
    git('checkout', '--quiet', 'main')
    commit({ 'other.md': 'later\n' })
    expect((await changesOf(repository)).map(({ path: file }) => file)).toEqual(['new.md'])
    expect(await historyOf(repository, 'main', 'main')).toMatchObject({
      changes: [],
      commits: [],
      problems: [],
    })
  })
})

describe('the patch of a path', () => {
  /** Whether the patch of a path is now the same as in each earlier state of a pull request. */
  async function areSame(
    repository: GitRepository,
    earlier: readonly string[],
    now: string,
    file = 'long.md',
  ) {
    const { changes, seen } = await historyOf(repository, 'main', now, earlier)
    const patch = changes.find((change) => change.path === file)?.patch
    expect(patch).toMatch(/^[0-9a-f]{64}$/)
    return earlier.map((was) => seen.get(was)?.get(file) === patch)
  }
  const isSame = async (repository: GitRepository, was: string, now: string, file?: string) =>
    (await areSame(repository, [was], now, file))[0]

  it.each([
    { name: 'above it', base: withLine(1, 'base', lines(40)) },
    { name: 'of lines that are added above it', base: ['new\n', ...LONG].join('') },
    { name: 'nowhere in the file', base: LONG.join('') },
  ])('stays the same after a rebase onto a change $name', async ({ base }) => {
    const repository = aPull()
    const { git, commit } = repository
    const was = commit({ 'long.md': withLine(20, 'fixed') })
    git('checkout', '--quiet', 'main')
    commit({ 'long.md': base, 'other.md': 'later\n' })
    git('-c', 'user.name=a', '-c', 'user.email=a@a', 'rebase', '--quiet', 'main', 'fix')
    expect(git('rev-parse', 'fix')).not.toBe(was)
    expect(await isSame(repository, was, 'fix')).toBe(true)
  })

  const edits: readonly { name: string; before: string; after: string }[] = [
    { name: 'another word', before: withLine(20, 'fixed'), after: withLine(20, 'Fixed') },
    { name: 'white space', before: withLine(20, 'if x'), after: withLine(20, '  if x') },
    { name: 'one more line', before: withLine(20, 'fixed'), after: withLine(20, 'fixed\nmore') },
    {
      name: 'a change elsewhere in the file',
      before: withLine(20, 'x'),
      after: withLine(5, 'x', [...LONG].with(19, 'x\n')),
    },
    { name: 'no line break at its end', before: withLine(40, 'end'), after: withLine(40, 'end').trimEnd() },
    { name: 'a carriage return', before: withLine(20, 'x'), after: withLine(20, 'x\r') },
  ]
  it.each(edits)('is another one after $name', async ({ before, after }) => {
    const repository = aPull()
    const { git, commit } = repository
    const states = [commit({ 'long.md': before }), commit({ 'long.md': after })]
    expect(await areSame(repository, states, 'fix')).toEqual([false, true])
    // The base changes the file too: Git has to compare the contents.
    git('checkout', '--quiet', 'main')
    commit({ 'long.md': withLine(1, 'base') })
    git('checkout', '--quiet', '-B', 'fix', 'main')
    commit({ 'long.md': before.replace('line 1\n', 'base\n') })
    expect(await areSame(repository, states, 'fix')).toEqual([true, false])
  })

  it('is another one where the same lines go to another place of the file', async () => {
    const block = ['{\n', '  a\n', '  b\n', '  c\n', '  d\n', '  e\n', '}\n']
    const twice = [...block, ...block]
    const repository = aPull({ 'long.md': twice.join('') })
    const was = repository.commit({ 'long.md': twice.with(3, '  allow\n').join('') })
    const { changes } = await historyOf(repository, 'main', 'fix')
    repository.commit({ 'long.md': twice.with(10, '  allow\n').join('') })
    expect((await historyOf(repository, 'main', 'fix')).changes[0]?.patch).toBe(changes[0]?.patch)
    expect(await isSame(repository, was, 'fix')).toBe(false)
  })

  it.each([100, 101])('stays the same for %i files after a rebase onto a change of each', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `f/${index} *.md`)
    const all = (text: string) => Object.fromEntries(names.map((name) => [name, text]))
    const repository = aPull(all(LONG.join('')))
    const { folder, git, commit } = repository
    const was = commit(all(withLine(20, 'fixed')))
    git('checkout', '--quiet', 'main')
    commit(all(withLine(1, 'base')))
    git('-c', 'user.name=a', '-c', 'user.email=a@a', 'rebase', '--quiet', 'main', 'fix')
    commit({ [names[1] ?? '']: withLine(20, 'edited', lines(40).with(0, 'base\n')) })
    const below = { ...repository, folder: path.join(folder, 'f') }
    const { changes, seen } = await historyOf(below, 'main', 'fix', [was])
    const other = changes.filter((change) => seen.get(was)?.get(change.path) !== change.patch)
    expect(other.map((change) => change.path)).toEqual([names[1]])
  })

  it('is another one after another mode, and after another picture', async () => {
    const repository = aPull()
    const was = repository.commit({ 'long.md': withLine(20, 'x'), 'bin.png': 'a\0c' })
    chmodSync(path.join(repository.folder, 'long.md'), 0o755)
    repository.commit({ 'bin.png': 'a\0d' })
    expect(await isSame(repository, was, 'fix')).toBe(false)
    expect(await isSame(repository, was, 'fix', 'bin.png')).toBe(false)
    expect(await isSame(repository, was, was, 'bin.png')).toBe(true)
  })

  it('is looked for in what a line says, not in what looks like the head of a patch', async () => {
    const text = ['diff --git a/x b/x\n', '@@ -1 +1 @@\n', 'end\n']
    const repository = aPull({ ...START, 'long.md': text.join('') })
    const was = repository.commit({ 'long.md': text.with(1, '@@ -1 +2 @@\n').join(''), 'z.md': 'z\n' })
    repository.commit({ 'long.md': text.with(1, '@@ -1 +3 @@\n').join('') })
    expect(await isSame(repository, was, 'fix')).toBe(false)
    expect(await isSame(repository, was, 'fix', 'z.md')).toBe(true)
  })
})

describe('what was seen', () => {
  it('holds the paths of that time, and no commit that is gone', async () => {
    const repository = aPull()
    const first = repository.commit({ 'a.md': 'a\n' })
    const second = repository.commit({ 'b.md': 'b\n' })
    const gone = '1'.repeat(40)
    const { seen } = await historyOf(repository, 'main', 'fix', [first, second, gone, first])
    const pathsOf = (commit: string) => [...(seen.get(commit)?.keys() ?? [])]
    expect([...seen.keys()].sort()).toEqual([first, second].sort())
    expect([first, second].map(pathsOf)).toEqual([['a.md'], ['a.md', 'b.md']])
  })
})

describe('a commit', () => {
  const kindsOf = async (repository: GitRepository) =>
    (await historyOf(repository, 'main', 'fix')).commits.map(({ kind }) => kind)

  it('has the time at which it was committed', async () => {
    const repository = aPull()
    repository.commit({ 'long.md': withLine(20, 'fixed') })
    const seconds = Number(repository.git('log', '-1', '--format=%ct', 'fix'))
    const { commits } = await historyOf(repository, 'main', 'fix')
    expect(commits.map(({ committedAt }) => committedAt)).toEqual([new Date(seconds * 1000)])
  })

  /** A branch and a base with one commit each; the branch is checked out. */
  function bothSides(base: Readonly<Record<string, string>>) {
    const repository = aPull()
    const { git, commit } = repository
    commit({ 'long.md': withLine(20, 'fixed') })
    git('checkout', '--quiet', 'main')
    commit(base)
    git('checkout', '--quiet', 'fix')
    return repository
  }
  const merge = ({ git }: GitRepository, ...args: readonly string[]) =>
    git('-c', 'user.name=a', '-c', 'user.email=a@a', 'merge', '--quiet', '--no-edit', ...args, 'main')

  it('that merges the base as Git does is an update', async () => {
    const repository = bothSides({ 'other.md': 'later\n', 'long.md': withLine(1, 'base') })
    merge(repository)
    expect(await kindsOf(repository)).toEqual(['update', 'change'])
  })

  it.each([
    { name: 'that changes something besides', args: ['--no-commit'], files: { 'bin.png': 'smuggled' } },
    { name: 'that takes its own side', args: ['--strategy=ours'], files: undefined },
  ])('that merges the base in a way $name is a change', async ({ args, files }) => {
    const repository = bothSides({ 'other.md': 'later\n' })
    merge(repository, ...args)
    if (files !== undefined) repository.commit(files)
    expect(await kindsOf(repository)).toEqual(['change', 'change'])
  })

  it('that solves a conflict is a change', async () => {
    const repository = bothSides({ 'long.md': withLine(20, 'base') })
    expect(() => merge(repository)).toThrow()
    repository.commit({ 'long.md': withLine(20, 'both') })
    expect(await kindsOf(repository)).toEqual(['change', 'change'])
  })

  it('that merges another branch than the base is a change', async () => {
    const repository = bothSides({ 'other.md': 'later\n' })
    const { git, commit } = repository
    git('checkout', '--quiet', '-b', 'side', 'main~')
    commit({ 'side.md': 'side\n' })
    git('checkout', '--quiet', 'fix')
    git('-c', 'user.name=a', '-c', 'user.email=a@a', 'merge', '--quiet', '--no-edit', 'side')
    expect(await kindsOf(repository)).toEqual(['change', 'change', 'change'])
  })

  it('is merged anew without the programs that the configuration names', async () => {
    const repository = bothSides({ 'long.md': withLine(1, 'base'), '.gitattributes': '*.md merge=own\n' })
    merge(repository)
    repository.git('config', 'merge.own.driver', `touch ${path.join(repository.folder, 'ran')}; true`)
    expect(await kindsOf(repository)).toEqual(['change', 'change'])
    expect(() => rmSync(path.join(repository.folder, 'ran'))).toThrow()
  })
})

describe('what cannot be judged', () => {
  it.each([
    {
      name: 'files',
      most: 3000,
      files: (count: number) => lines(count).map((_, index) => [`f/${index}`, '']),
    },
    { name: 'lines', most: 20_000, files: (count: number) => [['new.md', lines(count).join('')]] },
  ])('are more than $most $name', async ({ name, most, files }) => {
    const repository = aPull()
    repository.commit(Object.fromEntries(files(most)))
    expect((await historyOf(repository, 'main', 'fix')).problems).toEqual([])
    repository.git('reset', '--quiet', '--hard', 'main')
    repository.commit(Object.fromEntries(files(most + 1)))
    const { changes, problems } = await historyOf(repository, 'main', 'fix')
    expect(changes).toEqual([])
    expect(problems).toMatchObject([
      {
        code: 'book/pull-too-large',
        message: expect.stringContaining(`${most + 1} ${name}, and no more than ${most}`),
      },
    ])
  })

  it('are more than 250 commits', async () => {
    const repository = aPull()
    const loop = '!c=HEAD; for i in $(seq 250); do c=$(git commit-tree HEAD^{tree} -p $c -m x); done; echo $c'
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@a']
    const most = repository.git(...who, '-c', `alias.many=${loop}`, 'many')
    const whole = await historyOf(repository, 'main', most)
    expect([whole.problems, whole.commits.length]).toEqual([[], 250])
    const head = repository.git(...who, 'commit-tree', 'HEAD^{tree}', '-p', most, '-m', 'x')
    const { problems } = await historyOf(repository, 'main', head)
    expect(problems).toMatchObject([
      { code: 'book/pull-too-large', message: expect.stringContaining('251 commits') },
    ])
  })

  it('is a branch without a common start', async () => {
    const repository = aPull()
    repository.git('checkout', '--quiet', '--orphan', 'fix2')
    repository.commit({ 'a.md': 'a' })
    const { problems } = await historyOf(repository, 'main', 'fix2')
    expect(problems).toMatchObject([
      { code: 'book/no-pull-base', message: expect.stringContaining('in common') },
    ])
  })

  it('is a branch with several starts, between which a change could hide', async () => {
    const repository = aPull()
    const { git, commit } = repository
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@a']
    const fix = commit({ 'a.md': 'a\n' })
    git('checkout', '--quiet', 'main')
    const base = commit({ 'other.md': 'later\n' })
    git(...who, 'merge', '--quiet', '--no-edit', '--no-ff', fix)
    git('checkout', '--quiet', 'fix')
    git(...who, 'merge', '--quiet', '--no-edit', base)
    commit({ 'other.md': 'other\n' })
    const { problems } = await historyOf(repository, 'main', 'fix')
    expect(problems).toMatchObject([
      { code: 'book/no-pull-base', message: expect.stringContaining('several') },
    ])
    git(...who, 'merge', '--quiet', '--no-edit', 'main')
    expect((await changesOf(repository)).map(({ path: file }) => file)).toEqual(['other.md'])
  })
})
