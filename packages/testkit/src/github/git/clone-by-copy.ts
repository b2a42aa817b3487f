import { cpSync } from 'node:fs'
import path from 'node:path'
import { writeFiles } from '../../temporary-folder.ts'
import { readRef } from './refs.ts'
import { runGit } from './run-git.ts'

/** Makes what `git clone` would: `main` checked out, with the branches of its origin. */
export function cloneByCopy(bare: string, origin: string, folder: string): void {
  const own = path.join(folder, '.git')
  for (const [from, to] of COPIED) cpSync(path.join(bare, from), path.join(own, to), { recursive: true })
  writeFiles(own, {
    HEAD: 'ref: refs/heads/main\n',
    config: configOf(origin),
    'refs/heads/main': `${readRef(bare, 'refs/heads/main') ?? ''}\n`,
  })
  if (!runGit(folder, ['reset', '--quiet', '--hard']).ok) throw new Error('The clone has no commit.')
}

const COPIED = [
  ['objects', 'objects'],
  ['refs/heads', 'refs/remotes/origin'],
] as const

const configOf = (origin: string) => `[core]
\trepositoryformatversion = 0
\tbare = false
[remote "origin"]
\turl = ${origin}
\tfetch = +refs/heads/*:refs/remotes/origin/*
[branch "main"]
\tremote = origin
\tmerge = refs/heads/main
`
