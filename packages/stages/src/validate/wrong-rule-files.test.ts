import { formatProblem } from '@triagebook/record/problem'
import { aBook, aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { runStage } from '../run/run-stage.ts'
import { validate } from './index.ts'

const NOW = new Date('2026-03-27T09:00:00Z')

const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams: { java: { name: Java }, web: { name: Web } }
members:
  - { login: lena, roles: [support-lead], absences: [{ from: 2026-03-30, to: 2026-04-10 }] }
  - { login: mo, roles: [support], absences: [{ from: 2026-04-06, to: 2026-04-17 }] }
connections: { zendesk-eu: { platform: zendesk, url: "https://acme.zendesk.example" } }
`

/** What validate prints of the rule files of a book that has this one. */
async function printed(file: string, text: string): Promise<readonly string[]> {
  const folder = temporaryFolder()
  writeFiles(folder, aBook({ 'triagebook.yml': SETTINGS, [file]: text }))
  const { problems } = await runStage(validate, { paths: ['rules'] }, aHost(folder, { now: NOW }))
  return problems.filter(({ at }) => at !== undefined).map(formatProblem)
}

const CLASSIFY = 'rules/classify.yml'
const MATRIX = 'rules/priority-matrix.md'
const ROUTE = 'rules/route.yml'

/** A rule in the seven lines of a file; the condition is on line 5. */
const rule = (when: string, set = 'set: { type: crash }') =>
  `version: 1\nrules:\n  - name: crash-words\n    ${set}\n    when: ${when}\n`
/** A table whose first row is on line 6. */
const table = (...rows: readonly string[]) =>
  `---\nversion: 1\n---\n| Issue Type | Severity | Business Impact | Priority |\n| - | - | - | - |\n${rows.join('\n')}\n`

// Read them as a support lead who changes a rule for the first time.
it.each([
  {
    name: 'a typo in a field',
    file: CLASSIFY,
    text: rule('{ field: source.tag, contains: crash }'),
    says: [
      'rules/classify.yml:5:20 error rules/unknown-field: There is no field `source.tag` that rules can read. (Did you mean `source.tags`?)',
    ],
  },
  {
    name: 'the same word in another block',
    file: CLASSIFY,
    text: rule('{ field: tier, equals: gold }'),
    says: [
      'rules/classify.yml:5:20 error rules/unknown-field: There is no field `tier` that rules can read. (Did you mean `customer.tier`?)',
    ],
  },
  {
    name: 'an unknown value',
    file: CLASSIFY,
    text: rule('{ field: source.priority, in: [high, urgnet] }'),
    says: [
      'rules/classify.yml:5:48 error rules/unknown-value: `source.priority` cannot be `urgnet`. (Did you mean `urgent`? Allowed: `urgent`, `high`, `normal`, `low`.)',
    ],
  },
  {
    name: 'an unknown team',
    file: ROUTE,
    text: 'version: 1\nteams:\n  - { name: screens, team: wbe }\n',
    says: [
      'rules/route.yml:3:28 error rules/unknown-value: `triage.team` cannot be `wbe`. (Did you mean `web`? Allowed: `java`, `web`.)',
    ],
  },
  {
    name: 'a bad pattern',
    file: CLASSIFY,
    text: rule("{ text: [title], matches: 'crash(ed|es' }"),
    says: [
      'rules/classify.yml:5:37 error rules/bad-pattern: This pattern is invalid: a bracket ( is not closed. (Correct the pattern. Patterns are RE2, which docs/conditions.md explains.)',
    ],
  },
  {
    name: 'look-ahead',
    file: CLASSIFY,
    text: rule("{ text: [title], matches: 'crash(?=.*editor)' }"),
    says: [
      'rules/classify.yml:5:37 error rules/bad-pattern: This pattern is invalid: “(?=” looks ahead in the text, which patterns here cannot do. (Write two conditions in a group `all`: one for each thing that has to be there.)',
    ],
  },
  {
    name: 'a hole in the matrix',
    file: MATRIX,
    text: table(
      '| * | Critical | * | P1 |',
      '| * | Major | * | P2 |',
      '| * | Minor | High | P3 |',
      '| * | Minor | Medium | P3 |',
      ...['Security', 'Crash', 'Bug', 'Performance', 'UI', 'Question'].map(
        (type) => `| ${type} | Minor | Low | P3 |`,
      ),
    ),
    says: [
      'rules/priority-matrix.md:4:1 error rules/matrix-gap: The priority matrix has no row for feature-request, minor, low. (Add a row for it, or a row with `*` that covers it.)',
    ],
  },
  {
    name: 'a row that can never decide',
    file: MATRIX,
    text: table(
      '| * | * | * | P3 |',
      '| Crash | * | * | P2 |',
      '| Crash | Critical | * | P1 |',
      '| Crash | Major | * | P1 |',
      '| Crash | Minor | * | P2 |',
    ),
    says: [
      'rules/priority-matrix.md:7:1 warning rules/matrix-unreachable-row: This row never decides: for every ticket that it matches, a row with fewer `*` does: `| Crash | Critical | * | P1 |` on line 8, `| Crash | Major | * | P1 |` on line 9, `| Crash | Minor | * | P2 |` on line 10. (Delete the row, or change one of its cells.)',
    ],
  },
  {
    name: 'an operator of another kind of field',
    file: CLASSIFY,
    text: rule('{ field: title, older-than: 3d }'),
    says: [
      'rules/classify.yml:5:39 error rules/operator-does-not-fit: `title` is a text, so `older-than` cannot test it. (Use one of: `equals`, `in`, `contains`, `matches`, `exists`, `has`, `words`.)',
    ],
  },
  {
    name: 'a time in words',
    file: CLASSIFY,
    text: rule('{ field: source.created_at, older-than: 3 days }'),
    says: [
      'rules/classify.yml:5:51 error field/wrong-form: `rules[1].when.older-than` is `3 days`, which does not have the expected form. (A time such as 30m, 4h or 3d (minutes, hours, days of 24 hours): the field is longer ago than that.)',
    ],
  },
  {
    name: 'an empty group',
    file: CLASSIFY,
    text: rule('{ any: [] }'),
    says: [
      'rules/classify.yml:5:18 error rules/unclear-condition: The group `any` is empty. (Add at least one condition to it.)',
    ],
  },
  {
    name: 'the same name twice',
    file: ROUTE,
    text: 'version: 1\nlanes:\n  - { name: bugs, lane: product }\n  - { name: bugs, lane: next-sprint }\n',
    says: [
      'rules/route.yml:4:13 error rules/same-name: The rule name `bugs` is used twice; the first use is at rules/route.yml:3. (Rename one of the two rules.)',
    ],
  },
  {
    name: 'a field that is decided later',
    file: CLASSIFY,
    text: rule('{ field: triage.team, equals: java }', 'set: { severity: major }'),
    says: [
      'rules/classify.yml:5:20 error rules/field-not-yet-decided: A rule that sets `severity` cannot read `triage.team`, which is not decided before it. (Of the triage fields it can read triage.confirmed, triage.type, triage.component, triage.impact.)',
    ],
  },
  {
    name: 'a field of its own',
    file: CLASSIFY,
    text: rule('{ field: triage.type, equals: bug }'),
    says: [
      'rules/classify.yml:5:20 error rules/field-not-yet-decided: A rule that sets `type` cannot read `triage.type`, which is not decided before it. (Of the triage fields it can read triage.confirmed.)',
    ],
  },
  {
    name: 'tags and a field in one rule',
    file: CLASSIFY,
    text: rule('{ field: customer.tier, equals: gold }', 'set: { type: crash }\n    tags: { add: [watch] }'),
    says: [
      'rules/classify.yml:5:11 error rules/unclear-rule: The rule `crash-words` sets a field and changes tags. (Write two rules with the same `when`: one with `set`, one with `tags`.)',
    ],
  },
  {
    name: 'a rule that does nothing',
    file: CLASSIFY,
    text: rule('{ field: customer.tier, equals: gold }', '# set: { type: crash }'),
    says: [
      'rules/classify.yml:3:5 error rules/unclear-rule: The rule `crash-words` does nothing. (Add `set` with one field, or `tags` with `add` or `remove`.)',
    ],
  },
  {
    name: 'a tag that no rule adds',
    file: CLASSIFY,
    text: rule('{ field: customer.tier, equals: gold }', 'tags: { remove: [watch] }'),
    says: [
      'rules/classify.yml:4:22 error rules/tag-nobody-adds: No rule adds the tag `watch`, so no rule can remove it. (Delete it here, or add it in another rule. Rules never remove a tag that a person added.)',
    ],
  },
  {
    name: 'a calendar that is missing',
    file: 'rules/sla.yml',
    text: 'version: 1\ncalendars: { office: { time_zone: Europe/Berlin, weekly: { mon: ["09:00-17:00"] } } }\ntargets:\n  - { clock: triage, within: 4h, calendar: ofice }\n',
    says: [
      'rules/sla.yml:4:44 error sla/unknown-calendar: The target of `triage` names the calendar `ofice`, which does not exist. (Did you mean `office`? Allowed: `office`.)',
    ],
  },
  {
    name: 'a loop of absences: each takes over from the other, and both are away',
    file: ROUTE,
    text: 'version: 1\nsupport:\n  - { name: on-duty, owners: { people: [lena, mo], by: rotation, every: 1w, from: 2026-03-02 } }\n',
    says: [
      'rules/route.yml:3:40 warning rules/nobody-left: All people of the route `on-duty` are absent at once (6 to 10 April 2026): lena, mo. (Add somebody to the list, or change an absence in triagebook.yml. Until then the route gives no owner at that time, and a person has to assign one.)',
    ],
  },
  {
    name: 'a check without what must hold',
    file: 'rules/checks.yml',
    text: 'version: 1\nchecks:\n  - { name: has-tier, message: The tier is missing., severity: warning }\n',
    says: [
      'rules/checks.yml:3:5 error field/missing: `checks[1].must` is missing. (Add it: what must hold for these records. It can read every field, text and section.)',
    ],
  },
  {
    name: 'a check with a severity of tickets',
    file: 'rules/checks.yml',
    text: 'version: 1\nchecks:\n  - { name: has-tier, must: { field: customer.tier, exists: true }, message: The tier is missing., severity: minor }\n',
    says: [
      'rules/checks.yml:3:110 error field/not-allowed: `checks[1].severity` cannot be `minor`. (Use one of: `error`, `warning`.)',
    ],
  },
])('$name', async ({ file, text, says }) => {
  expect(await printed(file, text)).toEqual(says)
})
