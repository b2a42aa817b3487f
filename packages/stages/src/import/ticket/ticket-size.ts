import type { IncomingTicket } from '@triagebook/sources'

/** What a text takes besides its characters: it is parsed, redacted and printed by itself. */
const A_TEXT = 100

/**
 * How much text a ticket has, in characters. What a text takes is bounded by its length, so this bounds what a ticket
 * takes, the same on every computer; a clock would refuse another ticket on each run.
 */
export function ticketSize({
  title,
  tags,
  comments,
  mapped,
}: Pick<IncomingTicket, 'title' | 'tags' | 'comments' | 'mapped'>): number {
  const texts = [
    title,
    ...tags,
    ...comments.flatMap(wordsIn),
    ...(mapped?.sections ?? []).map(({ text }) => text),
  ]
  return texts.reduce((size, text) => size + text.length + A_TEXT, 0)
}

function wordsIn({ text, attachments }: IncomingTicket['comments'][number]): readonly string[] {
  return [text, ...attachments.map(({ name }) => name)]
}
