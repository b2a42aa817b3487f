import type { Answer } from '../call/answer.ts'
import type { Parameters } from '../contract/drift.ts'

const MOST = 100
const USUAL = 30

/** The page of a list that a request asks for, with links to the others; at most 100 items, whatever it asks. */
export function pageOf(answer: Answer, url: URL, { per_page: asked, page: askedPage }: Parameters): Answer {
  const { list } = answer
  if (list === undefined) return answer
  const size = Math.min(Math.max(typeof asked === 'number' ? asked : USUAL, 1), MOST)
  const page = Math.max(typeof askedPage === 'number' ? askedPage : 1, 1)
  const last = Math.max(Math.ceil(list.items.length / size), 1)
  const items = list.items.slice((page - 1) * size, page * size)
  const links = [
    ...(page > 1 ? [link(url, page - 1, 'prev')] : []),
    ...(page < last ? [link(url, page + 1, 'next'), link(url, last, 'last')] : []),
    ...(page > 1 ? [link(url, 1, 'first')] : []),
  ]
  return {
    status: answer.status,
    body: list.key === undefined ? items : { total_count: list.items.length, [list.key]: items },
    ...(links.length > 0 && { headers: { ...answer.headers, link: links.join(', ') } }),
  }
}

/** The list without the items of the highest ids or, where they have none, without the last ones. */
export function withoutNewest(answer: Answer, count: number): Answer {
  if (answer.list === undefined) return answer
  const idOf = (item: object) => ('id' in item && typeof item.id === 'number' ? item.id : 0)
  const newest = answer.list.items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => idOf(a.item) - idOf(b.item) || a.index - b.index)
    .slice(-count)
    .map(({ item }) => item)
  return {
    ...answer,
    list: { ...answer.list, items: answer.list.items.filter((item) => !newest.includes(item)) },
  }
}

function link(url: URL, page: number, rel: string): string {
  const there = new URL(url)
  there.searchParams.set('page', String(page))
  return `<${there.href}>; rel="${rel}"`
}
