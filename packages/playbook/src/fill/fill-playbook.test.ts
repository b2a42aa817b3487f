import { anyCharacter } from '@triagebook/testkit'
import { parseMarkdown } from '@triagebook/text/parse-markdown'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { aPlaybook } from '../../test-data/a-playbook.ts'
import { aTicket } from '../../test-data/a-ticket.ts'
import { nodesOf } from '../read/nodes-of.ts'
import { fillPlaybook } from './fill-playbook.ts'
import { NOTHING } from './source.ts'
import { sourceOf } from './source-of.ts'

const filled = (body: string, ticket = aTicket()) => fillPlaybook(aPlaybook(body), sourceOf(ticket))

describe('a placeholder', () => {
  it.each([
    { name: 'a word', body: 'It is {{triage.severity}}.', text: 'It is major.\n' },
    { name: 'two in a line', body: '{{id}} {{triage.status}}', text: 'zendesk-eu-1 open\n' },
    {
      name: 'an address, as a link',
      body: '{{source.url}}',
      text: '<https://acme.zendesk.example/agent/tickets/1>\n',
    },
    { name: 'a list', body: '{{source.tags}}', text: 'export, csv\n' },
    { name: 'yes for true', body: '{{triage.tech_debt}}', text: 'yes\n' },
    { name: 'a section, quoted', body: '{{body.context}}', text: '> It stops.\n' },
    { name: 'a section in a list', body: '- {{body.context}}', text: '- > It stops.\n' },
    {
      name: 'a word in a heading, a table and an item',
      body: '# {{id}}\n\n| a |\n| - |\n| {{triage.severity}} |\n\n- [ ] {{triage.type}}',
      text: '# zendesk-eu-1\n\n| a |\n| - |\n| major |\n\n- [ ] bug\n',
    },
    {
      name: 'a blank for a missing word',
      body: 'Owner: {{triage.support_owner}}',
      text: 'Owner: (fill in: support owner)\n',
    },
    {
      name: 'a blank for a missing block',
      body: '{{triage.next_step.text}}',
      text: '(fill in: next step text)\n',
    },
    {
      name: 'a blank for a missing section',
      body: '{{body.customer-impact}}',
      text: '(fill in: who cannot do what, and since when)\n',
    },
    { name: 'nothing in code', body: '`{{id}}`', text: '`{{id}}`\n' },
  ])('becomes $name', ({ body, text }) => {
    expect(filled(body)).toBe(text)
  })

  it('becomes a blank without a ticket', () => {
    expect(fillPlaybook(aPlaybook('{{title}}\n\n{{body.context}}'), NOTHING)).toBe(
      '(fill in: title)\n\n(fill in: what happened, and where)\n',
    )
  })

  it('becomes a blank where the value is empty', () => {
    const ticket = aTicket({ title: '\u200b' }, '## Context\n')
    expect(filled('{{title}}\n\n{{body.context}}', ticket)).toBe(
      '(fill in: title)\n\n(fill in: what happened, and where)\n',
    )
  })
})

describe('what a customer wrote', () => {
  it.each([
    { name: 'a mention', title: 'ask @acme/security', text: 'ask `@acme/security`' },
    { name: 'a closing reference', title: 'Fixes #12', text: 'Fixes `#12`' },
    { name: 'a reference beside our words', title: '12', body: '#{{title}}', text: '`#12`' },
    { name: 'a command', title: '/close', text: '`/close`' },
    { name: 'a link', title: '[x](https://evil.example)', text: '\\[`x](https://evil.example`)' },
    { name: 'HTML', title: '<img src=x>', text: String.raw`\<img src=x>` },
    {
      name: 'a marker of ours',
      title: '<!-- triagebook:agenda:x -->',
      text: '`<!--` `triagebook:agenda:x` `-->`',
    },
    { name: 'an item', title: '- [x] done', text: String.raw`\- \[x] done` },
    { name: 'another placeholder', title: '{{customer.id}}', text: '{{customer.id}}' },
    {
      name: 'a cell',
      title: 'a | b',
      body: '| h |\n| - |\n| {{title}} |',
      text: '| h |\n| - |\n| a \\| b |',
    },
  ])('stays text: $name', ({ title, body = '{{title}}', text }) => {
    expect(filled(body, aTicket({ title }))).toBe(`${text}\n`)
  })

  it.each([
    { name: 'ends no quotation', body: 'a\n\nb\n\n# c', text: '> a\n>\n> b\n>\n> # c\n' },
    { name: 'has no box to tick', body: '- [x] Category is right', text: '> - Category is right\n' },
    { name: 'shows no picture', body: '![steal](https://evil.example/p.png)', text: '> steal\n' },
    {
      name: 'has no HTML',
      body: '<!-- triagebook:x -->\n\n<b>a</b>',
      text: '> `<!--` triagebook:x `-->`\n>\n> \\<b>a\\</b>\n',
    },
    {
      name: 'offers no change and draws nothing',
      body: '~~~suggestion\nrm\n~~~\n\n```mermaid\ngraph\n```',
      text: '> ```\n> rm\n> ```\n>\n> ```\n> graph\n> ```\n',
    },
  ])('as a section $name', ({ body, text }) => {
    expect(filled('{{body.context}}', aTicket({}, `## Context\n\n${body}\n`))).toBe(text)
  })

  it('never changes what the playbook is made of, whatever it is', () => {
    const shape = (text: string) =>
      nodesOf(parseMarkdown(text))
        .map(({ type }: Nodes) => type)
        .filter((type) => !['text', 'inlineCode', 'break'].includes(type))
    const body = '# {{title}}\n\n{{title}}\n\n- [ ] {{title}}\n\n| a |\n| - |\n| {{title}} |\n'
    const usual = shape(filled(body, aTicket({ title: 'word' })))
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), (title) => {
        expect(shape(filled(body, aTicket({ title })))).toEqual(usual)
      }),
    )
  })
})

describe('a security report', () => {
  const ticket = aTicket({
    type: 'security',
    title: 'Invoices leak',
    escalation_reason: 'leaks',
    support_owner: 'lena',
  })

  it('shows its id, its decisions and its owners, and no word of it', () => {
    const body =
      '{{id}} {{triage.severity}} {{triage.support_owner}}\n\n{{title}} {{triage.escalation_reason}} {{source.tags}}\n\n{{body.context}}'
    expect(filled(body, ticket)).toBe(
      `zendesk-eu-1 major lena\n\n${Array(3).fill('not shown: a security report').join(' ')}\n\nnot shown: a security report\n`,
    )
  })

  it('has blanks where it says nothing', () => {
    expect(filled('{{triage.team}} {{customer.id}}\n\n{{body.customer-impact}}', ticket)).toBe(
      '(fill in: team) (fill in: customer id)\n\n(fill in: who cannot do what, and since when)\n',
    )
  })
})
