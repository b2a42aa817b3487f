import type { Issue, Issues } from '../port/issues.ts'
import { checkMarked } from '../port/marked-text.ts'
import { isMarkedBy } from '../port/marker.ts'
import { hasLabel } from './labels.ts'
import { onlyIssue } from './only-issue.ts'
import { OPERATIONS } from './operations.ts'
import { AUTHOR, LOGINS, NAMES } from './people.ts'
import { pinsOf } from './pins.ts'
import type { Session } from './session.ts'
import {
  anything,
  type Form,
  instant,
  mapped,
  nullable,
  object,
  oneOf,
  text,
  whole,
} from './transport/form.ts'

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
})

const ISSUE = mapped(
  FIELDS,
  ({ body, user, created_at, html_url, ...issue }): Issue => ({
    ...issue,
    body: body ?? '',
    author: user,
    createdAt: created_at,
    url: html_url,
  }),
)

/** GitHub lists pull requests among the issues. */
const LISTED: Form<Issue | null> = (value, place) =>
  object({ pull_request: nullable(anything) })(value, place).pull_request === null
    ? ISSUE(value, place)
    : null

/** How far GitHub’s clock and this computer’s may be apart, in milliseconds. */
const CLOCKS_DIFFER = 10 * 60_000

const STATES = {
  open: { state: 'open' },
  completed: { state: 'closed', state_reason: 'completed' },
  'not-planned': { state: 'closed', state_reason: 'not_planned' },
  duplicate: { state: 'closed', state_reason: 'duplicate' },
} as const

export function gitHubIssues(session: Session): Issues {
  const { exchange, here, account, clock } = session
  const read = (number: number) => exchange.read(here(OPERATIONS.readIssue, { issue_number: number }), ISSUE)

  const list: Issues['list'] = async ({ state, labels = [], author, since }) => {
    // The filter takes a name with a comma for two.
    const names = labels.filter((label) => !label.includes(',')).join(',')
    const call = here(OPERATIONS.listIssues, {
      state,
      ...(names !== '' && { labels: names }),
      ...(author !== undefined && { creator: author }),
      ...(since !== undefined && { since: since.toISOString() }),
      // Oldest first, so that what is new meanwhile moves nothing from one page to another.
      sort: 'created',
      direction: 'asc',
    })
    const found = (await exchange.readAll(call, LISTED)).filter((issue) => issue !== null)
    return found
      .filter((issue) => author === undefined || issue.author === author)
      .filter((issue) => labels.every((label) => hasLabel(issue.labels, label)))
      .reverse()
  }

  const create: Issues['create'] = async (issue) => {
    checkMarked(issue)
    const { title, body, labels, marker } = issue
    const since = new Date(clock.now().getTime() - CLOCKS_DIFFER)
    const look = async () => {
      const { login } = await account()
      return (await list({ state: 'all', since })).findLast((one) => isMarkedBy(one, marker, login))
    }
    const call = here(OPERATIONS.createIssue, { title, body, labels })
    return exchange.write(call, { form: ISSUE, look })
  }

  const update: Issues['update'] = (number, { state, ...texts }) => {
    const change = state === undefined ? {} : STATES[state]
    const look = async () => {
      const issue = await read(number)
      const isDone = hasAll(issue, texts) && (state === undefined || issue.state === STATES[state].state)
      return isDone ? issue : undefined
    }
    const call = here(OPERATIONS.changeIssue, { issue_number: number, ...texts, ...change })
    return exchange.write(call, { form: ISSUE, look })
  }

  return {
    read,
    list,
    create,
    createOnly: onlyIssue(session, { list, create, update }),
    update,

    async assign(number, logins) {
      const call = here(OPERATIONS.assignIssue, { issue_number: number, assignees: logins })
      const look = async () => {
        const issue = await read(number)
        return logins.every((login) => issue.assignees.includes(login)) ? issue : undefined
      }
      return (await exchange.write(call, { form: ISSUE, look })).assignees
    },

    ...pinsOf(session),
  }
}

/** Whether something has taken on all the changes. */
export function hasAll<T extends object>(now: T, changes: Partial<T>): boolean {
  return Object.entries(changes).every(([key, value]) => Reflect.get(now, key) === value)
}
