import { readRecord } from '@triagebook/record/read'
import { RECORD_PATH, recordText } from '@triagebook/testkit'
import { expect, it } from 'vitest'
import { orThrow } from '../book/open-book.ts'
import { judgedTickets } from './judged-tickets.ts'

const [, FIELDS = ''] = /^---\n(.*?\n)---\n/s.exec(recordText('zendesk-eu-1')) ?? []

it.each([
  { path: RECORD_PATH, text: recordText('zendesk-eu-1') },
  { path: RECORD_PATH.replace('.md', '.yaml'), text: FIELDS },
])('the link of a ticket leads to its own file: $path', ({ path, text }) => {
  const file = orThrow(readRecord(path, text))
  const known = { readiness: null, pageOf: (path: string) => `page of ${path}`, now: new Date(0) }
  expect(judgedTickets([file], known)).toMatchObject([{ id: 'zendesk-eu-1', page: `page of ${path}` }])
})
