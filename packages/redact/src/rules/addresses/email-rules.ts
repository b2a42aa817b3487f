import type { Rule } from '../../rule/rule.ts'

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

/** What looks like the end of a domain, but is that of a file or a system's unit: what stands before may be an address. */
const ENDINGS =
  /(?:\.(?:png|jpe?g|gif|svg|webp|avif|heic|bmp|ico|mp4|css|js|mjs|ts|json|ya?ml|toml|xml|txt|log|html?|pdf|zip|t?gz|service|socket|timer|target|mount|min))+$/i

export const EMAIL_RULES: readonly Rule[] = [
  {
    kind: 'e-mail',
    name: 'e-mail address',
    clue: /(?:@|%40|\uff20)[\p{L}\p{N}[]|[([{] ?(?:at|ät) ?[)\]}]/iu,
    anyCase: true,
    pattern: `(?:${LOCAL})${AT}(?:${DOMAIN})`,
    narrow: (found, { after }) => {
      const [goesOn = ''] = /^\w*/.exec(after) ?? []
      const end = addressEnd(found + goesOn)
      return end === null ? null : { start: 0, end: Math.min(end, found.length) }
    },
  },
]

/** Where the address ends in what has the shape of one; null where it is none. */
function addressEnd(found: string): number | null {
  const sign = /@|%40|\uff20/.exec(found)
  if (sign === null) return found.length
  const bare = found.replace(ENDINGS, '')
  const domain = bare.slice(sign.index + sign[0].length)
  const isFile = bare !== found && !/\.\p{L}{2,}$/u.test(domain)
  return isFile || found.slice(0, sign.index) === 'git' || /^v?\d+(?:\.\d|$)/.test(domain)
    ? null
    : bare.length
}
