import type { GitFolder } from '@triagebook/book'
import { filesOfCommit, pathsOfCommit, pathsWithText } from '@triagebook/book/pull'
import type { Slug } from '@triagebook/record'
import { issueKey, type PullWords, type TicketsOfPull, ticketsOfPull } from '@triagebook/record/pull'
import { readRecord } from '@triagebook/record/read'
import { idOf } from '../../book/id-of.ts'

interface Where {
  readonly at: GitFolder
  /** The book’s folder from the root of the repository, with `/` at its end. */
  readonly prefix: string
  readonly base: string
}

/** The tickets that a pull request names, of those that the base has, and the files of these. */
export async function namedTickets(
  { at, prefix, base }: Where,
  words: PullWords,
): Promise<{ readonly named: TicketsOfPull; readonly pathsOf: (id: Slug) => readonly string[] }> {
  const folder = `${prefix}tickets`
  const paths = Map.groupBy(await pathsOfCommit(at, base, folder), idOf)
  const has = (id: Slug) => paths.has(id)
  const closed = new Set<string>()
  ticketsOfPull(words, {
    has,
    ofIssue: (key) => {
      closed.add(key)
      return []
    },
  })
  const linked = await pathsWithText(at, { commit: base, folder, texts: [...closed].flatMap(textsOf) })
  const byIssue = new Map<string, Slug[]>()
  for (const [path, content] of await filesOfCommit(at, base, linked)) {
    const result = readRecord(path.slice(prefix.length), content)
    const { id, engineering } = result.ok ? result.value.record : { id: idOf(path), engineering: undefined }
    // One that cannot be read may be linked with any of them; reading it then says what is wrong.
    const keys = result.ok ? (engineering?.issues ?? []).map(issueKey) : [...closed]
    for (const key of keys) byIssue.set(key, [...(byIssue.get(key) ?? []), id])
  }
  const named = ticketsOfPull(words, { has, ofIssue: (key) => byIssue.get(key) ?? [] })
  return { named, pathsOf: (id) => paths.get(id) ?? [] }
}

/** How a record may write an issue. */
function textsOf(key: string): readonly string[] {
  const [, repository, number] = /^(.+)#(\d+)$/.exec(key) ?? []
  return repository === undefined
    ? [key]
    : [key, `${repository}/issues/${number}`, `${repository}/pull/${number}`]
}
