import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The clone's root, with a slash at its end. */
export const ROOT = new URL('../', import.meta.url)

let known: readonly string[] | undefined

/** Paths of what Git keeps, or would keep once it is added, sorted; none of a file that is deleted. */
export function repositoryFiles(matching: RegExp): readonly string[] {
  known ??= listFiles()
  return known.filter((path) => matching.test(path))
}

function listFiles(): readonly string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z']
  const paths = execFileSync('git', args, {
    cwd: fileURLToPath(ROOT),
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  }).split('\0')
  return [...new Set(paths)].filter((path) => path !== '' && existsSync(new URL(path, ROOT))).sort()
}

export function readFile(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8')
}
