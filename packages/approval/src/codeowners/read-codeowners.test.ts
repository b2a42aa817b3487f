import { formatProblem } from '@triagebook/record/problem'
import { describe, expect, it } from 'vitest'
import { readCodeowners } from './read-codeowners.ts'

const read = (content: string) => readCodeowners({ path: '.github/CODEOWNERS', content })

function ownersIn(content: string, path: string) {
  const result = read(content)
  if (!result.ok) throw new Error(result.problems.map(formatProblem).join('\n'))
  const owners = result.value.ownersOf(path)
  return owners === null ? null : [...owners.people, ...owners.forgeTeams, ...owners.emails]
}

describe('readCodeowners', () => {
  it.each<{ name: string; content: string; path: string; owners: readonly string[] | null }>([
    { name: 'no line matches', content: '/docs/ @anna', path: 'src/a.ts', owners: null },
    { name: 'the file is empty', content: '', path: 'a', owners: null },
    { name: 'one line matches', content: '* @anna', path: 'src/a.ts', owners: ['anna'] },
    { name: 'the last match wins', content: '* @anna\n*.ts @ben\n/x/ @cleo', path: 'a.ts', owners: ['ben'] },
    { name: 'a later line without owners unsets', content: '* @anna\n/src/', path: 'src/a', owners: null },
    {
      name: 'people, teams and addresses',
      content: '* @Anna @Acme/Web-Team Cleo@Example.com',
      path: 'a',
      owners: ['anna', 'acme/web-team', 'cleo@example.com'],
    },
    { name: 'comments', content: '# * @x\n* @anna # @ben\n#/src @x', path: 'src/a', owners: ['anna'] },
    { name: 'tabs, spaces, CRLF', content: '\t*\t @anna \r\n  \r\n', path: 'a', owners: ['anna'] },
    { name: 'a space in a name', content: '/my\\ docs/ @anna', path: 'my docs/a', owners: ['anna'] },
    { name: 'a login of a managed user', content: '* @anna_acme', path: 'a', owners: ['anna_acme'] },
    {
      name: 'a team with a dot and an underscore',
      content: '* @a-b/c.d_e',
      path: 'a',
      owners: ['a-b/c.d_e'],
    },
  ])('$name: $owners', ({ content, path, owners }) => {
    expect(ownersIn(content, path)).toEqual(owners)
  })

  it.each([
    { content: '* @anna\n!*.ts @ben', at: '2:1', code: 'approval/codeowners-pattern' },
    { content: '*.[jt]s @anna', at: '1:1', code: 'approval/codeowners-pattern' },
    { content: '  \\#notes @anna', at: '1:3', code: 'approval/codeowners-pattern' },
    { content: '* @anna anna', at: '1:9', code: 'approval/codeowners-owner' },
    { content: '* @anna/', at: '1:3', code: 'approval/codeowners-owner' },
    { content: '* @-anna', at: '1:3', code: 'approval/codeowners-owner' },
    { content: '* anna@', at: '1:3', code: 'approval/codeowners-owner' },
  ])('refuses $content at $at', ({ content, at, code }) => {
    expect(read(content).problems.map((one) => `${one.at?.line}:${one.at?.col} ${one.code}`)).toEqual([
      `${at} ${code}`,
    ])
  })

  it('reports every bad line', () => {
    expect(read('!a @b\n* @ok\n* x\n* y z\n').problems.map(({ at }) => at?.line)).toEqual([1, 3, 4, 4])
  })

  it.each([
    { bytes: 2_999_999, found: [] },
    { bytes: 3_000_000, found: ['approval/codeowners-too-large'] },
  ])('in $bytes bytes finds $found', ({ bytes, found }) => {
    const content = `* @anna #${'é'.repeat(1_000_000)}`
    const padded = content + 'x'.repeat(bytes - Buffer.byteLength(content))
    expect(read(padded).problems.map(({ code }) => code)).toEqual(found)
  })

  it('warns at each address, whose owner can never approve', () => {
    const { ok, problems } = read('* @anna\n/docs/ lena@desk.example @omar\n\n/src/ @anna x@y\n')
    expect(ok).toBe(true)
    expect(problems.map(({ code, severity, at }) => `${at?.line}:${at?.col} ${severity} ${code}`)).toEqual([
      '2:8 warning approval/codeowners-address',
      '4:13 warning approval/codeowners-address',
    ])
  })

  it('names each team and each person once', () => {
    const result = read('* @acme/web @Acme/Web @Anna\n/a/ @acme/core @anna @ben\n')
    expect(result.ok && result.value.forgeTeams).toEqual(['acme/web', 'acme/core'])
    expect(result.ok && result.value.people).toEqual(['anna', 'ben'])
  })
})
