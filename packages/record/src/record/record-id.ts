import { hash } from 'node:crypto'
import type { Instant } from '../schema/types.generated.ts'

const LONGEST = 100
const HASH_DIGITS = 12

/**
 * The id of a ticket, and the name of its file. A native id without a letter or digit of a slug, such as 日本, is told by
 * its hash. Two native ids may still give the same id, which the caller has to refuse.
 */
export function recordId(connection: string, nativeId: string): string {
  const native = slugOf(nativeId)
  const slug = slugOf(`${connection}-${native === '' ? digitsOf(nativeId) : native}`)
  if (slug.length <= LONGEST) return slug
  return `${slug.slice(0, LONGEST - HASH_DIGITS - 1).replace(/-$/, '')}-${digitsOf(slug)}`
}

function digitsOf(text: string): string {
  return hash('sha256', text, 'hex').slice(0, HASH_DIGITS)
}

interface RecordPlace {
  readonly id: string
  readonly source: { readonly created_at: Instant }
}

/** The path of the record's file in its book. Its month is that in which the ticket was created, in UTC, and never changes. */
export function recordPath(record: RecordPlace, form: 'md' | 'yaml' = 'md'): string {
  const [year, month] = record.source.created_at.split('-')
  return `tickets/${year}/${month}/${record.id}.${form}`
}

/** Words as a slug, which may be empty: without accents, and with one hyphen for every run of other characters. */
export function slugOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
