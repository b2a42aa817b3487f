import { type GitFolder, git, partsOf } from './git.ts'

/** The author that Git would use for the next commit here; null where none is configured. The e-mail address is used to find the login. */
export function cloneUser(at: GitFolder): { readonly name: string; readonly email: string } | null {
  const answer = git(at, ['config', '-z', '--get-regexp', '^user\\.(name|email)$'])
  if (answer.kind !== 'done') return null
  const settings = new Map(
    partsOf(answer.output).map((entry) => [keyOf(entry), entry.slice(keyOf(entry).length).trim()]),
  )
  const name = settings.get('user.name')
  return name ? { name, email: settings.get('user.email') ?? '' } : null
}

/** Git prints the key, a line break and the value; the last value of a key counts. */
function keyOf(entry: string): string {
  return entry.split('\n', 1).join()
}
