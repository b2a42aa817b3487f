import { expect, it } from 'vitest'
import { type TeamFile, withTeamRenamed } from './with-team-renamed.ts'

it.each<{ name: string; file: TeamFile; text: string; changed: readonly [from: string, to: string][] }>([
  {
    name: 'settings, their meetings, and no text around them',
    file: 'settings',
    text: `# web is ours
teams:
  web: # the web team
    name: web
    members:
      - { login: web, roles: [engineer] }
  web-shop: { name: Shop }
members: [{ login: teams, roles: [support] }]
meetings:
  web:
    teams: [ "web", web-shop ]
    owner: web
connections: { web: { platform: csv } }
`,
    changed: [
      ['  web: # the', '  "12": # the'],
      ['[ "web", web-shop ]', '[ "12", web-shop ]'],
    ],
  },
  {
    name: 'rules that give the team or ask for it, and no other field',
    file: 'rules',
    text: `version: 1
teams:
  - name: web
    when: { any: [{ field: triage.component, equals: web }, { field: source.tags, contains: web }] }
    team: web
    owners: [web]
    examples: [{ record: { title: web, triage: { component: web } }, expect: web }]
lanes:
  - name: lane
    when:
      not: [{ field: triage.team, equals: Web }]
      all:
        - field: triage.team
          in:
            - web
            - api
        - { field: triage.team, matches: web }
    lane: current-sprint
    examples: [{ record: { triage: { team: web } }, expect: current-sprint }]
`,
    changed: [
      ['team: web\n', 'team: "12"\n'],
      ['expect: web', 'expect: "12"'],
      ['{ team: web }', '{ team: "12" }'],
      ['triage.team, equals: Web', 'triage.team, equals: "12"'],
      ['            - web\n', '            - "12"\n'],
    ],
  },
  {
    name: 'who has to approve, and no role, person or team of the forge',
    file: 'rules',
    text: `version: 1
rules:
  - name: web
    when: { author: { team: [api, web] }, paths: [web], ticket: { field: triage.team, equals: web } }
    require:
      - { approvals: 1, from: { people: [web], team: [web], github-team: [acme/web] } }
`,
    changed: [
      ['[api, web]', '[api, "12"]'],
      ['equals: web', 'equals: "12"'],
      ['team: [web], github', 'team: ["12"], github'],
    ],
  },
  {
    name: 'a mapping that fills the team, and no column',
    file: 'mapping',
    text: `fields:
  title: web
  triage.team: { from: web, map: { web: web, Web UI: web } }
  triage.component: { value: web }
`,
    changed: [['map: { web: web, Web UI: web }', 'map: { web: "12", Web UI: "12" }']],
  },
  {
    name: 'a mapping that says the team',
    file: 'mapping',
    text: 'fields:\n  triage.team: { value: web }\n',
    changed: [['value: web', 'value: "12"']],
  },
])('a team is renamed in $name', ({ file, text, changed }) => {
  const expected = changed.reduce((done, [from, to]) => done.replace(from, to), text)
  expect(withTeamRenamed(file, text, 'web', '12')).toBe(expected)
  expect(withTeamRenamed(file, text, 'cloud', '12')).toBe(text)
})
