import { formatProblem } from '@triagebook/record/problem'
import { settingsFrom } from '@triagebook/record/test-data'
import { describe, expect, it } from 'vitest'
import { readPolicy } from './read-policy.ts'

const BOOK = `version: 1
time_zone: Europe/Berlin
teams:
  payments: { name: Payments, members: [{ login: anna, roles: [engineer] }, { login: ben, roles: [engineer] }] }
  security: { name: Security, members: [{ login: jo, roles: [engineer] }] }
  mobile: { name: Mobile }
members: [{ login: Lena, roles: [support-lead] }, { login: omar, roles: [support] }]
`

const SETTINGS = settingsFrom(`${BOOK}stages: { gate: { mode: act } }\n`)

const read = (content: string, settings = SETTINGS) =>
  readPolicy({ path: 'rules/approvals.yml', content }, settings)

const printed = (content: string) => read(content).problems.map(formatProblem)

const rule = (name: string, more = '    require: [{ approvals: 1, from: { role: [engineer] } }]\n') =>
  `  - name: ${name}\n    about: Why.\n${more}`
const file = (...rules: readonly string[]) => `version: 1\nrules:\n${rules.join('')}`
const LEAD = '{ approvals: 1, from: { role: [support-lead] } }'

/** Written by hand as a team might; the messages are what its manager reads. */
describe('wrong policies', () => {
  it.each<{ mistake: string; policy: string; says: readonly string[] }>([
    {
      mistake: 'a team that was renamed',
      policy: `version: 1
rules:
  - name: payments-code
    about: The payments team has read changes of its code.
    when: { paths: [/payments/] }
    require:
      - { approvals: 1, from: { team: [payment] } }
`,
      says: [
        'rules/approvals.yml:7:40 error approval/unknown-team: There is no team `payment` in triagebook.yml. (Did you mean `payments`? Allowed: `payments`, `security`, `mobile`.)',
      ],
    },
    {
      mistake: 'a colleague who has left',
      policy: `version: 1
rules:
  - name: releases
    about: Carla releases.
    when: { target-branch: [^release/] }
    require:
      - { approvals: 1, from: { people: [carla, anna] } }
`,
      says: [
        'rules/approvals.yml:7:42 error approval/unknown-person: `carla` is not listed in triagebook.yml. (Use one of: `Lena`, `omar`, `anna`, `ben`, `jo`.)',
      ],
    },
    {
      mistake: 'a role that nobody has yet',
      policy: `version: 1
rules:
  - name: prices
    about: Product has agreed.
    when: { paths: [/pricing/] }
    require:
      - { approvals: 1, from: { role: [product] } }
`,
      says: [
        'rules/approvals.yml:7:31 warning approval/too-few-people: The rule `prices` needs 1 approval by a product manager, but triagebook.yml lists nobody who fits, so the rule can never be met. (Add people or roles to triagebook.yml, or ask for other people here.)',
      ],
    },
    {
      mistake: 'more approvals than people, in several rules',
      policy: `version: 1
rules:
  - name: code
    about: Two colleagues have read the code.
    require:
      - { approvals: 3, from: { team: [payments] } }
  - name: apps
    about: Somebody from mobile has read the apps.
    require:
      - { approvals: 1, from: { team: [mobile] } }
`,
      says: [
        'rules/approvals.yml:6:31 warning approval/too-few-people: triagebook.yml lists too few people for 2 requirements, so these rules can never be met: `code`, `apps`. (Add people or roles to triagebook.yml, or change who approves. The first needs 3 approvals by a member of the team payments.)',
      ],
    },
    {
      mistake: 'a rule that the policy forgets, and one that it misspells',
      policy: `version: 1
policy: { any: [lead, enginer] }
rules:
${rule('lead', `    require: [${LEAD}]\n`)}${rule('engineer')}`,
      says: [
        'rules/approvals.yml:2:23 error approval/unknown-rule: `policy` names the rule `enginer`, which is not listed under `rules`. (Did you mean `engineer`? Allowed: `lead`, `engineer`.)',
        'rules/approvals.yml:7:11 error approval/unused-rule: The rule `engineer` is not in `policy`, so it is never asked for. (Add it to `policy`, or delete the rule. Without `policy` all rules count.)',
      ],
    },
    {
      mistake: 'rules that are only listed',
      policy: `version: 1\npolicy: [lead, engineer]\nrules:\n${rule('lead')}${rule('engineer')}`,
      says: [
        'rules/approvals.yml:2:9 error field/wrong-type: `policy` must be text or a block of fields; it is a list. (Write its fields below it, each on its own line, indented by two spaces.)',
      ],
    },
    {
      mistake: 'a name used twice',
      policy: file(rule('code'), rule('code')),
      says: [
        'rules/approvals.yml:6:11 error approval/same-name: The rule name `code` is used twice; the first use is on line 3. (Rename one of the two rules.)',
      ],
    },
    {
      mistake: 'bounds the wrong way round',
      policy: file(
        rule(
          'large',
          `    when: { size: { total: { at-least: 500, at-most: 50 } } }\n    require: [${LEAD}]\n`,
        ),
      ),
      says: [
        'rules/approvals.yml:5:54 error approval/bounds: `at-least: 500` is more than `at-most: 50`, so no pull request has this size. (Correct one of the two numbers. Both are included.)',
      ],
    },
    {
      mistake: 'a path as a shell has it, a pattern with look-ahead, and the word for a team on GitHub',
      policy: `version: 1
rules:
  - name: web
    about: Somebody has read the pages of the shop.
    when: { paths: [./web/], title: { matches: ['^(?!WIP)'] } }
    require:
      - { approvals: 1, from: { team: [web-team] } }
`,
      says: [
        'rules/approvals.yml:5:21 error approval/bad-path: The path pattern `./web/` matches no file, because it has a folder named `.`. (Start at the top of the repository with `/`, such as /docs/, or leave the start out, such as docs/.)',
        'rules/approvals.yml:5:49 error approval/bad-pattern: This pattern is invalid: “(?!” looks ahead in the text, which patterns here cannot do. (Patterns use RE2 syntax: no look-ahead, no look-behind, no back-references, at most 1,000 characters.)',
        'rules/approvals.yml:7:40 error approval/unknown-team: There is no team `web-team` in triagebook.yml. (Use one of: `payments`, `security`, `mobile`.)',
      ],
    },
    {
      mistake: 'a rule that waits for itself, and a waiver that nobody could give',
      policy: `version: 1
rules:
  - name: tested
    about: A test shows that it works.
    require:
      - { check: triagebook/approval, app: github-actions }
      - { changed: [test/], or-waiver: true }
`,
      says: [
        'rules/approvals.yml:6:18 error approval/own-check: The rule waits for `triagebook/approval`, which is the check that these rules decide. (Name another check, or remove this line.)',
        'rules/approvals.yml:7:40 error approval/nobody-can-waive: The rule `tested` says `or-waiver: true`, but it asks nobody for an approval, so nobody could waive it. (Add a requirement with `approvals` or `codeowners` to the rule, or remove `or-waiver`.)',
      ],
    },
    {
      mistake: 'a misspelt field, a missing sentence and a role that there is not',
      policy: `version: 1
rules:
  - name: urgent
    when: { path: [/billing/] }
    require:
      - { approvals: 1, from: { role: [manager] } }
      - { approvals: 1 }
`,
      says: [
        'rules/approvals.yml:3:5 error field/missing: `rules[1].about` is missing. (Add it: what it is for: one sentence, which the check shows.)',
        'rules/approvals.yml:4:13 error field/unknown: In `rules[1].when` there is no field `path`. (Did you mean `paths`?)',
        'rules/approvals.yml:6:40 error field/not-allowed: `rules[1].require[1].from.role[1]` cannot be `manager`. (Use one of: `support`, `support-lead`, `engineer`, `meeting-owner`, `product`, `customer-success`, `sales-engineer`, `security`, `admin`.)',
      ],
    },
    {
      mistake: 'a ticket field that there is not, and a requirement that says half',
      policy: `version: 1
rules:
  - name: urgent
    about: Support has agreed.
    when: { ticket: { field: triage.severty, equals: critical } }
    require:
      - { approvals: 1 }
      - { approvals: 1, from: { role: [engineer] }, check: build, app: ci }
`,
      says: [
        'rules/approvals.yml:5:30 error rules/unknown-field: There is no field `triage.severty` that rules can read. (Did you mean `triage.severity`?)',
        'rules/approvals.yml:7:9 error approval/unclear-requirement: This item has `approvals` without `from`. (Add `from`: who can approve, such as `{ role: [engineer] }`.)',
        'rules/approvals.yml:8:9 error approval/unclear-requirement: This item requires several things at once: `approvals`, `check`. (Make each of them an item of its own, with `- ` before it. All items of `require` have to be met.)',
      ],
    },
  ])('$mistake', ({ policy, says }) => {
    expect(printed(policy)).toEqual(says)
  })
})

