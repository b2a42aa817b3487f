import { MAILBOX_HOSTS } from '../../clue/words.ts'
import type { Rule } from '../../rule/rule.ts'

const CHARACTER = String.raw`\p{L}\p{M}\p{N}`
/** Also as people hide it from machines, `anna (at) example.com`, or with spaces around the sign. */
const AT = String.raw`(?: @ |@ ?|%40| ?[(\[{<] ?(?:@|at|ät|a|arobase|arroba|chiocciola) ?[)\]}>] ?)`
const DOT = String.raw`(?:\.| ?[(\[{<] ?(?:\.|dot|punkt|point|punto) ?[)\]}>] ?)`

const LOCAL = [
  // Return addresses, which contain another address.
  String.raw`\b(?:SRS[01]|prvs|bounces?)[=+-][${CHARACTER}=._+-]+`,
  String.raw`"[^"\s@][^"\n@]{0,62}"`,
  `[${CHARACTER}_][${CHARACTER}_.%+'~^!$*#-]*(?: ?[(\\[{<] ?(?:\\.|dot|punkt|point|punto) ?[)\\]}>] ?[${CHARACTER}_.+-]+)?`,
].join('|')

const DOMAIN = [
  String.raw`(?:[${CHARACTER}](?:[${CHARACTER}-]*[${CHARACTER}])?${DOT})+(?:xn--[A-Za-z0-9-]+|[\p{L}\p{M}]{2,24})`,
  String.raw`\[(?:[0-9.]{7,15}|IPv6:[0-9a-f:.]{2,45})\]`,
].join('|')

/** Between two words of an address that is written in words. */
const GAP = '(?: |_| ?- ?)'
const AT_WORD = `(?:${GAP}(?:at|ät|arobase|arroba|chiocciola|at-sign)${GAP}| ?[(\\[{<](?:at|ät|arobase|arroba|chiocciola)[)\\]}>] ?)`
const DOT_WORD = `${GAP}(?:dot|punkt|point|punto)${GAP}`
/** Ends of domains that are no words of a sentence. */
const COMMON_END =
  /[. _-](?:com|org|net|edu|gov|io|co|dev|app|eu|de|at|ch|fr|es|it|nl|be|pt|pl|uk|ie|us|ca|au|se|no|dk|fi|cz|ru|jp|cn|in|br|mx|info|biz|example|test|museum|online|shop)$/i

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
      if (/@ /.test(found) && !COMMON_END.test(found)) return null
      const [rest = ''] = /^\w*/.exec(after) ?? []
      const end = addressEnd(found + rest)
      return end === null ? null : { start: 0, end: Math.min(end, found.length) }
    },
  },
  {
    kind: 'e-mail',
    name: 'e-mail address in words',
    anyCase: true,
    pattern: [
      `[${CHARACTER}][${CHARACTER}_.+-]*(?:${DOT_WORD}[${CHARACTER}]+){0,2}${AT_WORD}`,
      `(?:[${CHARACTER}-]{2,63}(?:${DOT_WORD}[${CHARACTER}-]{2,63}){0,2}${DOT_WORD}[a-z]{2,7}|${MAILBOX_HOSTS}\\.[a-z]{2,3})\\b`,
    ].join(''),
    narrow: (found) => (COMMON_END.test(found) ? { start: 0, end: found.length } : null),
  },
]

/** Where the address ends in text with the form of one; null if it is none. */
function addressEnd(found: string): number | null {
  const at = /@|%40/.exec(found)
  if (at === null) return found.length
  const address = found.replace(FILE_ENDINGS, '')
  const domain = address.slice(at.index + at[0].length)
  const isFile = address !== found && !/\.\p{L}{2,}$/u.test(domain)
  return isFile || found.slice(0, at.index) === 'git' || /^v?\d+(?:\.\d|$)/.test(domain)
    ? null
    : address.length
}
