import { describe, expect, it } from 'vitest'
import {
  readClassifyFile,
  readCursorFile,
  readMatrixFile,
  readPlaybookFile,
  readReadinessFile,
  readRouteFile,
} from './book-files.ts'
import { readSettings } from './read-settings.ts'

const CLASSIFY = `version: 1
rules:
  - name: crash-words
    set: { type: crash }
    when: { text: [title], contains: crashes }
    examples: [{ record: { title: It crashes, other: 1 }, expect: crash }]
`

describe('files of a book', () => {
  it('reads rules, and finds the places of their parts', () => {
    const result = readClassifyFile('rules/classify.yml', CLASSIFY)
    expect(result).toMatchObject({ ok: true, value: { value: { rules: [{ name: 'crash-words' }] } } })
    expect(result.ok && result.value.place(['rules', 0, 'when', 'contains'])).toEqual({
      path: 'rules/classify.yml',
      line: 5,
      col: 38,
    })
  })

  it('refuses a rule that sets two fields', () => {
    const { problems } = readClassifyFile(
      'rules/classify.yml',
      CLASSIFY.replace('type: crash }', 'type: crash, severity: major }'),
    )
    expect(problems.map(({ code, at }) => `${code} ${at?.line}`)).toEqual(['field/out-of-bounds 4'])
  })

  it('reads the head of the matrix and the line at which its text begins', () => {
    const result = readMatrixFile('rules/priority-matrix.md', '---\nversion: 1\nmode: act\n---\n\n# Matrix\n')
    expect(result).toMatchObject({
      ok: true,
      value: { head: { value: { version: 1, mode: 'act' } }, body: '# Matrix\n', bodyLine: 6 },
    })
  })

  it('reads the head of a playbook', () => {
    const text = '---\nversion: 1\nname: Code fix\nkind: template\nfor: ticket\n---\n\n{{id}}\n'
    expect(readPlaybookFile('playbooks/a.md', text)).toMatchObject({
      ok: true,
      value: { head: { value: { kind: 'template', for: 'ticket' } }, body: '{{id}}\n', bodyLine: 8 },
    })
    const { problems } = readPlaybookFile(
      'playbooks/a.md',
      text.replace('for: ticket', 'for: tikcet\nkinds: 1'),
    )
    expect(problems.map(({ code, at }) => `${code} ${at?.line}`)).toEqual([
      'field/not-allowed 5',
      'field/unknown 6',
    ])
  })

  it('reads routes', () => {
    const result = readRouteFile(
      'rules/route.yml',
      'version: 1\nlanes:\n  - { name: now, lane: current-sprint }\n',
    )
    expect(result).toMatchObject({
      ok: true,
      value: { value: { lanes: [{ name: 'now', lane: 'current-sprint' }] } },
    })
  })

  it.each([
    {
      owners: '[anna, "@x"]',
      line: '`support[1].owners[2]` is `@x`',
      hint: 'A person’s account name, without @.',
    },
    {
      owners: '{ people: [anna], by: turns }',
      line: '`support[1].owners.by` cannot be `turns`',
      hint: '`rotation`',
    },
    { owners: '{ people: [anna], buy: hash }', line: 'there is no field `buy`', hint: 'Did you mean `by`?' },
    {
      owners: '{ by: hash }',
      line: '`support[1].owners.people` is missing',
      hint: 'the people to choose from',
    },
    {
      owners: '{ people: [anna], by: rotation, every: weekly, from: 2026-01-05 }',
      line: '`support[1].owners.every` is `weekly`',
      hint: '1d, 1w, 2w',
    },
  ])('says what is wrong with the owners $owners', ({ owners, line, hint }) => {
    const { problems } = readRouteFile(
      'rules/route.yml',
      `version: 1\nsupport:\n  - { name: s, owners: ${owners} }\n`,
    )
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(line)
    expect(problems[0]?.hint).toContain(hint)
  })

  it('reads criteria of readiness, and says which part of one is missing', () => {
    const whole =
      'version: 1\ncriteria:\n  - { name: a, shows: { text: [body], exists: true }, missing: M, ask: A }\n'
    expect(readReadinessFile('rules/readiness.yml', whole)).toMatchObject({
      ok: true,
      value: { value: { criteria: [{ name: 'a', missing: 'M', ask: 'A' }] } },
    })
    const { problems } = readReadinessFile('rules/readiness.yml', whole.replace(', ask: A', ''))
    expect(problems.map(({ code, at }) => `${code} ${at?.line}`)).toEqual(['field/missing 3'])
  })

  it('reads a cursor', () => {
    const result = readCursorFile(
      '.triagebook/cursors/a.yml',
      'version: 1\ncursor: abc\nas_of: "2026-03-26T10:56:07Z"\n',
    )
    expect(result).toMatchObject({
      ok: true,
      value: { value: { cursor: 'abc', as_of: '2026-03-26T10:56:07Z' } },
    })
  })

  const marked = (line: string) => `<<<<<<< ours\n${line}\n=======\n${line} # theirs\n>>>>>>> theirs\n`

  it.each([
    {
      name: 'settings',
      read: () => readSettings('a.yml', `version: 1\n${marked('time_zone: UTC')}`),
      line: 2,
    },
    { name: 'rules', read: () => readClassifyFile('a.yml', marked('version: 1')), line: 1 },
    {
      name: 'the head of the matrix',
      read: () => readMatrixFile('a.md', `---\n${marked('version: 1')}---\n`),
      line: 2,
    },
    {
      name: 'the table of the matrix',
      read: () => readMatrixFile('a.md', `---\nversion: 1\n---\n\n${marked('| Crash | P1 |')}`),
      line: 5,
    },
  ])(
    'says that a merge left two versions of lines in $name, and nothing of what they look like',
    ({ read, line }) => {
      expect(read().problems.map(({ code, at }) => `${code} ${at?.line}`)).toEqual([
        `record/conflict-markers ${line}`,
      ])
    },
  )
})