const code = (more: string) => file(rule('code', more))
const APPROVE = '    require: [{ approvals: 1, from: { role: [engineer] } }]\n'

describe('readPolicy finds', () => {
  it.each<{ name: string; policy: string; found: string }>([
    {
      name: 'an item that requires nothing',
      policy: code('    require: [{ comments: [ok] }]\n'),
      found: '5:15 approval/unclear-requirement',
    },
    {
      name: 'a field of another kind',
      policy: code(`    require: [{ changed: [a], app: b }, ${LEAD}]\n`),
      found: '5:36 approval/unclear-requirement',
    },
    {
      name: 'owners without people for paths that nobody owns',
      policy: code('    require: [{ codeowners: true }]\n'),
      found: '5:15 approval/unclear-requirement',
    },
    {
      name: 'a check without its app',
      policy: code('    require: [{ check: build }]\n'),
      found: '5:15 approval/unclear-requirement',
    },
    {
      name: 'an unknown person among those who override',
      policy: code(`${APPROVE}    override: { people: [carla] }\n`),
      found: '6:26 approval/unknown-person',
    },
    {
      name: 'an unknown team of those who sign',
      policy: code(`    when: { signed: { by: { team: [x] } } }\n${APPROVE}`),
      found: '5:36 approval/unknown-team',
    },
    {
      name: 'an unknown team of an owner',
      policy: code('    require: [{ codeowners: true, unowned: { team: [x] } }]\n'),
      found: '5:53 approval/unknown-team',
    },
    {
      name: 'a bad pattern of a comment',
      policy: code('    require: [{ approvals: 1, from: { role: [engineer] }, comments: ["(ok"] }]\n'),
      found: '5:70 approval/bad-pattern',
    },
    {
      name: 'a bad path of a test',
      policy: code(`    require: [{ changed: [src/../test/] }, ${LEAD}]\n`),
      found: '5:27 approval/bad-path',
    },
    {
      name: 'a bad path of the scope',
      policy: code(`    scope: [..]\n${APPROVE}`),
      found: '5:13 approval/bad-path',
    },
    {
      name: 'our own check in a condition, in capitals too',
      policy: code(`    when: { checks: [{ check: Triagebook/Approval, result: [failure] }] }\n${APPROVE}`),
      found: '5:31 approval/own-check',
    },
    {
      name: 'our own check of another branch',
      policy: code('    require: [{ check: "triagebook/approval: release", app: ci }]\n'),
      found: '5:24 approval/own-check',
    },
    {
      name: 'six groups in each other',
      policy: `version: 1\npolicy: { all: [any: [all: [any: [all: [any: [code]]]]]] }\nrules:\n${rule('code')}`,
      found: '2:41 approval/too-deep',
    },
  ])('$name', ({ policy, found }) => {
    expect(read(policy).problems.map((one) => `${one.at?.line}:${one.at?.col} ${one.code}`)).toEqual([found])
  })

  it('no check of ours in one with a longer name', () => {
    expect(read(code('    require: [{ check: triagebook/approvals, app: ci }]\n')).problems).toEqual([])
  })

  it.each([
    { least: 5, most: 5, problems: 0 },
    { least: 6, most: 5, problems: 1 },
  ])('bounds from $least to $most: $problems problems', ({ least, most, problems }) => {
    const when = `    when: { size: { added: { at-least: ${least}, at-most: ${most} } } }\n`
    expect(read(code(`${when}${APPROVE}`)).problems).toHaveLength(problems)
  })

  it.each([
    { from: 'team: [payments]', count: 2, problems: 0 },
    { from: 'team: [payments]', count: 3, problems: 1 },
    // Lena is the only support lead, however often she is named.
    { from: 'role: [support-lead], people: [lena, LENA]', count: 1, problems: 0 },
    { from: 'role: [support-lead], people: [lena, LENA]', count: 2, problems: 1 },
    { from: 'team: [mobile], role: [product]', count: 1, problems: 1 },
    { from: 'team: [mobile], role: [support]', count: 1, problems: 0 },
    { from: 'team: [mobile], github-team: [acme/mobile]', count: 9, problems: 0 },
  ])('too few people for $count of $from: $problems', ({ from, count, problems }) => {
    const result = read(code(`    require: [{ approvals: ${count}, from: { ${from} } }]\n`))
    expect(result.ok).toBe(true)
    expect(result.problems.map((one) => one.code)).toEqual(Array(problems).fill('approval/too-few-people'))
  })

  it('too few people for paths that nobody owns', () => {
    const result = read(code('    require: [{ codeowners: true, unowned: { team: [mobile] } }]\n'))
    expect(result.problems).toMatchObject([{ code: 'approval/too-few-people', at: { line: 5, col: 44 } }])
  })

  it('none in a book that does not use the gate', () => {
    const policy = code('    require: [{ approvals: 9, from: { role: [engineer] } }]\n')
    expect(read(policy, settingsFrom(BOOK)).problems).toEqual([])
  })
})

