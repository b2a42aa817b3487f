import { readFileSync } from 'node:fs'
import { readApprovalsFile } from '@triagebook/record/formats'
import { describe, expect, it } from 'vitest'
import { approvalsText } from './approvals-text.ts'

const STANDARD = readFileSync(new URL('../../../../../rules/approvals.yml', import.meta.url), 'utf8')

function rulesFor(keys: readonly string[], prefix = '') {
  const text = approvalsText(STANDARD, { teams: keys.map((key) => ({ key })), prefix })
  const file = readApprovalsFile('rules/approvals.yml', text)
  if (!file.ok) throw new Error(file.problems[0].message)
  return file.value.value.rules
}

describe('the approvals of a new book', () => {
  it.each([
    { teams: ['web', 'security'], from: { team: ['security'] } },
    { teams: ['web', 'it-security'], from: { role: ['security'] } },
  ])('ask $from to sign off, of $teams', ({ teams, from }) => {
    expect(rulesFor(teams).at(-1)?.require).toEqual([{ approvals: 1, from }])
  })

  it.each([
    { prefix: '', tickets: '/tickets/', settings: '/triagebook.yml' },
    { prefix: 'our desks/eu/', tickets: '/our desks/eu/tickets/', settings: '/our desks/eu/triagebook.yml' },
    { prefix: 'a, [b]: #é/', tickets: '/a? ?b?? ??/tickets/', settings: '/a? ?b?? ??/triagebook.yml' },
  ])(
    'name the paths of a book in “$prefix”, and leave those of the repository',
    ({ prefix, tickets, settings }) => {
      const [first, pages, , policy] = rulesFor(['web'], prefix)
      expect(first?.when?.paths).toEqual([tickets, tickets.replace('tickets', '.triagebook')])
      expect(pages?.when?.['no-paths']).toEqual([tickets, tickets.replace('tickets', 'rules'), '/.github/'])
      expect(pages?.when?.['only-paths']).toContain('/docs/')
      expect(policy?.when?.paths).toContain(settings)
    },
  )

  it('are refused where the default has no sign-off', () => {
    expect(() => approvalsText('version: 1\n', { teams: [], prefix: '' })).toThrow('lacks a sign-off')
  })
})
