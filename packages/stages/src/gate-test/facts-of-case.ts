import type { Account, PullFacts } from '@triagebook/approval'
import type { GateCase, GateTicket } from '@triagebook/record'
import type { Ticket } from '@triagebook/rules'

/** The last commit of a pull request in short: it is always what people have looked at. */
const HEAD = '0000000'

/** All that a verdict needs, made of a few words. Time stands still: people have said one thing after the other. */
export function factsOfCase(
  { pull }: GateCase,
  { directory, codeowners }: Pick<PullFacts, 'directory' | 'codeowners'>,
): PullFacts {
  const { title = 'A change', author, labels = [], changes } = pull
  const { tickets = [], comments = [], checks = [] } = pull
  const people = (logins: readonly string[] = []) => logins.map(account)
  const changed = changes.map((path) => ({
    path,
    kind: 'changed' as const,
    before: 'file' as const,
    after: 'file' as const,
    lines: { added: 1, removed: 1 },
    patch: path,
  }))
  const wrote = identity(account(author))
  return {
    now: AT,
    number: 0,
    title,
    author: account(author),
    labels,
    base: { branch: pull['target-branch'] ?? 'main' },
    head: { branch: 'change', commit: HEAD, isFork: false },
    changes: changed,
    commits: [
      {
        id: HEAD,
        author: wrote,
        committer: wrote,
        coAuthors: people(pull['co-authors']).map(identity),
        kind: 'change',
        signature: null,
      },
    ],
    reviews: [
      ...people(pull['approved-by']).map((by) => review(by, 'approved')),
      ...people(pull['changes-requested-by']).map((by) => review(by, 'changes-requested')),
    ],
    comments: comments.map(({ by, says }) => ({
      author: account(by),
      body: says,
      at: AT,
      commit: HEAD,
      isEdited: false,
    })),
    checks: checks.map(({ check, app = null, result }) => ({ name: check, app, result })),
    seen: new Map([[HEAD, new Map(changes.map((path) => [path, path]))]]),
    tickets: tickets.map(ticketOf),
    directory,
    codeowners,
    gaps: [],
  }
}

const AT = new Date(0)

function account(login: string): Account {
  return { login, isBot: false }
}

function identity(of: Account) {
  return { email: '', account: of }
}

function review(author: Account, state: 'approved' | 'changes-requested'): PullFacts['reviews'][number] {
  return { author, state, commit: HEAD, at: AT }
}

function ticketOf({ type, severity }: GateTicket, index: number): Ticket {
  const moment = '1970-01-01T00:00:00Z'
  return {
    record: {
      id: `ticket-${index + 1}`,
      title: 'A ticket',
      source: {
        connection: 'test',
        platform: 'zendesk',
        native_id: String(index + 1),
        status: 'open',
        created_at: moment,
        updated_at: moment,
      },
      triage: {
        status: 'open',
        ...(type !== undefined && { type }),
        ...(severity !== undefined && { severity }),
      },
    },
    body: '',
  }
}
