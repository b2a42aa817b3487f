import { expect, it } from 'vitest'
import { BODY, changed, ESCALATED, PATH, RECORD } from '../test-data/a-record.ts'
import { checkAcross } from './across/check-across.ts'
import { factsOf } from './across/record-facts.ts'
import { unknownConnections } from './across/unknown-connections.ts'
import { loginFinder, unknownLogins } from './across/unknown-logins.ts'
import { checkRecord } from './check/check-record.ts'
import { placeFindings } from './check/place-findings.ts'
import { unlikelyValues } from './check/unlikely.ts'
import { readSettings } from './formats/read-settings.ts'
import type { Problem } from './problem/problem.ts'
import { PROBLEMS } from './problems.ts'
import { readRecord } from './read/read-record.ts'
import { printRecord } from './record/print-record.ts'
import type { Path } from './schema/path.ts'
import type { TicketRecord } from './schema/types.generated.ts'
import { hiddenCharacters } from './yaml/hidden-characters.ts'
import { readYamlValue } from './yaml/read-yaml.ts'

const SETTINGS = `version: 1
time_zone: Europe/Berlin
teams:
  java: { name: Java, members: [{ login: anna, roles: [support] }, { login: kei, roles: [engineer] }] }
connections:
  zendesk-eu: { platform: zendesk }
`

const withEmails = (emails: string, ...others: string[]) =>
  SETTINGS.replace(
    /members: .* }$/m,
    `members: [${['kei', ...others].map((login) => `{ login: ${login}, roles: [engineer], emails: ${emails} }`).join(', ')}] }`,
  )
const ofYaml = (yaml: string | Uint8Array) => readYamlValue('people.yml', yaml).problems
const ofText = (text: string) => readRecord(`${PATH}.md`, text).problems
const ofSettings = (text: string) => readSettings('triagebook.yml', text).problems

/** The problems of a record in which one thing is different. */
function ofRecord(
  path: Path,
  value: unknown,
  base: TicketRecord = RECORD,
  file = `${PATH}.md`,
  body = BODY,
): readonly Problem[] {
  const settings = readSettings('triagebook.yml', SETTINGS)
  const result = readRecord(file, printRecord({ record: changed(base, path, value), body }))
  if (!result.ok || !settings.ok) return result.problems
  const now = new Date('2026-04-01T08:00:00Z')
  return [...checkRecord(result.value, settings.value), ...unlikelyValues(result.value, now)]
}

/** The problems between a record in which one thing is different and another file of the book. */
function ofBook(path: Path, value: unknown, other?: TicketRecord): readonly Problem[] {
  const settings = readSettings('triagebook.yml', SETTINGS)
  const record = changed(RECORD, path, value)
  const result = readRecord(`${PATH}.md`, printRecord({ record, body: BODY }))
  if (!result.ok || !settings.ok) return result.problems
  const file = result.value
  const others =
    other === undefined ? [] : [factsOf({ ...file, path: 'tickets/2026/04/other.md', record: other })]
  const facts = [factsOf(file, loginFinder(settings.value)), ...others]
  const found = [
    ...checkAcross(facts, { paths: [file.path], settings: settings.value }),
    ...unknownConnections(facts, settings.value),
    ...unknownLogins(facts, settings.value),
  ]
  const own = found.filter((one) => one.path === file.path).map(({ finding }) => finding)
  return placeFindings(own, file)
}

const MANUAL = changed(RECORD, ['source', 'connection'], 'manual')
const MERGED_INTO = ['source', 'merged_into']
const RESOLVED = changed(ESCALATED, ['triage', 'status'], 'resolved')
const change = { at: '2026-03-28T00:00:00Z', event: 'changed', field: 'triage.status', by: 'anna' }
const signed = { value: 'java', by: 'anna', at: '2026-03-28T00:00:00Z' }

/** One way to raise each code, and the line and column of the problem. */
const RAISED: Readonly<
  Record<keyof typeof PROBLEMS, readonly [() => readonly Problem[], line: number, col: number]>
