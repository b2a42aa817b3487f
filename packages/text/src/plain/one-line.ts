import { cleanText } from './clean-text.ts'

/** Words with single spaces and nothing to clean: most lines, so that these cost nothing. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text on one line, at most `limit` UTF-16 units with the `…` of a cut; no grapheme is split. */
export function oneLine(value: string, limit: number): string {
  if (value.length <= limit && CLEAN.test(value)) return value
  const line = cleanText(value).replace(/\s+/g, ' ').trim()
  if (line.length <= limit) return line
  const cut = GRAPHEMES.segment(line).containing(limit - 1)?.index ?? 0
  return `${line.slice(0, cut).trimEnd()}…`
}
