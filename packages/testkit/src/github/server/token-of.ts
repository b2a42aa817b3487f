import type { IncomingMessage } from 'node:http'

/** The token of a request: `token x` or `bearer x`, or Git's `basic`, whose password it is. */
export function tokenOf({ headers }: Pick<IncomingMessage, 'headers'>): string | undefined {
  const [, scheme = '', value = ''] = /^(\w+) (.+)$/.exec(headers.authorization ?? '') ?? []
  if (scheme.toLowerCase() !== 'basic') return value === '' ? undefined : value
  return Buffer.from(value, 'base64').toString().split(':').slice(1).join(':')
}
