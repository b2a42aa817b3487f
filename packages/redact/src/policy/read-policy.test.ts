import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { redact, redactMarkdown } from '../redact.ts'
import type { Policy } from './policy.ts'
import { readPolicy } from './read-policy.ts'

const SETTINGS = {
  privacy: { book: 'public', customers: 'pseudonyms', internal_comments: 'drop', redact_ip: false },
} as const

function policy(entries: string): Policy {
  const result = readPolicy(SETTINGS, fileOf(entries))
  if (!result.ok) throw new Error(result.problems[0].message)
  return result.value
}

function fileOf(entries: string) {
  return { path: 'rules/redact.yml', content: `version: 1\nallow:\n${entries}\n` }
}

describe('readPolicy', () => {
  it('lets nothing stay where there is no file', () => {
    const result = readPolicy(SETTINGS, null)
    expect(result.ok && redact('help@example.com', result.value).found).toEqual({ 'e-mail': 1 })
  })

  it.each([true, false])('takes IP addresses out where the settings ask (%s)', (redact_ip) => {
    const result = readPolicy({ privacy: { ...SETTINGS.privacy, redact_ip } }, null)
    expect(result.ok && redact('192.0.2.17', result.value).text).toBe(
      redact_ip ? '[redacted: ip]' : '192.0.2.17',
    )
  })

  it('lets a value stay, whatever its case, and no longer or shorter one', () => {
    const help = policy('  - { kind: e-mail, value: Help@example.com, why: It is printed on our site }')
    expect(redact('help@EXAMPLE.com', help)).toEqual({ text: 'help@EXAMPLE.com', found: {} })
    expect(redact('xhelp@example.com', help).found).toEqual({ 'e-mail': 1 })
    expect(redact('help@example.com.au', help).found).toEqual({ 'e-mail': 1 })
  })

  it('lets a value stay as the kind that it is named for, and no other', () => {
    const card = policy('  - { kind: phone, value: "4111111111111111", why: A test number }')
    expect(redact('4111111111111111', card).found).toEqual({ card: 1 })
  })

  it('lets stay what a pattern matches from end to end, also where it has alternatives', () => {
    const ours = policy(`  - { kind: e-mail, pattern: 'a@example\\.com|b@example\\.com', why: Ours }`)
    expect(redact('A@example.com and b@example.com', ours).found).toEqual({})
    expect(redact('xb@example.com a@example.com.au', ours).found).toEqual({ 'e-mail': 2 })
  })

  it('takes out a secret that only holds what may stay', () => {
    const help = policy('  - { kind: e-mail, value: help@example.com, why: Ours }')
    expect(redact('https://example.com/?token=abc123&to=help@example.com', help).found).toEqual({ url: 1 })
  })

  it('lets the same stay in Markdown', () => {
    const help = policy('  - { kind: e-mail, value: help@example.com, why: Ours }')
    const markdown = 'Write to **help**@example.com or [us](mailto:help@example.com)\n'
    expect(redactMarkdown(markdown, help)).toEqual({
      text: markdown,
      found: {},
      words: 'Write to help@example.com or us',
    })
  })

  it('lets examples and test cards stay in the file that init writes, and nothing near them', () => {
    const path = 'rules/redact.yml'
    const content = readFileSync(new URL('../../../../rules/redact.yml', import.meta.url), 'utf8')
    const result = readPolicy(SETTINGS, { path, content })
    if (!result.ok) throw new Error(result.problems[0].message)
    const stays = 'me@example.com, 202-555-0143 or +1 (202) 555-0143, 4111 1111 1111 1111'
    expect(redact(stays, result.value)).toEqual({ text: stays, found: {} })
    expect(redact('me@example.com.au, 202-555-1143, 4012 8888 8888 1881', result.value).found).toEqual({
      'e-mail': 1,
      phone: 1,
      card: 1,
    })
  })

  it.each([
    {
      name: 'neither value nor pattern',
      entry: '  - { kind: e-mail, why: x }',
      code: 'redact/value-or-pattern',
      place: { line: 3, col: 5 },
    },
    {
      name: 'a value and a pattern',
      entry: '  - { kind: e-mail, value: a, pattern: b, why: x }',
      code: 'redact/value-or-pattern',
      place: { line: 3, col: 5 },
    },
    {
      name: 'a pattern with look-ahead',
      entry: "  - { kind: e-mail, pattern: 'a(?=b)', why: x }",
      code: 'redact/bad-pattern',
      place: { line: 3 },
    },
    {
      name: 'a pattern that closes a bracket of ours',
      entry: "  - { kind: e-mail, pattern: 'a)|(b', why: x }",
      code: 'redact/bad-pattern',
      place: { line: 3 },
    },
    {
      name: 'an unknown kind',
      entry: '  - { kind: mail, value: a, why: x }',
      code: 'field/not-allowed',
      place: { line: 3 },
    },
    {
      name: 'no reason',
      entry: '  - { kind: e-mail, value: a }',
      code: 'field/missing',
      place: { line: 3 },
    },
  ])('refuses $name, at its place', ({ entry, code, place }) => {
    expect(readPolicy(SETTINGS, fileOf(entry))).toMatchObject({ ok: false, problems: [{ code, at: place }] })
  })
})
