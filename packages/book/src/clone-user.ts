import { git } from './git.ts'

/** Whom Git would name as the author of the next commit here; null where it knows nobody. The e-mail address is for finding the login. */
export function cloneUser(folder: string): { readonly name: string; readonly email: string } | null {
  const [name, email] = ['user.name', 'user.email'].map((key) => {
    const answer = git(folder, ['config', '--get', key])
    return answer.kind === 'done' ? answer.output.trim() : ''
  })
  return name ? { name, email: email ?? '' } : null
}
