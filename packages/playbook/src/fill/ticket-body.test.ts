import { describe, expect, it } from 'vitest'
import { aPlaybook } from '../../test-data/a-playbook.ts'
import type { BodyField } from '../read/fields.ts'
import { ticketBody } from './ticket-body.ts'

const HEAD = 'version: 1\nname: Probe\nkind: template\nfor: ticket\nmakes: ticket\n'
const TEMPLATE = aPlaybook(
  'Call back!\n\n## Customer impact\n\n{{body.customer-impact}}\n\n## What and how\n\n{{body.context}}\n\n{{body.steps-to-reproduce}}\n\n## Always\n\n- [ ] Asked\n',
  HEAD,
)
const written = (sections: Partial<Record<BodyField, string>>) =>
  new Map(Object.entries(sections).filter((one): one is [BodyField, string] => one[1] !== undefined))

describe('the text of a new ticket', () => {
  it('follows the template, without the parts for which nothing was written', () => {
    expect(ticketBody(TEMPLATE, written({ 'body.context': 'It *stops*.\n\n- twice' }))).toEqual({
      text: 'Call back!\n\n## What and how\n\nIt *stops*.\n\n- twice\n\n## Always\n\n- [ ] Asked\n',
      missing: ['body.customer-impact', 'body.steps-to-reproduce'],
    })
  })

  it('keeps what the template has no place for', () => {
    const { text, missing } = ticketBody(TEMPLATE, written({ 'body.logs-and-environment': 'Firefox 140' }))
    expect(text).toBe('Call back!\n\n## Always\n\n- [ ] Asked\n\n## Logs and environment\n\nFirefox 140\n')
    expect(missing).toEqual(['body.customer-impact', 'body.context', 'body.steps-to-reproduce'])
  })

  it('has the sections of every ticket without a template', () => {
    expect(
      ticketBody(null, written({ 'body.customer-impact': 'All.', 'body.context': 'It stops.' })),
    ).toEqual({
      text: '## Context\n\nIt stops.\n\n## Customer impact\n\nAll.\n',
      missing: ['body.steps-to-reproduce', 'body.logs-and-environment'],
    })
  })

  it('is empty where nothing was written', () => {
    expect(ticketBody(null, written({})).text).toBe('')
  })
})
