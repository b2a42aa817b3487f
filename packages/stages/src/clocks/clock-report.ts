import { printMarkdown, untrusted } from '@triagebook/text/markdown'
import { groupByOwner } from './group-by-owner.ts'
import type { ReportedClock } from './reported-clocks.ts'

/** More than anybody reads at once. */
const MOST = 50

/** What is late or due soon, as Markdown: a line an owner, the late ones first. */
export function clockReport(reported: readonly ReportedClock[]): string {
  const listed = [...reported.filter(({ isLate }) => isLate), ...reported.filter(({ isLate }) => !isLate)]
  const more = listed.length - MOST
  const items = groupByOwner(listed.slice(0, MOST)).map(([owner, clocks]) => ({
    type: 'listItem' as const,
    spread: false,
    children: [paragraph(`${owner ?? 'nobody yet'}: ${clocks.map(words).join('; ')}`)],
  }))
  return printMarkdown({
    type: 'root',
    children: [
      { type: 'heading', depth: 3, children: [untrusted('Late or due soon')] },
      { type: 'list', spread: false, children: items },
      ...(more > 0 ? [paragraph(`${more} more ${more === 1 ? 'is' : 'are'} not shown.`)] : []),
    ],
  })
}

function words({ id, words }: ReportedClock): string {
  return words === null ? id : `${id} ${words}`
}

function paragraph(text: string) {
  return { type: 'paragraph' as const, children: [untrusted(text)] }
}
