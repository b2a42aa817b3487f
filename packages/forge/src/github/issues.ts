import type { Issue, Issues } from '../port/issues.ts'
import { checkMarked } from '../port/marked-text.ts'
import { isMarkedBy } from '../port/marker.ts'
import { OPERATIONS } from './operations.ts'
import { AUTHOR, LOGINS, NAMES } from './people.ts'
import { pinsOf } from './pins.ts'
import type { Session } from './session.ts'
import { anything, instant, mapped, nullable, object, oneOf, text, whole } from './transport/form.ts'

const FIELDS = object({
  number: whole,
  title: text,
  body: nullable(text),
  state: oneOf('open', 'closed'),
  user: AUTHOR,
  labels: NAMES,
  assignees: LOGINS,
  created_at: instant,
  html_url: text,
  pull_request: nullable(anything),
})

const ISSUE = mapped(FIELDS, ({ body, user, created_at, html_url, pull_request, ...issue }) => ({
  isPull: pull_request !== null,
  issue: { ...issue, body: body ?? '', author: user, createdAt: created_at, url: html_url } satisfies Issue,
}))

const REASONS = { completed: 'completed', 'not-planned': 'not_planned', duplicate: 'duplicate' } as const

export function gitHubIssues(session: Session): Issues {
  const { exchange, here, account } = session
  const readIssue = async (number: number) =>
    (await exchange.read(here(OPERATIONS.readIssue, { issue_number: number }), ISSUE)).issue

  const list: Issues['list'] = async ({ state, labels = [] }) => {
    // Oldest first, so that what is new meanwhile moves nothing from one page to another.
    const order = { sort: 'created', direction: 'asc' }
    const filter = { state, ...(labels.length > 0 && { labels: labels.join(',') }) }
    const all = await exchange.readAll(here(OPERATIONS.listIssues, { ...filter, ...order }), ISSUE)
    return all.flatMap(({ isPull, issue }) => (isPull ? [] : [issue])).reverse()
  }

  return {
    list,

    async create(issue) {
      checkMarked(issue)
      const { title, body, labels, marker } = issue
      const look = async () => {
        const { login } = await account()
        const found = (await list({ state: 'all' })).find((one) => isMarkedBy(one, marker, login))
        return found && { isPull: false, issue: found }
      }
      const call = here(OPERATIONS.createIssue, { title, body, labels })
      return (await exchange.write(call, { form: ISSUE, look })).issue
    },

    async update(number, { reason, ...changes }) {
      const call = here(OPERATIONS.changeIssue, {
        issue_number: number,
        ...changes,
        ...(reason !== undefined && changes.state === 'closed' && { state_reason: REASONS[reason] }),
      })
      const look = async () => {
        const issue = await readIssue(number)
        return hasAll(issue, changes) ? { isPull: false, issue } : undefined
      }
      return (await exchange.write(call, { form: ISSUE, look })).issue
    },

    async assign(number, logins) {
      const call = here(OPERATIONS.assignIssue, { issue_number: number, assignees: logins })
      const look = async () => {
        const issue = await readIssue(number)
        return logins.every((login) => issue.assignees.includes(login)) ? { isPull: false, issue } : undefined
      }
      return (await exchange.write(call, { form: ISSUE, look })).issue.assignees
    },

    ...pinsOf(session),
  }
}

/** Whether something has taken on all the changes. */
export function hasAll<T extends object>(now: T, changes: Partial<T>): boolean {
  return Object.entries(changes).every(([key, value]) => Reflect.get(now, key) === value)
}
