/** Calls an operation as somebody, for what a test needs to stand before it begins; throws where GitHub refuses. */
export type Client = (
  operation: string,
  parameters?: Readonly<Record<string, unknown>>,
) => Promise<Readonly<Record<string, unknown>>>

/** A client of the double in the form of Octokit's `request`: parameters of the path by name, all others in query or body. */
export function clientOf(url: string, token: string, repository: { owner: string; repo: string }): Client {
  return async (operation, parameters = {}) => {
    const [method = '', route = ''] = operation.split(' ')
    const all: Record<string, unknown> = { ...repository, ...parameters }
    const used = new Set(['owner', 'repo'])
    const path = route.replace(/\{(\w+)\}/g, (_, name: string) => {
      used.add(name)
      return encodeURIComponent(String(all[name]))
    })
    const rest = Object.fromEntries(Object.entries(all).filter(([name]) => !used.has(name)))
    const address = new URL(path, url)
    if (method === 'GET')
      for (const [name, value] of Object.entries(rest)) address.searchParams.set(name, String(value))
    const response = await fetch(address, {
      method,
      headers: {
        authorization: `bearer ${token}`,
        'x-github-api-version': '2022-11-28',
        'user-agent': 'tests',
      },
      ...(method !== 'GET' && Object.keys(rest).length > 0 && { body: JSON.stringify(rest) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${operation}: ${response.status} ${text}`)
    return text === '' ? {} : JSON.parse(text)
  }
}
