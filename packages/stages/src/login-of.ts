const NO_REPLY = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/i
const LOGIN = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/

/** The login behind a commit's author: GitHub's own address tells it, else a name that could be one; else nobody can tell. */
export function loginOf({ name, email }: { readonly name: string; readonly email: string }): string {
  return NO_REPLY.exec(email)?.[1] ?? (LOGIN.test(name) ? name : 'person:unknown')
}
