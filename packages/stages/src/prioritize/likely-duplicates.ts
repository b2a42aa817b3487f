import type { Book } from '@triagebook/book'
import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import { compareTickets, type Found, likeEarlierOnes } from '../compare/compare-tickets.ts'

/** More than anybody reads at once. */
const MOST = 20

/**
 * Which of these tickets are like an earlier one, as Markdown; null where none is. It reads the whole book again. A
 * security report is named nowhere, not even one whose file does not say yet that it is one.
 */
export async function likelyDuplicates(
  ids: ReadonlySet<string>,
  book: Book,
  securityReports: ReadonlySet<string>,
): Promise<string | null> {
  const duplicates = await compareTickets(book, {
    // The stage has reported them already.
    problems: [],
    progress: () => undefined,
    see: () => undefined,
  })
  const found = likeEarlierOnes(ids, duplicates).flatMap((one) => withoutReports(one, securityReports))
  return found.length === 0 ? null : markdownOf(found)
}

function withoutReports({ id, earlier }: Found, reports: ReadonlySet<string>): readonly Found[] {
  const shown = reports.has(id) ? [] : earlier.filter((one) => !reports.has(one.id))
  return shown.length === 0 ? [] : [{ id, earlier: shown }]
}

function markdownOf(found: readonly Found[]): string {
  const more = found.length - MOST
  const items = found.slice(0, MOST).map((one) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(wordsOf(one))],
  }))
  return printMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 3, children: [untrusted('New tickets that are like earlier ones')] },
      { type: 'list', spread: false, children: items },
      ...(more > 0 ? [paragraph(`${more} more ${more === 1 ? 'is' : 'are'} not shown.`)] : []),
      paragraph('A person decides whether they are duplicates; triagebook duplicates shows more.'),
    ],
  })
}

function wordsOf({ id, earlier }: Found): string {
  const others = earlier.map((one) => `${one.id} (${one.percent} %: ${one.words.join(', ')})`)
  return `${id} is like ${others.join(', ')}`
}

function paragraph(text: string) {
  return { type: 'paragraph' as const, children: [untrusted(text)] }
}
