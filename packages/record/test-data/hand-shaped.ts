import { readFileSync } from 'node:fs'

/** What a text file cannot show, or an editor would take away, stands in the documents as a sign of its own. */
const SIGNS: Readonly<Record<string, string>> = {
  '␍': '\r',
  '␉': '\t',
  '␠': ' ',
  '␣': '\u00a0',
  '⌖': '\uFEFF',
  '⏎': '\u2028',
  '␀': '\u0000',
  '␛': '\u001b',
  '␥': '\u0085',
}

/** The documents of a file of this folder; a line `=====` parts them, a last line `∎` stands for no line break at the end. */
export function handShaped(name: string): readonly string[] {
  return readFileSync(new URL(name, import.meta.url), 'utf8')
    .replace(/\n$/, '')
    .split(/^=====\n/m)
    .map((document) =>
      document.replace(/∎\n?$/, '').replaceAll(/[␍␉␠␣⌖⏎␀␛␥]/g, (sign) => SIGNS[sign] ?? sign),
    )
}
