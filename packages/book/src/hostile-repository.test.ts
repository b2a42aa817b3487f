import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import path from 'node:path'
import { TriagebookError } from '@triagebook/record/problem'
import { commitAll, committedBook, copiesOf, gitAs, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { changedFiles, mergeBase, workTreeOf } from './branch/index.ts'
import { changesSince } from './git/changes-since.ts'
import { cloneUser } from './git/clone-user.ts'
import { committedSince, keepCommands, keptCommands } from './git/kept-commands.ts'
import { repositoryState, startRepository } from './git/repository.ts'
import { openBook } from './open-book.ts'

const environment = process.env
const FILE = 'tickets/a.md'

/** A repository with two commits and an edit. */
const twoCommits = copiesOf(() => {
  const folder = committedBook({ [FILE]: 'one\n' })
  writeFiles(folder, { [FILE]: 'two\n', 'playbooks/new.md': 'two\n' })
  commitAll('anna', folder)
  writeFiles(folder, { [FILE]: 'three\n' })
  return folder
})

/** Such a repository, a program that leaves a trace, and Git as a person runs it there. */
function hostile() {
  const folder = twoCommits()
  const place = temporaryFolder()
  const trace = path.join(place, 'ran')
  const program = path.join(place, 'program')
  writeFiles(place, { program: `#!/bin/sh\necho ran >> '${trace}'\n` })
  chmodSync(program, 0o755)
  const git = (...args: readonly string[]) => gitAs('anna', folder, ...args)
  return { folder, place, trace, program, git }
}

type Hostile = ReturnType<typeof hostile>

/** Everything that Triagebook asks Git for; what Git refuses is a problem, and no harm. */
async function askEverything({ folder, place }: Hostile, head: string): Promise<void> {
  const opened = await openBook(folder, environment)
  if (!opened.ok) throw new Error('The folder is a book.')
  const book = opened.value
  const at = { folder, environment }
  const asked = [
    async () => (await book.changesSince('HEAD~1')).recordsCalled(new Set(['a'])),
    () => book.pullStart({ base: head, head }),
    () => book.differingFrom('HEAD', [FILE]),
    () => book.lastAuthor(FILE),
    () => book.unmergedFiles(),
    () => book.encodedFiles([FILE]),
    () => book.isLeftOut(FILE),
    () => book.recordsLeftOut(),
    () => book.pageOf(FILE),
    () => book.cloneProblems(),
    () => cloneUser(at),
    () => repositoryState(at),
    () => keptCommands(at),
    () => committedSince(at, 'HEAD~1', [FILE]),
    () => mergeBase(at, 'HEAD', 'HEAD~1'),
    async () => {
      const tree = await workTreeOf(at, 'HEAD', path.join(place, 'tree'))
      await changedFiles(tree.at, 'HEAD~1')
      await tree.remove()
    },
  ]
  await Promise.all(asked.map(tolerate))
}

async function tolerate(ask: () => unknown): Promise<void> {
  try {
    await ask()
  } catch (error) {
    if (!(error instanceof TriagebookError)) throw error
  }
}

const gitHead = (folder: string) => gitAs('anna', folder, 'rev-parse', 'HEAD').trim()

/** The text of the file in the first commit is then missing. */
function removeOldText({ folder, git }: Hostile): void {
  const id = git('rev-parse', `HEAD~1:${FILE}`).trim()
  rmSync(path.join(folder, '.git/objects', id.slice(0, 2), id.slice(2)), { force: true })
}

function partial(from: Hostile, url: string): void {
  from.git('config', 'core.repositoryFormatVersion', '1')
  from.git('config', 'extensions.partialClone', 'origin')
  from.git('config', 'remote.origin.url', url)
  from.git('config', 'remote.origin.promisor', 'true')
  removeOldText(from)
}

/** `provoke` are the arguments with which Git, asked in the usual way, runs the program: so each row is a real danger. */
const SETTINGS: readonly {
  readonly name: string
  readonly prepare: (from: Hostile) => void
  readonly provoke: readonly string[]
}[] = [
  {
    name: 'a filter that cleans',
    prepare: ({ folder, git, program }) => {
      writeFiles(folder, { '.gitattributes': '* filter=x\n' })
      git('config', 'filter.x.clean', program)
    },
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a filter that is a process, and required',
    prepare: ({ folder, git, program }) => {
      writeFiles(folder, { '.gitattributes': '* filter=x\n' })
      git('config', 'filter.x.process', program)
      git('config', 'filter.x.required', 'true')
    },
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a filter with an odd name, in the attributes that no commit has',
    prepare: ({ folder, git, program }) => {
      writeFiles(folder, { '.git/info/attributes': '* filter=A.b=c\n' })
      git('config', 'filter.A.b=c.clean', program)
    },
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a filter that smudges what is checked out',
    prepare: ({ folder, git, program }) => {
      writeFiles(folder, { '.git/info/attributes': '* filter=x\n' })
      git('config', 'filter.x.smudge', program)
    },
    provoke: ['checkout', '--', FILE],
  },
  {
    name: 'a filter in a file that the configuration includes',
    prepare: ({ folder, git, program }) => {
      writeFiles(folder, {
        '.git/info/attributes': '* filter=x\n',
        '.git/more': `[filter "x"]\nclean = ${program}\n`,
      })
      git('config', 'include.path', 'more')
    },
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a file monitor',
    prepare: ({ git, program }) => void git('config', 'core.fsmonitor', program),
    provoke: ['status'],
  },
  {
    name: 'a folder of hooks',
    prepare: ({ place, git, program }) => {
      symlinkSync(program, path.join(place, 'post-index-change'))
      git('config', 'core.hooksPath', place)
    },
    provoke: ['update-index', '--force-write-index'],
  },
  {
    name: 'a hook of the repository',
    prepare: ({ folder, program }) => {
      writeFiles(folder, { '.git/hooks/.keep': '' })
      symlinkSync(program, path.join(folder, '.git/hooks/post-checkout'))
    },
    provoke: ['checkout', 'HEAD'],
  },
  {
    name: 'a program that shows differences',
    prepare: ({ git, program }) => void git('config', 'diff.external', program),
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a program that shows the differences of some files',
    prepare: ({ folder, git, program }) => {
      writeFiles(folder, { '.gitattributes': '* diff=x\n' })
      git('config', 'diff.x.command', program)
    },
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a program that makes text of files',
    prepare: ({ folder, git, program }) => {
      writeFiles(folder, { '.gitattributes': '* diff=x\n' })
      git('config', 'diff.x.textconv', program)
    },
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a program that checks signatures',
    prepare: ({ folder, place, git, program }) => {
      const signature = 'gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n'
      const commit = git('cat-file', 'commit', 'HEAD').replace(/^(committer .*\n)/m, `$1${signature}`)
      writeFiles(place, { commit })
      const signed = git('hash-object', '-t', 'commit', '-w', path.join(place, 'commit')).trim()
      writeFiles(folder, { '.git/refs/heads/main': `${signed}\n` })
      git('config', 'gpg.program', program)
      git('config', 'log.showSignature', 'true')
    },
    provoke: ['log'],
  },
  {
    name: 'a remote that is a program',
    prepare: (from) => {
      from.git('config', 'protocol.ext.allow', 'always')
      partial(from, `ext::${from.program}`)
    },
    provoke: ['diff', 'HEAD~1'],
  },
  {
    name: 'a remote over SSH',
    prepare: (from) => {
      from.git('config', 'core.sshCommand', from.program)
      partial(from, 'ssh://host.example/a.git')
    },
    provoke: ['diff', 'HEAD~1'],
  },
  {
    name: 'a repository inside the repository',
    prepare: ({ folder, git, program }) => {
      const inner = path.join(folder, 'inner')
      writeFiles(inner, { 'a.md': 'one\n' })
      gitAs('anna', inner, 'init', '--quiet')
      commitAll('anna', inner)
      git('-c', 'advice.addEmbeddedRepo=false', 'add', 'inner')
      git('commit', '--quiet', '--message=inner')
      gitAs('anna', inner, 'config', 'core.fsmonitor', program)
      writeFiles(inner, { 'a.md': 'two\n' })
    },
    provoke: ['diff', 'HEAD'],
  },
  {
    name: 'a folder of the book that looks like a repository without a work tree',
    prepare: ({ folder, program }) => {
      for (const name of ['HEAD', 'index', 'objects', 'refs'])
        renameSync(path.join(folder, '.git', name), path.join(folder, name))
      rmSync(path.join(folder, '.git'), { recursive: true })
      writeFiles(folder, {
        config: `[core]\nrepositoryFormatVersion = 0\nbare = false\nworktree = ${folder}\nfsmonitor = ${program}\n`,
      })
    },
    provoke: ['status'],
  },
]

describe('in a hostile repository nothing runs because of', () => {
  it.each(SETTINGS)('$name', async ({ prepare, provoke }) => {
    const from = hostile()
    const head = gitHead(from.folder)
    prepare(from)
    try {
      from.git(...provoke)
    } catch {
      // The program is no real filter, monitor or remote: what counts is that it ran.
    }
    expect(existsSync(from.trace)).toBe(true)
    rmSync(from.trace)
    writeFiles(from.folder, { [FILE]: 'four\n' })
    await askEverything(from, head)
    expect(existsSync(from.trace)).toBe(false)
  })

  it('a filter and a hook that wait for the first commit', () => {
    const { folder, trace, program, git } = hostile()
    writeFiles(folder, { '.gitattributes': '* filter=x\n' })
    git('config', 'filter.x.clean', program)
    rmSync(path.join(folder, '.git/HEAD'))
    expect(startRepository({ folder, environment }, { files: [FILE], message: 'A' })).toMatchObject({
      code: 'book/no-repository',
      message: expect.stringContaining('there is a .git that is no repository'),
    })
    expect(existsSync(trace)).toBe(false)
  })
})

describe('where a pipe has the name of a file that Git reads', () => {
  it.each([
    { title: '.gitignore', name: '.gitignore' },
    { title: '.gitattributes', name: '.gitattributes' },
    { title: 'excluded files', name: '.git/info/exclude' },
    { title: 'attributes', name: '.git/info/attributes' },
    { title: 'core.excludesFile', name: 'anywhere', key: 'core.excludesFile' },
    { title: 'core.attributesFile', name: 'anywhere', key: 'core.attributesFile' },
  ])('Git is stopped, and that is said: $title', async ({ name, key }) => {
    const { folder, git } = hostile()
    const pipe = path.join(folder, name)
    mkdirSync(path.dirname(pipe), { recursive: true })
    execFileSync('mkfifo', [pipe])
    if (key !== undefined) git('config', key, pipe)
    const at = { folder, environment, timeLimit: 0.5 }
    await expect(changesSince(at, 'HEAD~1')).rejects.toThrow('did not answer')
  })

  it('a file of the order of differences is not read', async () => {
    const { folder, git } = hostile()
    const pipe = path.join(folder, '.git/order')
    execFileSync('mkfifo', [pipe])
    git('config', 'diff.orderFile', pipe)
    const at = { folder, environment, timeLimit: 0.5 }
    expect((await changesSince(at, 'HEAD')).paths).toEqual([FILE])
  })
})

describe('a partial clone', () => {
  function clone() {
    const { folder, git } = hostile()
    git('config', 'uploadpack.allowFilter', 'true')
    git('config', 'uploadpack.allowAnySHA1InWant', 'true')
    const to = path.join(temporaryFolder(), 'clone')
    gitAs('anna', folder, 'clone', '--quiet', '--filter=blob:none', `file://${folder}`, to)
    return to
  }

  it('is not made whole: that a text is missing is said', async () => {
    const folder = clone()
    await expect(changesSince({ folder, environment }, 'HEAD~1')).rejects.toThrow('is partial')
    expect(gitAs('anna', folder, 'rev-list', '--objects', '--missing=print', 'HEAD')).toMatch(/^\?/m)
  })

  it('is enough where no text is missing', async () => {
    const folder = clone()
    writeFiles(folder, { [FILE]: 'three\n' })
    expect((await changesSince({ folder, environment }, 'HEAD')).paths).toEqual([FILE])
  })
})

describe('the commands that can be undone', () => {
  it.each(['commands.json', '.'])('are not kept where %s leads out of the repository', (name) => {
    const { folder, place } = hostile()
    const outside = path.join(place, 'outside')
    writeFiles(outside, { 'commands.json': 'mine\n' })
    const kept = path.join(folder, '.git/triagebook')
    if (name === '.') symlinkSync(outside, kept)
    else {
      mkdirSync(kept)
      symlinkSync(path.join(outside, name), path.join(kept, name))
    }
    keepCommands({ folder, environment }, [])
    expect(readFileSync(path.join(outside, 'commands.json'), 'utf8')).toBe('mine\n')
    expect(readdirSync(outside)).toEqual(['commands.json'])
  })
})
