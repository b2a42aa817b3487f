import { printScalar } from '@triagebook/record/yaml'
import type { BookAnswers, BookDesk, BookPerson, BookTeam } from '../answers/book-answers.ts'

/**
 * triagebook.yml as a book begins: what was said, and an example of every other key. In a line that begins with `#` and
 * no space the key is an example, so that taking away the `#` is all that it takes.
 */
export function settingsText({ teams, people, timeZone, desk }: BookAnswers): string {
  const outside = people.filter(({ team }) => team === undefined)
  return `# The settings of this book. A line such as "#paused: true" is an example: take away the # to use it.
version: 1

# Every decision records this; raise it when you change rules/.
rules_version: "1"

# For days, meetings and due dates.
time_zone: ${printScalar(timeZone)}

# Stops every stage in GitHub Actions.
#paused: true

# How stages run in GitHub Actions: observe writes nothing, suggest opens pull requests, act also writes outside the book.
#stages:
  #prioritize: { mode: suggest, writes: pull-request }

# The teams that fix what support reports, by key. rules/route.yml says which tickets each one gets.
teams:
${teams.map((team) => teamText(team, people)).join('')}
# Everybody else who decides about tickets. Roles: support, support-lead, engineer, meeting-owner, product,
# customer-success, sales-engineer, security, admin. \`emails\` (as sha256: in a public book) and \`id\` (the number of the
# account on GitHub) say whose commit it is. Who is absent leads no meeting and gets no tickets in turn.
${membersText(outside)}

# When the teams meet. Without it: all teams, Monday to Friday at 09:00, 15 minutes.
#meetings:
  #daily:
    #teams: [${teams.map(({ key }) => printScalar(key)).join(', ')}]
    #weekdays: [mon, wed, fri]
    #at: "09:30"
    #minutes: 20
    #owner: ${printScalar(ownerOf(people))}
  # These take turns, a meeting day each, without who is absent. The calendar of rules/sla.yml says what is a holiday.
  #weekly: { weekdays: [mon], owners: [${printScalar(ownerOf(people))}], calendar: office }

# Words of your own. An empty list of component, tier, segment or revenue_band allows any.
#vocabulary:
  #type: [outage]
  #resolution_code: [config-fix]
  #component: [checkout, login]
  #tier: [free, enterprise]
  #segment: [retail]
  #revenue_band: [50k-250k]

# What is stored of people. The first import adds pseudonym_key, by which it knows its key again.
privacy:
  # In a private book security reports keep their text.
  book: public
  # pseudonyms, ids or named.
  #customers: ids
  # drop or keep.
  #internal_comments: keep
  #redact_ip: true

# Where tickets come from: \`triagebook import <key>\`.
${connectionsText(desk)}`
}

function teamText({ key, name }: BookTeam, people: readonly BookPerson[]): string {
  const members = people.filter(({ team }) => team === key)
  const list = members.map((person) => `      ${memberText(person)}\n`).join('')
  return `  ${printScalar(key)}:
    name: ${printScalar(name)}
    #repository: acme/${key}
${members.length > 0 ? `    members:\n${list}` : '    #members:\n      #- { login: anna, roles: [engineer] }\n'}`
}

function memberText({ login, roles }: BookPerson): string {
  return `- { login: ${printScalar(login)}, roles: [${roles.join(', ')}] }`
}

function membersText(people: readonly BookPerson[]): string {
  const lines = people.map((person) => `  ${memberText(person)}`)
  return [people.length > 0 ? 'members:' : '#members:', ...lines, EXAMPLE].join('\n')
}

/** Of an invented address. */
const EXAMPLE =
  '  #- { login: sam, roles: [support], emails: ["sha256:15942a614dd389c97173402a03d8034ce726341ffee9fa511b7e5c41df885831"], id: 4711, absences: [{ from: 2026-12-24, to: 2026-12-31 }] }'

function ownerOf(people: readonly BookPerson[]): string {
  const leads = people.filter(
    ({ roles }) => roles.includes('meeting-owner') || roles.includes('support-lead'),
  )
  return leads[0]?.login ?? people[0]?.login ?? 'sam'
}

function connectionsText(desk: BookDesk | null): string {
  const sign = desk === null ? '#' : ''
  const platform = desk?.platform ?? 'zendesk'
  const tags = desk?.escalationTags ?? []
  const line = (isSaid: boolean, text: string) => `    ${isSaid ? '' : '#'}${text}\n`
  return `${sign}connections:
  ${sign}${platform}:
    ${sign}platform: ${platform}
${line(desk?.url !== undefined, `url: ${printScalar(desk?.url ?? 'https://acme.zendesk.com')}`)}    # Tickets with one of these tags are proposed for escalation.
${line(tags.length > 0, `escalation: { tag: [${(tags.length > 0 ? tags : ['escalated']).map(printScalar).join(', ')}] }`)}    # Which tickets come in: all, or those that meet every one of these.
    #tickets:
      #since: 2026-01-01
      #tag: [engineering]
      #group: ["360001"]
      #view: ["360002"]
      #field: { "360003": [bug] }
    # Logins of agents, by their id on the desk.
    #people: { "900001": lena }
    # Fields of the desk that fill fields of a record, by JSON pointer.
    #fields:
      #customer.tier: /organization/organization_fields/tier
`
}
