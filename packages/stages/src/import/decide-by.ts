import { readRecord } from '@triagebook/record/read'
import type { RuleBook } from '@triagebook/rules'
import { authorsIn, isUnsigned } from '../book/people/authors.ts'
import { isJudged, judgeFile } from '../judge/judge-file.ts'
import type { PortsOf } from '../stage/host.ts'

/**
 * What the rules make of a record that is about to be written, as `prioritize` would after it. Owners by load are left to
 * `prioritize`: the tickets that come in are not counted yet.
 */
export function decideBy(
  rules: RuleBook,
  { book, environment, now }: PortsOf<'book' | 'environment'>,
): (path: string, content: string) => string {
  const authorOf = authorsIn(book, environment, now)
  return (path, content) => {
    const file = readRecord(path, content)
    if (!file.ok) return content
    const { record } = file.value
    const author = isUnsigned(record) ? authorOf(path) : null
    return judgeFile({ file: file.value, author, isClosed: isJudged(record) }, rules, now).content
  }
}
