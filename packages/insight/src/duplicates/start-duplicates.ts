import type { RecordContent } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { startWordIndex } from '../similar/start-word-index.ts'
import { comparedWords } from './compared.ts'
import { areLinked, type Links, linksOf } from './links-of.ts'

/** An earlier ticket that a ticket may be a duplicate of. */
export interface LikelyDuplicate {
  readonly id: string
  /** Of a hundred: 100 where both have the same words equally often. */
  readonly percent: number
  /** The words that both have, those first that few tickets have. */
  readonly words: readonly string[]
}

/** The tickets of a book, to look for duplicates among them. */
export interface Duplicates {
  /** The earlier tickets that are most like this one: at most three, and none that people linked to it already. */
  readonly of: (id: string, leastPercent: number) => readonly LikelyDuplicate[]
}

export interface StartedDuplicates {
  /** Shows it a ticket; any order will do. It keeps the ticket's words as numbers, and nothing else of its text. */
  readonly observe: (content: RecordContent) => void
  readonly finish: () => Duplicates
}

interface Seen extends Links {
  readonly id: string
  readonly isOpen: boolean
}

const MOST = 3
const MOST_SHARED_WORDS = 3

/** Compares tickets by their words. It decides nothing: a person does, who reads both. */
export function startDuplicates(settings: Settings): StartedDuplicates {
  const seen = new Map<string, Seen>()
  const index = startWordIndex()
  return {
    observe(content) {
      const words = comparedWords(content, settings)
      if (typeof words === 'string') return
      const { id, source, triage } = content.record
      // A copy: words that were cut from a file's text keep all of that text in memory.
      const ticket = structuredClone({ id, isOpen: triage.status !== 'resolved', ...linksOf(content) })
      index.add({ key: ticket.id, order: Date.parse(source.created_at), words })
      seen.set(ticket.id, ticket)
    },
    finish() {
      const { earlier, shared } = index.finish()
      return {
        of(id, leastPercent) {
          const own = seen.get(id)
          if (own === undefined) return []
          return earlier(id, leastPercent / 100)
            .flatMap(({ key, similarity }) => {
              const other = seen.get(key)
              const percent = Math.floor(similarity * 100)
              return other === undefined || areLinked(own, other)
                ? []
                : { id: key, percent, isOpen: other.isOpen }
            })
            .sort((a, b) => b.percent - a.percent || Number(b.isOpen) - Number(a.isOpen))
            .slice(0, MOST)
            .map((one) => ({
              id: one.id,
              percent: one.percent,
              words: shared(id, one.id, MOST_SHARED_WORDS),
            }))
        },
      }
    },
  }
}
