import type { Settings } from '../git/git.ts'

/** Where a repository's branches come from over the network. */
export interface Remote {
  /** Without a token in it: `https://github.com/acme/support.git`. */
  readonly url: string
  readonly token: string
}

/**
 * The token as a setting of Git for this address alone, as actions/checkout sends it. The empty value takes back what a
 * checkout left in the clone: GitHub refuses two.
 */
export function credentials({ url, token }: Remote): Settings {
  const key = `http.${new URL(url).origin}/.extraheader`
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return [
    [key, ''],
    [key, `AUTHORIZATION: basic ${basic}`],
  ]
}
