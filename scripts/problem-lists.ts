import { globSync } from 'node:fs'
import type { OldProblemEntry, ProblemCode } from '../packages/record/src/problem/problem.ts'
import type { ProblemEntry } from '../packages/record/src/problem/problem-catalogue.ts'

type Codes = Readonly<Record<ProblemCode, ProblemEntry | OldProblemEntry>>

const ROOT = new URL('../', import.meta.url)

/** The `PROBLEMS` of each package that raises any, with the path of its list, sorted by path. */
export async function problemLists(): Promise<readonly { readonly path: string; readonly codes: Codes }[]> {
  const paths = globSync('packages/*/src/problems.ts', { cwd: ROOT }).sort()
  return Promise.all(
    paths.map(async (path) => {
      const { PROBLEMS }: { PROBLEMS: Codes } = await import(new URL(path, ROOT).href)
      return { path, codes: PROBLEMS }
    }),
  )
}
