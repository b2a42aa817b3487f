import { writeFileSync } from 'node:fs'
import { TriagebookError } from '@triagebook/record/problem'
import { placeOf } from '../files/place-of.ts'
import { type GitFolder, gitAsync, partsOf, type Settings } from '../git/git.ts'
import { noGit } from '../git/no-git.ts'
import { blobTexts } from './blob-texts.ts'
import { outputOf } from './output-of.ts'
import type { WorkTree } from './work-tree.ts'

/** One file that both sides changed. A version is null where that side, or their ancestor, has no such file. */
export interface BothChanged {
  /** From the root of the repository. */
  readonly path: string
  readonly base: string | null
  readonly ours: string | null
  readonly theirs: string | null
}

/** What becomes of such a file; null leaves the conflict. */
export type Resolve = (file: BothChanged) => string | null

/**
 * Merges a commit into a work tree, and commits it there, so that its history tells who wrote what. Records that both
 * sides changed are never merged by lines: they go to `resolve`, as does what Git cannot merge. Gives the files that stay
 * in conflict; then nothing is committed.
 */
export async function mergeCommit(
  { at, prefix }: WorkTree,
  commit: string,
  { attributes, resolve }: { readonly attributes: string; readonly resolve: Resolve },
): Promise<readonly BothChanged[]> {
  // A file of attributes of the repository itself would count more, and names the same driver.
  writeFileSync(attributes, `${prefix}tickets/** merge=triagebook\n`)
  const settings: Settings = [
    ...(at.settings ?? []),
    ['core.attributesFile', attributes],
    ['merge.triagebook.driver', 'false'],
  ]
  const merging = { ...at, settings }
  const merged = await gitAsync(merging, ['merge', '--quiet', '--no-edit', '--no-ff', commit])
  if (merged.kind === 'done') return []
  const files = await bothChanged(merging)
  if (files.length === 0) throw new TriagebookError([noGit(at.folder, merged)])
  const left = []
  for (const file of files) {
    const content = resolve(file)
    const place = placeOf(at.folder, file.path)
    // A link in its place could lead out of the work tree.
    if (content === null || place.kind === 'refused') left.push(file)
    else {
      writeFileSync(place.absolute, content)
      await outputOf(merging, ['add', '--', file.path])
    }
  }
  if (left.length === 0) await outputOf(merging, ['commit', '--quiet', '--no-verify', '--no-edit'])
  return left
}

async function bothChanged(at: GitFolder): Promise<readonly BothChanged[]> {
  const files = new Map<string, Map<string, string>>()
  for (const entry of partsOf(await outputOf(at, ['ls-files', '-z', '--unmerged']))) {
    const [facts = '', file = ''] = entry.split('\t')
    const [, id = '', stage = ''] = facts.split(' ')
    const versions = files.get(file) ?? new Map<string, string>()
    versions.set(stage, id)
    files.set(file, versions)
  }
  const texts = await blobTexts(
    at,
    [...files.values()].flatMap((ids) => [...ids.values()]),
  )
  return [...files].map(([file, ids]) => {
    const version = (stage: string) => texts.get(ids.get(stage) ?? '') ?? null
    return { path: file, base: version('1'), ours: version('2'), theirs: version('3') }
  })
}
