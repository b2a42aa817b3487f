const NO_REPLY = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

/** The login of a commit's author: from GitHub's no-reply address, else the name if it could be a login, else unknown. */
export function loginOf({ name, email }: { readonly name: string; readonly email: string }): string {
  return NO_REPLY.exec(email)?.[1] ?? (LOGIN.test(name) ? name : 'person:unknown')
}
