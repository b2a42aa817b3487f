import { describe, expect, it } from 'vitest'
import { problemsOf } from '../../test-data/a-playbook.ts'
import { readPlaybook } from './read-playbook.ts'

const head = (more: string) => `version: 1\nname: Probe\n${more}`
const TICKET = head('kind: template\nfor: ticket\n')

describe('a playbook', () => {
  it.each([
    {
      name: 'that asks for fields of a ticket',
      body: '{{id}}: {{triage.severity}}, {{source.url}}',
      head: TICKET,
    },
    {
      name: 'with a section in its own paragraph',
      body: 'Text\n\n{{body.context}}\n\n> {{body.context}}',
      head: TICKET,
    },
    { name: 'without a placeholder', body: 'Text', head: TICKET },
    { name: 'that shows braces as code', body: '`{{ secrets.TOKEN }}`\n\n    {{ a }}\n', head: TICKET },
    { name: 'for a meeting', body: '- [ ] Begin', head: head('kind: checklist\nfor: meeting\n') },
    { name: 'for some types', body: 'Text', head: head('kind: template\nfor: ticket\ntypes: [bug]\n') },
    {
      name: 'that makes a ticket',
      body: '{{body.context}}',
      head: head('kind: template\nfor: ticket\nmakes: ticket\n'),
    },
  ])('is read: one $name', ({ body, head }) => {
    expect(problemsOf(body, head)).toEqual([])
  })

  it.each([
    {
      name: 'an unknown field, with the nearest',
      body: 'One\n\nSeverity {{triage.sevrity}}',
      head: TICKET,
      found: ['10:10 playbook/unknown-field'],
      hint: 'Did you mean `triage.severity`?',
    },
    {
      name: 'a block, which has no text',
      body: '{{triage}} {{history.at}}',
      head: TICKET,
      found: ['8:1 playbook/unknown-field', '8:12 playbook/unknown-field'],
      hint: 'Use one of',
    },
    {
      name: 'a second placeholder of a line',
      body: '{{id}} {{titel}}',
      head: TICKET,
      found: ['8:8 playbook/unknown-field'],
      hint: 'Did you mean `title`?',
    },
    {
      name: 'a field of the record where the ticket is not written yet',
      body: '{{title}}',
      head: head('kind: template\nfor: ticket\nmakes: ticket\n'),
      found: ['9:1 playbook/unknown-field'],
      hint: 'body.context',
    },
    {
      name: 'a section inside a line',
      body: 'It says {{body.context}}',
      head: TICKET,
      found: ['8:9 playbook/not-alone'],
      hint: 'a paragraph of its own',
    },
    {
      name: 'two sections in one paragraph',
      body: '{{body.context}}{{body.customer-impact}}',
      head: TICKET,
      found: ['8:1 playbook/not-alone', '8:17 playbook/not-alone'],
      hint: 'a paragraph of its own',
    },
    {
      name: 'an open placeholder',
      body: '{{id',
      head: TICKET,
      found: ['8:1 playbook/broken-placeholder'],
      hint: 'two pairs',
    },
    {
      name: 'spaces in it',
      body: '{{ id }}',
      head: TICKET,
      found: ['8:1 playbook/broken-placeholder'],
      hint: 'without spaces',
    },
    {
      name: 'emphasis in it',
      body: '{{*id*}}',
      head: TICKET,
      found: ['8:1 playbook/broken-placeholder', '8:7 playbook/broken-placeholder'],
      hint: 'without emphasis',
    },
    {
      name: 'a placeholder in an address',
      body: '[ticket]({{source.url}})',
      head: TICKET,
      found: ['8:10 playbook/broken-placeholder'],
      hint: 'becomes a link by itself',
    },
    {
      name: 'a placeholder for a meeting',
      body: '{{id}}',
      head: head('kind: template\nfor: meeting\n'),
      found: ['8:1 playbook/no-ticket'],
      hint: 'for: ticket',
    },
    {
      name: 'an unknown type',
      body: '',
      head: head('kind: template\nfor: ticket\ntypes: [bug, securty]\n'),
      found: ['6:14 playbook/unknown-type'],
      hint: 'Did you mean `security`?',
    },
    {
      name: 'a checklist without items',
      body: '- Begin',
      head: head('kind: checklist\nfor: meeting\n'),
      found: ['4:7 playbook/no-items'],
      hint: '- [ ] ',
    },
    {
      name: 'an unknown kind',
      body: '',
      head: head('kind: cheklist\nfor: meeting\n'),
      found: ['4:7 field/not-allowed'],
      hint: 'Did you mean `checklist`?',
    },
  ])('is refused for $name', ({ body, head, found, hint }) => {
    const problems = problemsOf(body, head)
    expect(problems.map(({ code, at }) => `${at?.line}:${at?.col} ${code}`)).toEqual(found)
    expect(problems[0]?.hint).toContain(hint)
  })

  it('is refused without a head', () => {
    expect(readPlaybook('playbooks/a.md', '# Page\n', []).problems).toMatchObject([
      { code: 'file/no-front-matter' },
    ])
  })
})
