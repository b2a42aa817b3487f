import type { GitFolder } from '../git/git.ts'
import {
  type Between,
  countedDifferences,
  type Difference,
  differences,
  linesOf,
  type Patched,
  withPatches,
} from './difference.ts'

/** From so many paths on, Git is not given their names, and compares all. */
const MANY = 100

/** So many lines nobody compares: the change is taken for another one. */
const MOST_LINES = 20_000

/**
 * The patch of each path that a pull request changed at earlier commits, beside what it changes now. Only where the path
 * began with another content than now, as after a rebase, Git has to compare the contents: else the change is the same
 * where it ends with the same content. Lines that are the same can stand in another place of the file, which no patch
 * tells.
 */
export async function seenPatches(
  at: GitFolder,
  pairs: readonly Between[],
  now: readonly Patched[],
): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>> {
  const ofPath = new Map(now.map((change) => [change.path, change]))
  const seen = new Map<string, ReadonlyMap<string, string>>()
  const found = await differences(at, pairs)
  for (const between of pairs) {
    const then = found.get(between.to) ?? []
    const begun = then.filter((one) => {
      const other = ofPath.get(one.path)
      return other !== undefined && other.oldId !== one.oldId
    })
    const compared = await patchesOf(at, between, begun)
    const patches = then.map((one) => {
      const other = ofPath.get(one.path)
      const isSame = other !== undefined && hasSameSides(one, other)
      return [one.path, isSame ? other.patch : (compared.get(one.path) ?? `another ${one.newId}`)] as const
    })
    seen.set(between.to, new Map(patches))
  }
  return seen
}

function hasSameSides(one: Difference, other: Difference): boolean {
  return (['before', 'after', 'oldId', 'newId'] as const).every((key) => one[key] === other[key])
}

async function patchesOf(
  at: GitFolder,
  between: Between,
  some: readonly Difference[],
): Promise<ReadonlyMap<string, string>> {
  if (some.length === 0) return new Map()
  const narrow = some.length > MANY ? between : { ...between, paths: some.map(({ path }) => path) }
  const counted = await countedDifferences(at, narrow)
  if (linesOf(counted) > MOST_LINES) return new Map()
  return new Map((await withPatches(at, narrow, counted)).map(({ path, patch }) => [path, patch]))
}
