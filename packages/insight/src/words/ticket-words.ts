import type { RecordContent } from '@triagebook/record'
import { sectionsOf } from '@triagebook/record/sections'
import { wordsOf } from './words-of.ts'

/** A title says in few words what the Context says in many. */
const TITLE_WEIGHT = 3

/** The first lines say what happens. More of them takes time and finds no more duplicates. */
const MOST = 2000

const FENCED_CODE = /^ {0,3}(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|$(?![\s\S]))/gm
/** Web addresses, and what stands in the place of a secret. */
const NOT_WORDS = /\b(?:https?:\/\/|www\.)\S+|\[redacted: [a-z-]+\]/gi

/** How often a ticket has each word: in its title and Context, without code, addresses and the conversation. */
export function ticketWords({ record, body }: RecordContent): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(start(text.replace(NOT_WORDS, ' '))))
      counts.set(word, (counts.get(word) ?? 0) + weight)
  }
  add(record.title, TITLE_WEIGHT)
  add(contextOf(body).replace(FENCED_CODE, ' '), 1)
  return counts
}

function contextOf(body: string): string {
  return sectionsOf(body).find(({ title }) => title === 'Context')?.content ?? ''
}

/** Without the word at the cut, which may be half of one. */
function start(text: string): string {
  return text.length > MOST ? text.slice(0, MOST).replace(/\S+$/, '') : text
}
