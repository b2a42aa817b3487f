import type { Rule } from './rule.ts'

const SIGN = String.raw`\p{L}\p{M}\p{N}`
/** Also as people write it so that no machine reads it: `anna (at) example.com`. */
const AT = String.raw`(?:@|%40|\x{ff20}| ?[(\[{] ?(?:at|ät) ?[)\]}] ?)`
const DOT = String.raw`(?:\.| ?[(\[{] ?(?:dot|punkt) ?[)\]}] ?)`

const LOCAL = [
  // Addresses that hold another: a bounce comes back to them.
  String.raw`\b(?:SRS[01]|prvs|bounces?)[=+-][${SIGN}=._+-]+`,
  String.raw`"[^"\s@][^"\n@]{0,62}"`,
  `[${SIGN}_][${SIGN}_.%+'~^!$*#-]*`,
].join('|')

const DOMAIN = [
  String.raw`(?:[${SIGN}](?:[${SIGN}-]*[${SIGN}])?${DOT})+(?:xn--[A-Za-z0-9-]+|[\p{L}\p{M}]{2,24})`,
  String.raw`\[(?:[0-9.]{7,15}|IPv6:[0-9a-f:.]{2,45})\]`,
].join('|')

/** What looks like the end of a domain, but is that of a file or a system's unit. */
const NO_DOMAIN =
  /\.(?:png|jpe?g|gif|svg|webp|avif|heic|bmp|ico|mp4|css|js|mjs|ts|json|ya?ml|toml|xml|txt|log|html?|pdf|zip|t?gz|service|socket|timer|target|mount)$/i

export const EMAIL_RULES: readonly Rule[] = [
  {
    kind: 'e-mail',
    name: 'e-mail address',
    clue: /(?:@|%40|\uff20)[\p{L}\p{N}[]|[([{] ?(?:at|ät) ?[)\]}]/iu,
    anyCase: true,
    pattern: `(?:${LOCAL})${AT}(?:${DOMAIN})`,
    narrow: (found, { after }) => {
      const [goesOn = ''] = /^\w*/.exec(after) ?? []
      return isAddress(found + goesOn) ? { start: 0, end: found.length } : null
    },
  },
]

function isAddress(found: string): boolean {
  const at = found.search(/@|%40|\uff20/)
  if (at === -1) return true
  const domain = found.slice(at).replace(/^(?:@|%40|\uff20)/, '')
  return found.slice(0, at) !== 'git' && !/^v?\d+(?:\.\d|$)/.test(domain) && !NO_DOMAIN.test(domain)
}
