import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The commit that a full ref (`refs/heads/main`) names. */
export function readRef(folder: string, ref: string): string | undefined {
  const file = path.join(folder, ref)
  return isRefName(ref) && existsSync(file) && statSync(file).isFile()
    ? readFileSync(file, 'utf8').trim()
    : undefined
}

/** Sets a ref; false where its name is none, or a folder of other refs stands there. */
export function writeRef(folder: string, ref: string, sha: string): boolean {
  if (!isRefName(ref)) return false
  try {
    mkdirSync(path.dirname(path.join(folder, ref)), { recursive: true })
    writeFileSync(path.join(folder, ref), `${sha}\n`)
    return true
  } catch {
    return false
  }
}

/** Removes a ref, and the folders that are empty then, which would stand in the way of a ref of their name. */
export function deleteRef(folder: string, ref: string): void {
  rmSync(path.join(folder, ref))
  for (let up = path.dirname(ref); up.split('/').length > 2; up = path.dirname(up)) {
    if (readdirSync(path.join(folder, up)).length > 0) return
    rmSync(path.join(folder, up), { recursive: true })
  }
}

/** The refs under a prefix, with what they name, by name. */
export function listRefs(
  folder: string,
  prefix: string,
): readonly { readonly ref: string; readonly sha: string }[] {
  return readdirSync(path.join(folder, 'refs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `refs/${name.replaceAll(path.sep, '/')}`)
    .filter((ref) => ref.startsWith(prefix))
    .sort()
    .flatMap((ref) => {
      const sha = readRef(folder, ref)
      return sha === undefined ? [] : [{ ref, sha }]
    })
}

function isRefName(ref: string): boolean {
  return /^refs(?:\/[^\s~^:?*[\\/]+){2,}$/.test(ref) && !/\.\.|@\{|\/\.|\.lock$|\.$/.test(ref)
}