describe('readPolicy gives', () => {
  function policyOf(content: string) {
    const result = read(content)
    if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
    return result.value
  }

  it('a policy of all rules where the file has none', () => {
    expect(policyOf(file(rule('a'), rule('b'))).tree).toEqual({
      kind: 'all',
      of: [{ rule: 'a' }, { rule: 'b' }],
    })
  })

  it('the policy of the file, five groups deep', () => {
    const policy = `version: 1\npolicy: { all: [a, any: [a, all: [any: [all: [b]]]]] }\nrules:\n`
    expect(policyOf(`${policy}${rule('a')}${rule('b')}`).tree).toEqual({
      kind: 'all',
      of: [
        { rule: 'a' },
        {
          kind: 'any',
          of: [
            { rule: 'a' },
            { kind: 'all', of: [{ kind: 'any', of: [{ kind: 'all', of: [{ rule: 'b' }] }] }] },
          ],
        },
      ],
    })
    expect(policyOf(`version: 1\npolicy: a\nrules:\n${rule('a')}`).tree).toEqual({ rule: 'a' })
  })

  it('people, teams and roles in lower case, and the teams of the forge once', () => {
    const { rules, forgeTeams } = policyOf(
      code(`    when: { author: { github-team: [Acme/Web] } }
    require: [{ approvals: 1, from: { people: [lena], github-team: [acme/web, ACME/core] } }]
    override: { role: [admin] }
`),
    )
    expect(rules).toMatchObject([
      {
        requirements: [
          { from: { people: ['lena'], teams: [], roles: [], forgeTeams: ['acme/web', 'acme/core'] } },
        ],
        overriddenBy: { roles: ['admin'] },
      },
    ])
    expect(forgeTeams).toEqual(['acme/web', 'acme/core'])
  })

  it.each([
    { name: 'its own', more: '    when: { paths: [/a/] }\n    scope: [/b/]\n', a: false, b: true },
    { name: 'that of `when`', more: '    when: { paths: [/a/] }\n', a: true, b: false },
  ])('a scope: $name', ({ more, a, b }) => {
    const [{ scope } = { scope: undefined }] = policyOf(code(`${more}${APPROVE}`)).rules
    expect({ a: scope?.('a/x'), b: scope?.('b/x') }).toEqual({ a, b })
  })

  it.each(['', '    when: { only-paths: [/a/] }\n', '    when: { labels: [a] }\n'])(
    'a scope of everything: %j',
    (more) => expect(policyOf(code(`${more}${APPROVE}`)).rules).toMatchObject([{ scope: undefined }]),
  )

  it.each([
    { more: '', holds: 'content' },
    { more: '    approval-holds: for-content\n', holds: 'content' },
    { more: '    approval-holds: for-commit\n', holds: 'commit' },
  ])('approvals that hold for $holds', ({ more, holds }) => {
    expect(policyOf(code(`${more}${APPROVE}`)).rules).toMatchObject([{ holds, overriddenBy: undefined }])
  })

  it('each kind of requirement', () => {
    const [first] = policyOf(
      code(`    require:
      - { approvals: 2, from: { team: [payments] }, comments: ["^lgtm$", ok] }
      - { codeowners: true, unowned: { role: [engineer] } }
      - { check: build, app: ci }
      - { changed: ["*.test.*", test/], or-waiver: true }
      - { changed: [docs/] }
`),
    ).rules
    expect(first?.requirements).toMatchObject([
      { kind: 'approvals', count: 2, from: { teams: ['payments'] } },
      { kind: 'codeowners', unowned: { roles: ['engineer'] } },
      { kind: 'check', name: 'build', app: 'ci' },
      { kind: 'changed', patterns: ['*.test.*', 'test/'], canBeWaived: true },
      { kind: 'changed', patterns: ['docs/'], canBeWaived: false },
    ])
    const [approvals, , , changed] = first?.requirements ?? []
    const comments = approvals?.kind === 'approvals' ? approvals.comments : undefined
    expect(['LGTM', 'not LGTM', 'ok by me'].map((body) => comments?.(body))).toEqual([true, false, true])
    const paths = changed?.kind === 'changed' ? changed.paths : undefined
    expect(['a/b.test.ts', 'test/a.ts', 'a.test.d/b.ts'].map((path) => paths?.(path))).toEqual([
      true,
      true,
      false,
    ])
  })
})
