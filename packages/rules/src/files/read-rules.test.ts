import { LEVEL, SEVERITY, TICKET_TYPES } from '@triagebook/record'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { filesFrom, SETTINGS } from '../../test-data/sample.ts'
import { PROBLEMS as OF_CHECK } from '../check/problems.ts'
import { PROBLEMS as OF_CHECKS } from '../checks/problems.ts'
import { PROBLEMS as OF_EXAMPLES } from '../examples/problems.ts'
import { PROBLEMS } from '../problems.ts'
import { readRules } from './read-rules.ts'

const rule = (when: string, set = '{ type: crash }') =>
  `version: 1\nrules:\n  - name: probe\n    set: ${set}\n    when: ${when}\n`
const table = (...rows: readonly string[]) =>
  [
    '---',
    'version: 1',
    '---',
    '',
    '| Issue Type | Severity | Business Impact | Priority |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
const ANY = '| * | * | * | P3 |'
const teamOwners = (owners: string) => `version: 1\nteams:\n  - { name: t, team: java, owners: ${owners} }\n`
/** Every type, the team's own last, with every severity and business impact. */
const COMBINATIONS = [...TICKET_TYPES, 'outage'].flatMap((type) =>
  SEVERITY.flatMap((severity) => LEVEL.map((impact) => [type, severity, impact])),
)

/** All problems but the warning about the files that the case leaves out. */
function problemsOf(texts: Parameters<typeof filesFrom>[0], settings = SETTINGS) {
  return readRules(filesFrom(texts), settings).problems.filter(({ code }) => code !== 'rules/missing-file')
}

describe('a broken rule file is a problem at its place', () => {
  const cases = [
    {
      name: 'a field that does not exist',
      texts: { classify: rule('{ field: source.tag, contains: x }') },
      code: 'rules/unknown-field',
      line: 5,
      col: 20,
      hint: 'Did you mean `source.tags`?',
    },
    {
      name: 'a field without its block',
      texts: { classify: rule('{ field: type, equals: x }', '{ component: api }') },
      code: 'rules/unknown-field',
      line: 5,
      col: 20,
      hint: 'Did you mean `triage.type`?',
    },
    {
      name: 'a block that rules cannot read',
      texts: { classify: rule('{ field: engineering.state, equals: x }') },
      code: 'rules/unknown-field',
      line: 5,
      col: 20,
      hint: 'source.*',
    },
    {
      name: 'its own field',
      texts: { classify: rule('{ field: triage.type, equals: bug }') },
      code: 'rules/field-not-yet-decided',
      line: 5,
      col: 20,
      hint: 'triage.confirmed',
    },
    {
      name: 'a later field',
      texts: { classify: rule('{ field: triage.team, equals: java }', '{ severity: major }') },
      code: 'rules/field-not-yet-decided',
      line: 5,
      col: 20,
      hint: 'triage.type, triage.component, triage.impact',
    },
    {
      name: 'a field that only people decide',
      texts: { classify: rule('{ field: triage.support_owner, exists: true }') },
      code: 'rules/field-not-yet-decided',
      line: 5,
      col: 20,
      hint: 'triage.confirmed',
    },
    {
      name: 'no operator',
      texts: { classify: rule('{ field: title }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 11,
      hint: 'Add one of: equals, in, contains',
    },
    {
      name: 'two operators',
      texts: { classify: rule('{ field: title, equals: x, contains: y }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 11,
      hint: 'in a group `all` or `any`',
    },
    {
      name: 'field and text',
      texts: { classify: rule('{ field: title, text: [body], contains: y }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 11,
      hint: 'Use `field` to test one field',
    },
    {
      name: 'field and section',
      texts: { classify: rule('{ field: title, section: Notes, words: 1 }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 11,
      hint: '`section` to test one section',
    },
    {
      name: 'a section that no record has',
      texts: { classify: rule('{ section: Steps, has: numbered-steps }') },
      code: 'field/not-allowed',
      line: 5,
      col: 22,
      hint: 'Steps to reproduce',
    },
    {
      name: 'neither field nor text',
      texts: { classify: rule('{ contains: y }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 11,
      hint: '`text: [title, body]`',
    },
    {
      name: 'a test and a group in one',
      texts: { classify: rule('{ field: title, contains: y, all: [{ field: title, exists: true }] }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 11,
      hint: 'into the group',
    },
    {
      name: 'an empty condition',
      texts: { classify: rule('{ all: [{}] }') },
      code: 'field/out-of-bounds',
      line: 5,
      col: 19,
      hint: 'A test of a field, of texts or of a section',
    },
    {
      name: 'a field and a group in one',
      texts: { classify: rule('{ field: title, all: [{ field: title, exists: true }] }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 11,
      hint: 'into the group',
    },
    {
      name: 'an empty group',
      texts: { classify: rule('{ any: [] }') },
      code: 'rules/unclear-condition',
      line: 5,
      col: 18,
      hint: 'at least one',
    },
    {
      name: 'equals on a list',
      texts: { classify: rule('{ field: source.tags, equals: x }') },
      code: 'rules/operator-does-not-fit',
      line: 5,
      col: 41,
      hint: 'contains',
    },
    {
      name: 'a value that the field cannot have',
      texts: { classify: rule('{ field: source.status, equals: opem }') },
      code: 'rules/unknown-value',
      line: 5,
      col: 43,
      hint: 'Did you mean `open`?',
    },
    {
      name: 'an unknown type',
      texts: { classify: rule('{ field: title, exists: true }', '{ type: secuirty }') },
      code: 'rules/unknown-value',
      line: 4,
      col: 18,
      hint: 'Did you mean `security`?',
    },
    {
      name: 'an unknown team',
      texts: { route: 'version: 1\nteams:\n  - { name: r, team: jav }\n' },
      code: 'rules/unknown-value',
      line: 3,
      col: 22,
      hint: 'Did you mean `java`?',
    },
    {
      name: 'a rule that sets a field and changes tags',
      texts: { classify: rule('{ field: title, exists: true }', '{ type: crash }\n    tags: { add: [x] }') },
      code: 'rules/unclear-rule',
      line: 5,
      col: 11,
      hint: 'Write two rules',
    },
    {
      name: 'a rule for tags with a score',
      texts: {
        classify: rule('{ field: title, exists: true }').replace(
          'set: { type: crash }',
          'tags: { add: [watch] }\n    score: 2',
        ),
      },
      code: 'rules/unclear-rule',
      line: 5,
      col: 12,
      hint: 'Delete `score`',
    },
    {
      name: 'a rule that does nothing',
      texts: {
        classify: 'version: 1\nrules:\n  - name: probe\n    when: { field: title, exists: true }\n',
      },
      code: 'rules/unclear-rule',
      line: 3,
      col: 5,
      hint: 'Add `set`',
    },
    {
      name: 'a tag to remove that no rule adds',
      texts: {
        classify: rule('{ field: title, exists: true }').replace(
          'set: { type: crash }',
          'tags: { add: [watch], remove: [wacth] }',
        ),
      },
      code: 'rules/tag-nobody-adds',
      line: 4,
      col: 36,
      hint: 'Did you mean `watch`?',
    },
    {
      name: 'a pattern with look-ahead',
      texts: { classify: rule("{ text: [title], matches: 'a(?=b)' }") },
      code: 'rules/bad-pattern',
      line: 5,
      col: 37,
      hint: 'two conditions in a group `all`',
    },
    {
      name: 'two rules with the same name',
      texts: {
        classify: `${rule('{ field: title, exists: true }')}  - { name: probe, set: { type: bug }, when: { field: title, exists: true } }\n`,
      },
      code: 'rules/same-name',
      line: 6,
      col: 13,
      hint: 'Rename one',
    },
    {
      name: 'the same name in two files',
      texts: {
        classify: rule('{ field: title, exists: true }'),
        route: 'version: 1\nlanes:\n  - { name: probe, lane: product }\n',
      },
      code: 'rules/same-name',
      line: 3,
      col: 13,
      hint: 'Rename one',
    },
    {
      name: 'a rule with the name of the matrix',
      texts: {
        matrix: table(ANY),
        route: 'version: 1\nlanes:\n  - { name: priority-matrix, lane: product }\n',
      },
      code: 'rules/same-name',
      line: 3,
      col: 13,
      hint: 'Rename one',
    },
    {
      name: 'a margin by which no value can lead',
      texts: {
        classify: `${rule('{ field: title, exists: true }')}  - name: other
    set: { type: bug }
    when: { field: title, exists: true }
margin: 2
`,
      },
      code: 'rules/margin-too-large',
      line: 9,
      col: 9,
      hint: 'Lower `margin`',
    },
    {
      name: 'a rule called like the owners of a team',
      texts: { route: 'version: 1\nteams:\n  - { name: team-owners, team: java }\n' },
      code: 'rules/same-name',
      line: 3,
      col: 13,
      hint: 'Rename one',
    },
    {
      name: 'no table',
      texts: { matrix: '---\nversion: 1\n---\n\nNothing.\n' },
      code: 'rules/matrix-without-table',
      line: 5,
      col: 1,
      hint: 'Issue Type',
    },
    {
      name: 'a missing column',
      texts: {
        matrix: '---\nversion: 1\n---\n\n| Issue Type | Severity | Priority |\n| --- | --- | --- |\n',
      },
      code: 'rules/matrix-missing-column',
      line: 5,
      col: 1,
      hint: 'Business Impact',
    },
    {
      name: 'a column that is not used',
      texts: {
        matrix: `---\nversion: 1\n---\n| Issue Type | Severity | Business Impact | Priority | Tiers |\n| - | - | - | - | - |\n| * | * | * | P3 | x |\n`,
      },
      code: 'rules/matrix-unread-column',
      line: 4,
      col: 56,
      hint: 'Did you mean `Tier`?',
    },
    {
      name: 'a rotation without its first day',
      texts: { route: teamOwners('{ people: [abel], by: rotation, every: 1w }') },
      code: 'rules/incomplete-rotation',
      line: 3,
      col: 58,
      hint: '`from: 2026-01-05` on which day',
    },
    {
      name: 'a rotation without the length of a turn',
      texts: { route: teamOwners('{ people: [abel], by: rotation, from: 2026-01-05 }') },
      code: 'rules/incomplete-rotation',
      line: 3,
      col: 58,
      hint: '`every: 1w` says how long',
    },
    {
      name: 'turns without a rotation',
      texts: { route: teamOwners('{ people: [abel], by: least-loaded, every: 1w }') },
      code: 'rules/needless-turn',
      line: 3,
      col: 79,
      hint: '`by: rotation`',
    },
    {
      name: 'a support route with turns without a rotation',
      texts: {
        route:
          'version: 1\nsupport:\n  - { name: s, owners: { people: [lena], by: hash, from: 2026-01-05 } }\n',
      },
      code: 'rules/needless-turn',
      line: 3,
      col: 58,
      hint: '`by: rotation`',
    },
    {
      name: 'a column twice',
      texts: {
        matrix: `---\nversion: 1\n---\n| Issue Type | Severity | Business Impact | Priority | Severity |\n| - | - | - | - | - |\n`,
      },
      code: 'rules/matrix-unread-column',
      line: 4,
      col: 56,
      hint: 'Delete one',
    },
    {
      name: 'too few cells',
      texts: { matrix: table(ANY, '| Crash | Major | P2 |') },
      code: 'rules/matrix-too-few-cells',
      line: 8,
      col: 1,
      hint: '*',
    },
    {
      name: 'an unknown word',
      texts: { matrix: table(ANY, '| Crach | Major | Low | P2 |') },
      code: 'rules/matrix-unknown-word',
      line: 8,
      col: 3,
      hint: 'Did you mean `crash`?',
    },
    {
      name: 'an unknown priority',
      texts: { matrix: table('| * | * | * | P4 |') },
      code: 'rules/matrix-unknown-word',
      line: 7,
      col: 15,
      hint: '`P1`, `P2`, `P3`',
    },
    {
      name: 'a priority of any',
      texts: { matrix: table('| * | * | * | * |') },
      code: 'rules/matrix-unknown-word',
      line: 7,
      col: 15,
      hint: '`P1`, `P2`, `P3`',
    },
    {
      name: 'an empty tier',
      texts: {
        matrix: `---\nversion: 1\n---\n| Tier | Issue Type | Severity | Business Impact | Priority |\n| - | - | - | - | - |\n| * | * | * | * | P3 |\n| | Bug | * | * | P3 |\n`,
      },
      code: 'rules/matrix-unknown-word',
      line: 7,
      col: 1,
      hint: '`*` matches any',
    },
    {
      name: 'an empty cell',
      texts: { matrix: table(ANY, '| Crash |  | Low | P2 |') },
      code: 'rules/matrix-unknown-word',
      line: 8,
      col: 9,
      hint: '`*` matches any',
    },
    {
      name: 'a row without a priority',
      texts: { matrix: table(ANY, '| Crash | Major | Low |  |') },
      code: 'rules/matrix-unknown-word',
      line: 8,
      col: 23,
      hint: '`P1`, `P2`, `P3`',
    },
    {
      name: 'two equally specific rows that disagree',
      texts: { matrix: table(ANY, '| Crash | Major | * | P2 |', '| Crash | * | Low | P3 |') },
      code: 'rules/matrix-conflict',
      line: 9,
      col: 1,
      hint: 'exactly this combination',
    },
    {
      name: 'a row that repeats another',
      texts: { matrix: table(ANY, '| Crash | Major | * | P2 |', '| Crash | Major | * | P2 |') },
      code: 'rules/matrix-unreachable-row',
      line: 9,
      col: 1,
      hint: 'Delete one of the two',
    },
    {
      name: 'a conflict in one tier only',
      texts: {
        matrix:
          '---\nversion: 1\n---\n| Tier | Issue Type | Severity | Business Impact | Priority |\n| - | - | - | - | - |\n| * | * | * | * | P3 |\n| pro | * | * | * | P2 |\n| * | Crash | * | * | P1 |\n',
      },
      code: 'rules/matrix-conflict',
      line: 8,
      col: 1,
      hint: 'exactly this combination',
    },
    {
      name: 'a combination without a row',
      texts: {
        matrix: table(
          '| * | * | High | P1 |',
          '| * | * | Medium | P2 |',
          '| * | Major | Low | P3 |',
          '| * | Minor | Low | P3 |',
          ...['Security', 'Crash', 'Bug', 'Performance', 'UI', 'Feature request', 'outage'].map(
            (type) => `| ${type} | Critical | Low | P2 |`,
          ),
        ),
      },
      code: 'rules/matrix-gap',
      line: 5,
      col: 1,
      hint: 'Add a row',
    },
  ] as const

  it.each(cases)('$name → $code', ({ texts, code, line, col, hint }) => {
    const [problem, ...more] = problemsOf(texts)
    expect(more).toEqual([])
    expect(problem).toMatchObject({ code, at: { line, col } })
    expect(problem?.hint).toContain(hint)
  })

  it('covers every code of this package but those of checks and of examples', () => {
    const others = [OF_CHECK, OF_CHECKS, OF_EXAMPLES].flatMap((problems) => Object.keys(problems))
    const raised = new Set<string>([...cases.map(({ code }) => code), ...others, 'rules/missing-file'])
    expect(Object.keys(PROBLEMS).filter((code) => !raised.has(code))).toEqual([])
  })
})

describe('readRules', () => {
  it('says everything at once, sorted by file and place', () => {
    const problems = problemsOf({
      classify: rule("{ all: [{ field: sauce, equals: x }, { text: [title], matches: '(' }] }"),
      matrix: table('| Crash | Major | P2 |'),
      route: 'version: 1\nteams:\n  - { name: r, team: nobody }\n',
    })
    expect(problems.map(({ code, at }) => `${at?.path} ${code}`)).toEqual([
      'rules/classify.yml rules/unknown-field',
      'rules/classify.yml rules/bad-pattern',
      'rules/priority-matrix.md rules/matrix-too-few-cells',
      'rules/route.yml rules/unknown-value',
    ])
  })

  it('warns of each missing file, and decides nothing by it', () => {
    const result = readRules({}, SETTINGS)
    expect(result.ok).toBe(true)
    expect(result.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning rules/missing-file',
      'warning rules/missing-file',
      'warning rules/missing-file',
    ])
  })

  it.each([
    { missing: 1, says: 'no row for security, critical, high.' },
    { missing: 2, says: 'no row for 2 combinations: security, critical, high; security, critical, medium.' },
    { missing: 20, says: /no row for 20 combinations: .*; bug, critical, medium\.$/ },
    { missing: 21, says: /no row for 21 combinations: .*; bug, critical, medium; and 1 more\.$/ },
    { missing: 72, says: /no row for 72 combinations: .*; bug, critical, medium; and 52 more\.$/ },
  ])('names $missing combinations without a row in one problem', ({ missing, says }) => {
    const rows = COMBINATIONS.slice(missing).map((cells) => `| ${cells.join(' | ')} | P3 |`)
    const [gap, ...more] = problemsOf({ matrix: table(...rows) })
    expect(more).toEqual([])
    expect(gap?.code).toBe('rules/matrix-gap')
    expect(gap?.message).toMatch(says)
  })

  it('reports warnings next to errors', () => {
    const { problems } = readRules(filesFrom({ classify: rule('{ field: title }') }), SETTINGS)
    expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
      'error rules/unclear-condition',
      'warning rules/missing-file',
      'warning rules/missing-file',
    ])
  })

  it('takes values in any case', () => {
    expect(problemsOf({ classify: rule('{ field: source.status, in: [Open, SOLVED] }') })).toEqual([])
  })

  it('takes the components and tiers of the settings as the only ones', () => {
    const strict = settingsFrom(
      'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java } }\nvocabulary: { component: [billing], tier: [gold] }\n',
    )
    const problems = problemsOf(
      { classify: rule('{ field: customer.tier, equals: golden }', '{ component: biling }') },
      strict,
    )
    expect(problems.map(({ hint }) => hint?.split('?')[0])).toEqual([
      'Did you mean `billing`',
      'Did you mean `gold`',
    ])
  })

  it('hands on what the reader of the file finds', () => {
    expect(problemsOf({ classify: 'version: 1\nrule: []\n' })).not.toHaveLength(0)
  })
})
