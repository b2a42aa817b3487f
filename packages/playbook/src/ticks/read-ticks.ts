import { nearest } from '@triagebook/record/problem'
import { parseMarkdown } from '@triagebook/text/parse-markdown'
import { placeholdersIn } from '../read/placeholders.ts'
import type { Playbook } from '../read/playbook.ts'
import { type ChecklistItem, checklistItems } from './checklist-items.ts'

/** An item of a playbook, as the text of an issue or a pull request has it. */
export type Tick =
  | { readonly item: string; readonly state: 'ticked' | 'open' | 'missing' }
  /** Somebody wrote other words in its place: its tick counts for those. */
  | { readonly item: string; readonly state: 'changed'; readonly now: string }

/** A text may have any number of items, of any length, and each is compared with each that is missing. */
const MOST_COMPARED = 200
const LONGEST_COMPARED = 1000

/**
 * What was ticked of the playbook's items in the text that was made from it. An item that stands there several times is
 * ticked where all of them are.
 */
export function readTicks({ root }: Pick<Playbook, 'root'>, text: string): readonly Tick[] {
  const items = checklistItems(root).map(({ text }) => text)
  const found = checklistItems(parseMarkdown(text))
  const others = found
    .filter((one) => one.text.length <= LONGEST_COMPARED && !items.some((item) => isMade(item, one)))
    .map(({ text }) => text)
    .slice(0, MOST_COMPARED)
  return items.map((item): Tick => {
    const same = found.filter((one) => isMade(item, one))
    if (same.length > 0) return { item, state: same.every(({ ticked }) => ticked) ? 'ticked' : 'open' }
    const now = nearest(item.replace(/\{\{.*?\}\}/g, ''), others)
    return now === null ? { item, state: 'missing' } : { item, state: 'changed', now }
  })
}

/** Whether the item's words are those of the playbook, with any words in place of each placeholder. */
function isMade(item: string, { text }: ChecklistItem): boolean {
  const placeholders = placeholdersIn(item)
  const first = item.slice(0, placeholders[0]?.start)
  if (placeholders.length === 0) return text === item
  if (!text.startsWith(first)) return false
  let reached = first.length
  for (const [index, { end }] of placeholders.entries()) {
    const after = item.slice(end, placeholders[index + 1]?.start)
    const isLast = index === placeholders.length - 1
    const at = isLast ? text.length - after.length : text.indexOf(after, reached)
    if (at < reached || !text.startsWith(after, at)) return false
    reached = at + after.length
  }
  return true
}
