import type { Rule } from './rule.ts'

/** What looks like the end of a domain, but is that of a file or a system's unit. */
const NO_DOMAIN =
  /\.(?:png|jpe?g|gif|svg|webp|avif|ico|css|js|mjs|ts|json|html?|pdf|zip|service|socket|timer|target|mount)$/i

export const EMAIL_RULES: readonly Rule[] = [
  {
    kind: 'e-mail',
    name: 'e-mail address',
    clue: /(?:@|%40)[\p{L}\p{N}]/u,
    pattern: String.raw`[\p{L}\p{N}_][\p{L}\p{N}._%+'-]*(?:@|%40)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+(?:xn--[A-Za-z0-9-]+|\p{L}{2,24})`,
    narrow: (found) => (isAddress(found) ? { start: 0, end: found.length } : null),
  },
]

function isAddress(found: string): boolean {
  const [local = '', domain = ''] = found.split(/@|%40/)
  return local !== 'git' && !/^v?\d+(?:\.\d|$)/.test(domain) && !NO_DOMAIN.test(domain)
}
