import { type Replaced, replaced } from './replaced.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  ...{
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    shy: '',
    commat: '@',
    period: '.',
    colon: ':',
  },
  ...{ equals: '=', sol: '/', lowbar: '_', hyphen: '-', dash: '-', num: '#', plus: '+' },
}

/** What looks like another character or like nothing, or stands for one. */
const UNUSUAL = new RegExp(
  [
    String.raw`(?<nothing>\p{Default_Ignorable_Code_Point}+)`,
    String.raw`(?<space>[\u00a0\u2000-\u200a\u202f\u205f\u3000])`,
    String.raw`(?<dash>[\u2010-\u2015\u2212\ufe58\ufe63\uff0d])`,
    String.raw`(?<dot>[\u2024\u3002\uff61])`,
    String.raw`(?<quote>[“”„‟«»])`,
    // Full width, small and mathematical forms.
    String.raw`(?<form>[\uff01-\uff5e\ufe50-\ufe6b\u{1d400}-\u{1d7ff}])`,
    String.raw`&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<entity>${Object.keys(ENTITIES).join('|')}));`,
    String.raw`\\u(?<escape>00[2-7][\da-f])`,
  ].join('|'),
  'giu',
)

/** Hidden characters gone, look-alikes of ASCII characters and entities as what they stand for. Linear in the text. */
export function plainForm(text: string): Replaced {
  return replaced(text, UNUSUAL, plainOf)
}

function plainOf(found: string, groups: Readonly<Record<string, string | undefined>>): string {
  const { decimal, hex, escape: escaped, entity } = groups
  if (groups.nothing !== undefined) return ''
  if (groups.space !== undefined) return ' '
  if (groups.dash !== undefined) return '-'
  if (groups.dot !== undefined) return '.'
  if (groups.quote !== undefined) return '"'
  if (groups.form !== undefined) return found.normalize('NFKC')
  if (entity !== undefined) return ENTITIES[entity.toLowerCase()] ?? found
  const code = decimal === undefined ? Number.parseInt(hex ?? escaped ?? '', 16) : Number(decimal)
  const isVisible = (code > 32 && code < 127) || (code > 160 && code <= 0x10ffff)
  return isVisible ? String.fromCodePoint(code).toWellFormed() : found
}
