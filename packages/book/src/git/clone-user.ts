import { git, partsOf } from './git.ts'

/** Whom Git would name as the author of the next commit here; null where it knows nobody. The e-mail address is for finding the login. */
export function cloneUser(folder: string): { readonly name: string; readonly email: string } | null {
  const answer = git(folder, ['config', '-z', '--get-regexp', '^user\\.(name|email)$'])
  if (answer.kind !== 'done') return null
  const settings = new Map(
    partsOf(answer.output).map((entry) => [keyOf(entry), entry.slice(keyOf(entry).length).trim()]),
  )
  const name = settings.get('user.name')
  return name ? { name, email: settings.get('user.email') ?? '' } : null
}

/** Git writes the key, a line break and the value; of a key that stands twice the last one counts. */
function keyOf(entry: string): string {
  return entry.split('\n', 1).join()
}
