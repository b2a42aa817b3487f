import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** A record as any YAML reader sees it: the recount shares no code with what it checks. */
export interface Raw {
  readonly source: {
    readonly status: string
    readonly created_at: string
    readonly first_reply_at?: string
    readonly reopens?: number
    readonly satisfaction?: { readonly csat?: { readonly offered_at?: string; readonly rating?: string } }
  }
  readonly triage: Readonly<Record<string, string>>
  readonly resolution?: { readonly code?: string; readonly void?: string }
  readonly history: readonly {
    readonly at: string
    readonly event: string
    readonly field?: string
    readonly to?: string
    readonly by: string
  }[]
}

/** The records of a book that count: merged, deleted, duplicate and spam ones leave every figure. */
export function countedRecords(book: string): readonly Raw[] {
  const tickets = path.join(book, 'tickets')
  const files = readdirSync(tickets, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  )
  return files
    .map((file): Raw => parse(readFileSync(path.join(tickets, file), 'utf8').split(/^---$/m)[1] ?? ''))
    .filter(
      ({ source, resolution }) =>
        !['merged', 'deleted'].includes(source.status) &&
        !['duplicate', 'spam'].includes(resolution?.void ?? ''),
    )
}

/** When the ticket last became resolved, in seconds; null while it is open. */
export function resolvedAt({ source, triage, history }: Raw): number | null {
  const field = triage.escalated_at === undefined ? 'source.status' : 'triage.status'
  const ends = field === 'source.status' ? ['solved', 'closed'] : ['resolved']
  const now = field === 'source.status' ? source.status : triage.status
  if (!ends.includes(now ?? '')) return null
  let entered: string | null = null
  let inside = false
  for (const event of history.filter((one) => one.field === field)) {
    const isEnd = ends.includes(event.to ?? '')
    if (isEnd && !inside) entered = event.at
    inside = isEnd
  }
  return entered === null ? null : seconds(entered)
}

/** Whether it became open again after it was resolved; where the desk's status counts, also by the desk's own count. */
export function isReopened({ source, triage, history }: Raw): boolean {
  const isEscalated = triage.escalated_at !== undefined
  const field = isEscalated ? 'triage.status' : 'source.status'
  const ends = isEscalated ? ['resolved'] : ['solved', 'closed']
  const changes = history.filter((one) => one.field === field).map(({ to }) => ends.includes(to ?? ''))
  const leaves = changes.some((isEnd, index) => !isEnd && changes[index - 1] === true)
  return leaves || (!isEscalated && (source.reopens ?? 0) > 0)
}

/** The product-limit estimate, step by step: the first time by which the share still open has fallen to `1 - p`. */
export function productLimit(
  lives: readonly { readonly time: number; readonly ended: boolean }[],
  p: number,
): number | null {
  let open = 1
  for (const time of [...new Set(lives.filter(({ ended }) => ended).map((life) => life.time))].sort(
    (a, b) => a - b,
  )) {
    const atRisk = lives.filter((life) => life.time >= time).length
    const ending = lives.filter((life) => life.ended && life.time === time).length
    open *= 1 - ending / atRisk
    if (open <= 1 - p + 1e-12) return time
  }
  return null
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}

export function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

export function seconds(instant: string): number {
  return Date.parse(instant) / 1000
}
