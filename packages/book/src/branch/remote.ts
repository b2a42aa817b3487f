/** Where a repository's branches come from over the network. */
export interface Remote {
  /** Without a token in it: `https://github.com/acme/support.git`. */
  readonly url: string
  readonly token: string
}

/** The token as a setting of Git for this address alone, as actions/checkout sends it. */
export function credentials({ url, token }: Remote): Readonly<Record<string, string>> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
  return { [`http.${new URL(url).origin}/.extraheader`]: `AUTHORIZATION: basic ${basic}` }
}
