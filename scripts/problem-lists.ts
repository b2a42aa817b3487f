import { globSync } from 'node:fs'
import type { ProblemCatalogue } from '../packages/record/src/problem/problem-catalogue.ts'

const ROOT = new URL('../', import.meta.url)

/** The `PROBLEMS` of each package and of each stage, with the path of its list, sorted by path. */
export async function problemLists(): Promise<
  readonly { readonly path: string; readonly codes: ProblemCatalogue }[]
> {
  const paths = globSync(['packages/*/src/problems.ts', 'packages/stages/src/*/**/problems.ts'], {
    cwd: ROOT,
  }).sort()
  return Promise.all(
    paths.map(async (path) => {
      const { PROBLEMS }: { PROBLEMS: ProblemCatalogue } = await import(new URL(path, ROOT).href)
      return { path, codes: PROBLEMS }
    }),
  )
}