> = {
  'file/too-large': [() => ofYaml(`a: ${'x'.repeat(1024 * 1024)}`), 1, 1],
  'file/not-utf-8': [
    () => ofYaml(new Uint8Array([0x61, 0x3a, 0x20, 0x31, 0x0a, 0x62, 0x3a, 0x20, 0xe9])),
    2,
    4,
  ],
  'file/control-character': [() => ofYaml('a: 1\nb: x\u0007y\n'), 2, 5],
  'file/hidden-character': [() => hiddenCharacters(PATH, 'a: 1\nb: x\u200by\n'), 2, 5],
  'file/no-front-matter': [() => ofText('# A ticket\n'), 1, 1],
  'file/unclosed-front-matter': [() => ofText('---\nid: a\ntitle: b\n'), 3, 9],
  'yaml/alias': [() => ofYaml('a: &x 1\nb: *x\n'), 1, 4],
  'yaml/tag': [() => ofYaml('a: !!js/function f\n'), 1, 4],
  'yaml/unquoted-colon': [() => ofYaml('a: 1\ntitle: Error: nothing\n'), 2, 8],
  'yaml/not-readable': [() => ofYaml('a: "x" y\n'), 1, 8],
  'yaml/duplicate-key': [() => ofYaml('a: 1\nb: 2\na: 3\n'), 3, 1],
  'yaml/tab': [() => ofYaml('a:\n\tb: 1\n'), 2, 1],
  'yaml/indentation': [() => ofYaml('a:\n  b: 1\n c: 2\n'), 3, 2],
  'yaml/needs-quotes': [() => ofYaml('owner: @anna\n'), 1, 8],
  'yaml/escape': [() => ofYaml('a: "\\q"\n'), 1, 5],
  'yaml/unclosed': [() => ofYaml('a: 1\nb: "x\nc: 2\n'), 2, 4],
  'yaml/several-documents': [() => ofYaml('a: 1\n---\nb: 2\n'), 2, 1],
  'yaml/key-not-text': [() => ofYaml('[a, b]: 1\n'), 1, 1],
  'yaml/nested-too-deep': [() => ofYaml('['.repeat(500_000)), 1, 65],
  'yaml/too-much': [() => ofYaml('#\n'.repeat(40_000)), 22_501, 2],
  'yaml/directive': [() => ofYaml('%YAML 1.1\n---\na: yes\n'), 1, 1],
  'yaml/reserved-key': [() => ofYaml('a:\n  __proto__: 1\n'), 2, 3],
  'yaml/control-character': [() => ofYaml('a: "\\u001b[31m"\n'), 1, 4],
  'yaml/half-character': [() => ofYaml('a: "\\ud83d"\n'), 1, 4],
  'yaml/too-many-entries': [() => ofYaml(`a: [${'b,'.repeat(10_001)}]\n`), 1, 4],
  'yaml/large-number': [() => ofYaml('a: 12345678901234567890\n'), 1, 4],
  'field/unknown': [() => ofRecord(['source', 'colour'], 'blue'), 17, 3],
  'field/missing': [() => ofRecord(['source', 'status'], undefined), 4, 1],
  'field/empty': [() => ofRecord(['triage', 'team'], null), 25, 3],
  'field/not-allowed': [() => ofRecord(['triage', 'severity'], 'huge'), 24, 13],
  'field/bad-name': [() => ofSettings(SETTINGS.replace('java:', 'Java Team:')), 4, 3],
  'field/wrong-type': [() => ofRecord(['source', 'reopens'], 'often'), 16, 12],
  'field/wrong-form': [() => ofRecord(['source', 'created_at'], '26.03.2026'), 10, 15],
  'field/no-such-date': [() => ofRecord(['source', 'created_at'], '2026-02-30T10:00:00Z'), 10, 15],
  'field/out-of-bounds': [() => ofRecord(['source', 'reopens'], -1), 16, 12],
  'field/hidden-character': [() => ofRecord(['customer', 'id'], 'cus_\u202e1'), 18, 7],
  'record/placeholder': [() => ofRecord(['triage', 'severity'], '(fill in)', MANUAL), 24, 13],
  'record/id-not-file-name': [() => ofRecord(['id'], 'zendesk-eu-2'), 2, 5],
  'record/id-not-of-source': [() => ofRecord(['source', 'native_id'], '2'), 2, 5],
  'record/wrong-folder': [() => ofRecord([], RECORD, RECORD, 'tickets/2026/04/zendesk-eu-1.md'), 10, 15],
  'record/unknown-word': [() => ofRecord(['triage', 'team'], 'jave'), 25, 9],
  'record/unknown-connection': [() => ofBook(['source', 'connection'], 'zendesk-us'), 5, 15],
  'record/customer-named': [() => ofRecord(['customer', 'name'], 'Acme'), 19, 9],
  'record/security-not-withheld': [() => ofRecord(['triage', 'type'], 'security'), 22, 9],
  'record/missing-once-escalated': [
    () => ofRecord(['triage', 'escalation_reason'], undefined, ESCALATED),
    21,
    1,
  ],
  'record/escalated-without-team': [() => ofRecord(['triage', 'team'], undefined, ESCALATED), 21, 1],
  'record/resolved-without-closure-code': [
    () => ofRecord(['triage', 'status'], 'resolved', ESCALATED),
    27,
    11,
  ],
  'record/docs-updated-without-link': [
    () => ofRecord(['resolution'], { code: 'docs-updated' }, RESOLVED),
    42,
    9,
  ],
  'record/code-and-void': [
    () => ofRecord(['resolution'], { code: 'code-fix', void: 'spam' }, RESOLVED),
    43,
    9,
  ],
  'record/resolution-while-open': [() => ofRecord(['resolution'], { code: 'code-fix' }), 38, 9],
  'record/blocked-without-reason': [() => ofRecord(['triage', 'status'], 'blocked'), 27, 11],
  'record/blocked-left-behind': [
    () => ofRecord(['triage', 'blocked'], { on: 'customer', why: 'HAR file' }),
    28,
    3,
  ],
  'record/illegal-move': [
    () => ofRecord(['history', 2], { ...change, from: 'resolved', to: 'blocked' }),
    40,
    5,
  ],
  'record/times-out-of-order': [() => ofRecord(['source', 'solved_at'], '2026-03-01T00:00:00Z'), 12, 14],
  'record/event-before-creation': [() => ofRecord(['history', 0, 'at'], '2026-03-20T00:00:00Z'), 38, 11],
  'record/history-not-sorted': [() => ofRecord(['history', 1, 'at'], '2026-03-20T00:00:00Z'), 39, 11],
  'record/history-disagrees': [
    () =>
      ofRecord(
        ['triage', 'decided', 'team'],
        signed,
        changed(RECORD, ['history', 2], { ...change, field: 'triage.team', to: 'backend' }),
      ),
    25,
    9,
  ],
  'record/second-front-matter': [() => ofRecord([], RECORD, RECORD, undefined, `---\nid: a\n---\n`), 43, 1],
  'record/in-the-future': [
    () => ofRecord(['triage', 'escalated_at'], '2099-01-01T00:00:00Z', ESCALATED),
    30,
    17,
  ],
  'record/unknown-login': [() => ofBook(['triage', 'support_owner'], 'zoe'), 28, 18],
  'record/duplicate-id': [() => ofBook([], RECORD, RECORD), 2, 5],
  'record/same-ticket-twice': [() => ofBook([], RECORD, changed(RECORD, ['id'], 'zendesk-eu-2')), 7, 14],
  'record/merged-into-unknown': [() => ofBook(MERGED_INTO, 'zendesk-eu-2'), 17, 16],
  'record/merged-into-itself': [() => ofBook(MERGED_INTO, 'zendesk-eu-1'), 17, 16],
  'record/merged-in-a-circle': [
    () =>
      ofBook(
        MERGED_INTO,
        'zendesk-eu-2',
        changed(changed(RECORD, ['id'], 'zendesk-eu-2'), MERGED_INTO, 'zendesk-eu-1'),
      ),
    17,
    16,
  ],
  'record/conflict-markers': [
    () => ofText('---\nid: a\n<<<<<<< ours\ntitle: b\n=======\ntitle: c\n>>>>>>> theirs\n---\n'),
    3,
    1,
  ],
  'settings/unknown-time-zone': [() => ofSettings(SETTINGS.replace('Berlin', 'Berlim')), 2, 12],
  'settings/unknown-team': [
    () => ofSettings(`${SETTINGS}meetings: { daily: { teams: [java, jova] } }\n`),
    7,
    36,
  ],
  'settings/unknown-owner': [
    () => ofSettings(`${SETTINGS}meetings: { daily: { owners: [nobody] } }\n`),
    7,
    31,
  ],
  'settings/owner-twice': [
    () => ofSettings(`${SETTINGS}meetings: { daily: { owner: kei, owners: [kei] } }\n`),
    7,
    29,
  ],
  'settings/absence-backwards': [
    () =>
      ofSettings(
        `${SETTINGS}members: [{ login: anna, roles: [support], absences: [{ from: 2026-03-26, to: 2026-03-25 }] }]\n`,
      ),
    7,
    79,
  ],
  'settings/plain-address': [() => ofSettings(withEmails('[kei@acme.example]')), 4, 75],
  'settings/shared-address': [() => ofSettings(withEmails(`[${'sha256:'.padEnd(71, '0')}]`, 'abel')), 4, 194],
  'settings/duplicate-login': [
    () =>
      ofSettings(
        `${SETTINGS}members: [{ login: anna, roles: [support] }, { login: Anna, roles: [admin] }]\n`,
      ),
    7,
    55,
  ],
}

it('has for every code a way to raise it', () => {
  expect(Object.keys(RAISED).sort()).toEqual(Object.keys(PROBLEMS).sort())
})

it.each(Object.entries(RAISED))('raises %s at its place', (code, [problems, line, col]) => {
  const found = problems()
  expect(
    found.map((problem) => ({ code: problem.code, line: problem.at?.line, col: problem.at?.col })),
  ).toContainEqual({ code, line, col })
  expect(found.every(({ message, hint }) => message.endsWith('.') && hint)).toBe(true)
})

it('finds nothing wrong with a valid record', () => {
  expect(ofRecord([], RECORD)).toEqual([])
  expect(ofRecord([], ESCALATED)).toEqual([])
})
