import type { Rule } from '../../rule/rule.ts'

const CHARACTER = String.raw`\p{L}\p{M}\p{N}`
/** Also as people hide it from machines: `anna (at) example.com`. */
const AT = String.raw`(?:@|%40|\x{ff20}| ?[(\[{] ?(?:at|ät) ?[)\]}] ?)`
const DOT = String.raw`(?:\.| ?[(\[{] ?(?:dot|punkt) ?[)\]}] ?)`

const LOCAL = [
  // Return addresses, which contain another address.
  String.raw`\b(?:SRS[01]|prvs|bounces?)[=+-][${CHARACTER}=._+-]+`,
  String.raw`"[^"\s@][^"\n@]{0,62}"`,
  `[${CHARACTER}_][${CHARACTER}_.%+'~^!$*#-]*`,
].join('|')

const DOMAIN = [
  String.raw`(?:[${CHARACTER}](?:[${CHARACTER}-]*[${CHARACTER}])?${DOT})+(?:xn--[A-Za-z0-9-]+|[\p{L}\p{M}]{2,24})`,
  String.raw`\[(?:[0-9.]{7,15}|IPv6:[0-9a-f:.]{2,45})\]`,
].join('|')

/** Ends of file names and systemd units, which have the form of a domain's end. */
const FILE_ENDINGS =
  /(?:\.(?:png|jpe?g|gif|svg|webp|avif|heic|bmp|ico|mp4|css|js|mjs|ts|json|ya?ml|toml|xml|txt|log|html?|pdf|zip|t?gz|service|socket|timer|target|mount|min))+$/i

export const EMAIL_RULES: readonly Rule[] = [
  {
    kind: 'e-mail',
    name: 'e-mail address',
    anyCase: true,
    pattern: `(?:${LOCAL})${AT}(?:${DOMAIN})`,
    narrow: (found, { after }) => {
      const [rest = ''] = /^\w*/.exec(after) ?? []
      const end = addressEnd(found + rest)
      return end === null ? null : { start: 0, end: Math.min(end, found.length) }
    },
  },
]

/** Where the address ends in text with the form of one; null if it is none. */
function addressEnd(found: string): number | null {
  const at = /@|%40|\uff20/.exec(found)
  if (at === null) return found.length
  const address = found.replace(FILE_ENDINGS, '')
  const domain = address.slice(at.index + at[0].length)
  const isFile = address !== found && !/\.\p{L}{2,}$/u.test(domain)
  return isFile || found.slice(0, at.index) === 'git' || /^v?\d+(?:\.\d|$)/.test(domain)
    ? null
    : address.length
}
