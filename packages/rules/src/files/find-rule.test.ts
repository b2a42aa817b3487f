import { describe, expect, it } from 'vitest'
import { filesFrom } from '../../test-data/sample.ts'
import { findRule } from './find-rule.ts'

const FILES = filesFrom({
  classify: `version: 1
rules:
  # About crashes.
  - name: crash-words
    # Inside.
    set: { type: crash }

    when: { text: [title], contains: crash }

  # --- severity ---
  - { name: minor, set: { severity: minor },
      when: { text: [title], contains: small } }
  - name: last
    set: { type: bug }
    when: { text: [title], contains: wrong }
`,
  matrix: `---
version: 1
---

# Priorities

| Issue Type | Severity | Business Impact | Priority |
| - | - | - | - |
| * | * | * | P3 |

The end.
`,
  route: `version: 1
teams:
  - { name: all, team: java }
status:
  - name: ended
    source: [solved]
    status: resolved
`,
})

describe('a rule by its name', () => {
  it.each([
    {
      name: 'crash-words',
      place: 'rules/classify.yml:4:5',
      lines: [
        'name: crash-words',
        '# Inside.',
        'set: { type: crash }',
        '',
        'when: { text: [title], contains: crash }',
      ],
    },
    {
      name: 'minor',
      place: 'rules/classify.yml:11:5',
      lines: ['{ name: minor, set: { severity: minor },', '  when: { text: [title], contains: small } }'],
    },
    {
      name: 'last',
      place: 'rules/classify.yml:13:5',
      lines: ['name: last', 'set: { type: bug }', 'when: { text: [title], contains: wrong }'],
    },
    {
      name: 'priority-matrix',
      place: 'rules/priority-matrix.md:7:1',
      lines: [
        '| Issue Type | Severity | Business Impact | Priority |',
        '| - | - | - | - |',
        '| * | * | * | P3 |',
      ],
    },
    { name: 'all', place: 'rules/route.yml:3:5', lines: ['{ name: all, team: java }'] },
    {
      name: 'ended',
      place: 'rules/route.yml:5:5',
      lines: ['name: ended', 'source: [solved]', 'status: resolved'],
    },
  ])('$name is at $place', ({ name, place, lines }) => {
    const found = findRule(FILES, name)
    expect(
      found && { ...found, place: `${found.place.path}:${found.place.line}:${found.place.col}` },
    ).toEqual({
      place,
      lines,
    })
  })

  it.each([
    { name: 'a name that no rule has', files: FILES, rule: 'crash' },
    { name: 'the matrix of a book without one', files: {}, rule: 'priority-matrix' },
    {
      name: 'a matrix without a table',
      files: filesFrom({ matrix: '---\nversion: 1\n---\n' }),
      rule: 'priority-matrix',
    },
    {
      name: 'a rule of a file that cannot be read',
      files: filesFrom({ classify: 'rules: [' }),
      rule: 'minor',
    },
  ])('is nothing for $name', ({ files, rule }) => {
    expect(findRule(files, rule)).toBeNull()
  })
})
