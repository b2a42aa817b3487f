import { chmodSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { writeFiles } from '../../temporary-folder.ts'
import { type Commit, parseCommit, printCommit } from './commits.ts'
import { type Difference, differenceOf } from './difference.ts'
import { commitsBetween, historyOf, isAncestor, mergeBase } from './history.ts'
import { type GitObject, type ObjectType, readObject, writeObject } from './objects.ts'
import { PRE_RECEIVE } from './pre-receive.ts'
import { deleteRef, listRefs, readRef, writeRef } from './refs.ts'
import { runGit } from './run-git.ts'
import { isFolder, parseTree, printTree, type TreeEntry } from './trees.ts'

/** A path of a whole tree, with what stands there. */
export interface TreePath {
  readonly path: string
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly sha: string
}

/** One path to set in a tree; a null `sha` removes it. */
interface TreeChange {
  readonly path: string
  readonly mode: string
  readonly sha: string | null
}

/** The repository behind the double: a bare one on disk, which `git http-backend` serves and the API reads and writes. */
export interface BareRepository {
  readonly folder: string
  read(sha: string): GitObject | undefined
  write(type: ObjectType, content: Buffer): string
  commit(sha: string): Commit | undefined
  writeCommit(commit: Commit): string
  /** Of a tree or a commit. */
  entries(sha: string, recursive?: boolean): readonly TreePath[] | undefined
  entryAt(tree: string, path: string): TreePath | undefined
  /** Gives the new tree's hash. */
  changeTree(base: string | undefined, changes: readonly TreeChange[]): string
  ref(name: string): string | undefined
  refs(prefix: string): readonly { readonly ref: string; readonly sha: string }[]
  setRef(name: string, sha: string): boolean
  deleteRef(name: string): void
  isAncestor(ancestor: string, of: string): boolean
  mergeBase(a: string, b: string): string | undefined
  /** The commits of `head` that `base` has not, oldest first. */
  commitsBetween(base: string, head: string): readonly string[]
  /** A commit and all before it, newest first. */
  history(head: string): readonly string[]
  difference(from: string, to: string): Difference
  /** The tree of a merge, or undefined where it conflicts. */
  mergeTrees(ours: string, theirs: string): string | undefined
}

const CONFIG = `[core]
\trepositoryformatversion = 0
\tbare = true
[http]
\treceivepack = true
[transfer]
\tunpackLimit = 1000000000
[receive]
\tautogc = false
[gc]
\tauto = 0
[uploadpack]
\tallowFilter = true
\tallowAnySHA1InWant = true
`

/** Hashes name the same content in every repository of this process. */
const differences = new Map<string, Difference>()

/** Makes an empty one in a folder, with `main` as its branch. */
export function bareRepository(folder: string): BareRepository {
  writeFiles(folder, { HEAD: 'ref: refs/heads/main\n', config: CONFIG, 'hooks/pre-receive': PRE_RECEIVE })
  chmodSync(path.join(folder, 'hooks/pre-receive'), 0o755)
  for (const name of ['objects', 'refs/heads', 'refs/tags'])
    mkdirSync(path.join(folder, name), { recursive: true })

  const merges = new Map<string, ReturnType<typeof runGit>>()
  const read = (sha: string) => readObject(folder, sha)
  const write = (type: ObjectType, content: Buffer) => writeObject(folder, type, content)

  const commit = remembered((sha) => {
    const object = read(sha)
    return object?.type === 'commit' ? parseCommit(object.content) : undefined
  })
  const treeOf = remembered((sha) => {
    const object = read(commit(sha)?.tree ?? sha)
    return object?.type === 'tree' ? parseTree(object.content) : undefined
  })
  const entries = (sha: string, recursive = false, prefix = ''): readonly TreePath[] | undefined =>
    treeOf(sha)?.flatMap((entry) => {
      const path = prefix + entry.name
      const below = recursive && isFolder(entry.mode) ? (entries(entry.sha, true, `${path}/`) ?? []) : []
      return [treePath(path, entry), ...below]
    })
  const changeTree = (base: string | undefined, changes: readonly TreeChange[]): string => {
    const kept = new Map((base === undefined ? [] : (treeOf(base) ?? [])).map((entry) => [entry.name, entry]))
    const below = new Map<string, TreeChange[]>()
    for (const change of changes) {
      const [name = '', ...rest] = change.path.split('/')
      if (rest.length > 0) {
        const own = below.get(name) ?? []
        own.push({ ...change, path: rest.join('/') })
        below.set(name, own)
      } else if (change.sha === null) kept.delete(name)
      else kept.set(name, { name, mode: change.mode.replace(/^0/, ''), sha: change.sha })
    }
    for (const [name, own] of below) {
      const old = kept.get(name)
      const sha = changeTree(old !== undefined && isFolder(old.mode) ? old.sha : undefined, own)
      if (treeOf(sha)?.length === 0) kept.delete(name)
      else kept.set(name, { name, mode: '40000', sha })
    }
    return write('tree', printTree([...kept.values()]))
  }

  return {
    folder,
    read,
    write,
    commit,
    writeCommit: (one) => write('commit', printCommit(one)),
    entries,
    entryAt(tree, file) {
      const names = file.split('/')
      const last = names.pop()
      let folder: string | undefined = tree
      for (const name of names)
        folder = folder && treeOf(folder)?.find((entry) => entry.name === name && isFolder(entry.mode))?.sha
      const found = folder === undefined ? undefined : treeOf(folder)?.find(({ name }) => name === last)
      return found && treePath(file, found)
    },
    changeTree,
    ref: (name) => readRef(folder, name),
    refs: (prefix) => listRefs(folder, prefix),
    setRef: (name, sha) => writeRef(folder, name, sha),
    deleteRef: (name) => deleteRef(folder, name),
    isAncestor: (ancestor, of) => isAncestor(commit, ancestor, of),
    mergeBase: (a, b) => mergeBase(commit, a, b),
    commitsBetween: (base, head) => commitsBetween(commit, base, head),
    history: (head) => [...historyOf(commit, head)].reverse(),
    difference(from, to) {
      const key = `${from}..${to}`
      const known = differences.get(key) ?? differenceOf(folder, from, to)
      differences.set(key, known)
      return known
    },
    mergeTrees(ours, theirs) {
      if (isAncestor(commit, ours, theirs)) return commit(theirs)?.tree
      const key = `${ours} ${theirs}`
      const known = merges.get(key) ?? runGit(folder, ['merge-tree', '--write-tree', ours, theirs])
      merges.set(key, known)
      return known.ok ? known.output.trim() : undefined
    },
  }
}

function treePath(file: string, { mode, sha }: TreeEntry): TreePath {
  const type = isFolder(mode) ? 'tree' : mode === '160000' ? 'commit' : 'blob'
  return { path: file, mode: mode.padStart(6, '0'), type, sha }
}

/** What a hash names never changes, so that it is read once. */
function remembered<Value>(read: (sha: string) => Value | undefined): (sha: string) => Value | undefined {
  const known = new Map<string, Value>()
  return (sha) => {
    const value = known.get(sha) ?? read(sha)
    if (value !== undefined) known.set(sha, value)
    return value
  }
}
