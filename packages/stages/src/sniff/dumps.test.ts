import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MappingFile } from '@triagebook/record'
import { checkRecord } from '@triagebook/record/check'
import { readMappingFile } from '@triagebook/record/formats'
import { readRecord } from '@triagebook/record/read'
import { settingsFrom } from '@triagebook/record/test-data'
import { aHost, temporaryFolder, writeFiles } from '@triagebook/testkit'
import { describe, expect, it } from 'vitest'
import { orThrow } from '../book/open-book.ts'
import { importTickets } from '../import/index.ts'
import { runStage } from '../run/run-stage.ts'
import { sniff } from './index.ts'

const DUMPS = fileURLToPath(new URL('../../test-data/dumps/', import.meta.url))
const SETTINGS =
  'version: 1\ntime_zone: Europe/Berlin\nteams: { java: { name: Java } }\nconnections: { desk: { platform: csv } }\n'

interface Dump {
  readonly file: string
  /** Each field and the column that it has to be taken from. */
  readonly columns: Readonly<Record<string, string>>
  /** What the first mapping leaves to a person, by its keys, and what the person writes. */
  readonly left?: Readonly<Record<string, string>>
  /** The words of the statuses, in the order in which the first mapping has them. */
  readonly statuses: Readonly<Record<string, string>>
  readonly ids: readonly string[]
  /** Lines that tell what is not guessed. */
  readonly says?: readonly string[]
}

/** Invented text in the forms of ten desks. */
const TEN: readonly Dump[] = [
  {
    file: 'bugzilla.csv',
    columns: {
      'source.native_id': 'Bug ID',
      title: 'Summary',
      'source.status': 'Status',
      'source.priority': 'Priority',
      'source.created_at': 'Opened',
      'source.updated_at': 'Changed',
      'source.requester': 'Reporter',
    },
    left: { time_zone: 'Europe/Berlin' },
    statuses: { RESOLVED: 'solved', UNCONFIRMED: 'new', ASSIGNED: 'open', VERIFIED: 'solved', NEW: 'new' },
    ids: ['1001', '1002', '1003', '1004', '1005'],
    says: [
      'Resolution: filled in 2 of 5 rows, 1 value (FIXED: 2)',
      'Severity: filled in 5 of 5 rows, 4 values (major: 2',
    ],
  },
  {
    file: 'jira.json',
    columns: {
      'source.native_id': '/key',
      title: '/fields/summary',
      'source.status': '/fields/status/name',
      'source.priority': '/fields/priority/name',
      'source.created_at': '/fields/created',
      'source.updated_at': '/fields/updated',
      'source.solved_at': '/fields/resolutiondate',
      'source.requester': '/fields/reporter/accountId',
      'source.tags': '/fields/labels',
      'body.context': '/fields/description',
    },
    statuses: { 'In Progress': 'open', Done: 'solved', 'To Do': 'new' },
    ids: ['DESK-1', 'DESK-2', 'DESK-3'],
    says: ['could name: /fields/comment/comments, /changelog/histories'],
  },
  {
    file: 'jira.csv',
    columns: {
      'source.native_id': 'Issue key',
      title: 'Summary',
      'source.status': 'Status',
      'source.priority': 'Priority',
      'source.created_at': 'Created',
      'source.updated_at': 'Updated',
      'source.solved_at': 'Resolved',
      'source.requester': 'Reporter',
      'body.context': 'Description',
    },
    left: { time_zone: 'Europe/Berlin', Parked: 'on-hold' },
    statuses: { 'In Progress': 'open', Done: 'solved', 'To Do': 'new', Parked: '<fill in>' },
    ids: ['DESK-1', 'DESK-2', 'DESK-3', 'DESK-4'],
    says: [
      '# Not read, because the header has it more than once: Labels',
      'Issue Type: filled in 4 of 4 rows, 2 values (Bug: 3',
    ],
  },
  {
    file: 'redmine.json',
    columns: {
      'source.native_id': '/id',
      title: '/subject',
      'source.status': '/status/name',
      'source.priority': '/priority/name',
      'source.created_at': '/created_on',
      'source.updated_at': '/updated_on',
      'source.solved_at': '/closed_on',
      'source.requester': '/author/id',
      'body.context': '/description',
    },
    statuses: { New: 'new', Feedback: 'pending', Rejected: 'closed' },
    ids: ['301', '302', '303'],
    says: ['/tracker/name: filled in 3 of 3 rows, 2 values (Bug: 2, Support: 1)'],
  },
  {
    file: 'redmine.csv',
    columns: {
      'source.native_id': '#',
      title: 'Subject',
      'source.status': 'Status',
      'source.priority': 'Priority',
      'source.created_at': 'Created',
      'source.updated_at': 'Updated',
      'source.solved_at': 'Closed',
      'source.requester': 'Author',
      'body.context': 'Description',
    },
    left: { time_zone: 'Europe/Berlin' },
    statuses: { New: 'new', Feedback: 'pending', Resolved: 'solved' },
    ids: ['301', '302', '303'],
  },
  {
    file: 'gitlab.json',
    columns: {
      'source.native_id': '/iid',
      title: '/title',
      'source.status': '/state',
      'source.created_at': '/created_at',
      'source.updated_at': '/updated_at',
      'source.solved_at': '/closed_at',
      'source.requester': '/author/id',
      'source.tags': '/labels',
      'body.context': '/description',
      'source.url': '/web_url',
    },
    statuses: { opened: 'open', closed: 'closed' },
    ids: ['11', '12', '13'],
  },
  {
    file: 'github.ndjson',
    columns: {
      'source.native_id': '/number',
      title: '/title',
      'source.status': '/state',
      'source.created_at': '/created_at',
      'source.updated_at': '/updated_at',
      'source.solved_at': '/closed_at',
      'source.requester': '/user/login',
      'source.tags': '/labels/*/name',
      'body.context': '/body',
      'source.url': '/html_url',
    },
    statuses: { open: 'open', closed: 'closed' },
    ids: ['41', '43'],
    says: ['skip_rows: [{ from: /pull_request, is: present }] # pull requests, in 1 row'],
  },
  {
    file: 'servicenow.csv',
    columns: {
      'source.native_id': 'number',
      title: 'short_description',
      'source.status': 'state',
      'source.priority': 'priority',
      'source.created_at': 'opened_at',
      'source.updated_at': 'sys_updated_on',
      'source.solved_at': 'resolved_at',
      'source.requester': 'caller_id',
      'body.context': 'description',
    },
    left: { time_zone: 'Europe/Berlin' },
    statuses: { New: 'new', 'On Hold': 'on-hold', Resolved: 'solved', Canceled: 'closed' },
    ids: ['INC0000101', 'INC0000102', 'INC0000103', 'INC0000104'],
  },
  {
    file: 'freshdesk.json',
    columns: {
      'source.native_id': '/id',
      title: '/subject',
      'source.status': '/status',
      'source.priority': '/priority',
      'source.created_at': '/created_at',
      'source.updated_at': '/updated_at',
      'source.requester': '/requester_id',
      'customer.id': '/company_id',
      'source.tags': '/tags',
      'body.context': '/description_text',
    },
    left: { '"2"': 'open', '"5"': 'closed', '"3"': 'high', '"1"': 'low' },
    statuses: { '2': '<fill in>', '5': '<fill in>' },
    ids: ['5101', '5102', '5103'],
  },
  {
    file: 'trello.json',
    columns: {
      'source.native_id': '/idShort',
      title: '/name',
      'source.status': '/closed',
      'source.updated_at': '/dateLastActivity',
      'source.tags': '/labels/*/name',
      'body.context': '/desc',
      'source.url': '/shortUrl',
    },
    left: { 'source.created_at': '/dateLastActivity' },
    statuses: { false: 'open', true: 'closed' },
    ids: ['1', '2', '3'],
    says: ['# Other lists in the file, which `rows` could name: /actions, /lists'],
  },
]

/** The text of the first mapping of a dump. */
async function firstMapping(file: string): Promise<string> {
  const report = await runStage(sniff, { file }, aHost(DUMPS))
  return report.output ?? ''
}

function columnsOf({ fields }: MappingFile): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, source]) => {
      const column = typeof source === 'string' ? source : source.from
      return column === '<fill in>' ? [] : [[field, column]]
    }),
  )
}

/** Imports a dump with a mapping into a book of its own. */
async function imported(file: string, mapping: string) {
  const folder = temporaryFolder()
  writeFiles(folder, { 'book/triagebook.yml': SETTINGS, 'mapping.yml': mapping })
  const connection = file.endsWith('.csv') ? 'csv' : 'json'
  const given = { connection, name: 'desk', from: path.join(DUMPS, file), mapping: 'mapping.yml' }
  const report = await runStage(importTickets, given, aHost(folder, { book: path.join(folder, 'book') }))
  const records = readdirSync(path.join(folder, 'book'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => orThrow(readRecord(name, readFileSync(path.join(folder, 'book', name), 'utf8'))))
  return { report, records }
}

it('has a row for each dump, ten of them', () => {
  expect(TEN.map(({ file }) => file).sort()).toEqual(readdirSync(DUMPS).sort())
  expect(TEN).toHaveLength(10)
})

describe.each(TEN)('the first mapping of $file', ({ file, columns, left = {}, statuses, ids, says = [] }) => {
  it('takes each field that it guesses from its own column, and tells what it does not guess', async () => {
    const text = await firstMapping(file)
    const { value } = orThrow(readMappingFile('mapping.yml', text))
    expect(columnsOf(value)).toEqual(columns)
    const status = value.fields['source.status']
    expect(typeof status === 'object' && status.map).toEqual(statuses)
    for (const line of says) expect(text).toContain(line)
    expect(text).not.toContain('one_row: event')
  })

  it('imports every ticket, once a person has written what it names as missing', async () => {
    const text = await firstMapping(file)
    const missing = [...text.matchAll(/^ *(\S+): "<fill in>"/gm)].map(([, key]) => key)
    expect(missing).toEqual(Object.keys(left))
    if (missing.length > 0) {
      const { report } = await imported(file, text)
      expect(report.problems.filter(({ code }) => code === 'mapping/to-be-filled')).toHaveLength(
        missing.length,
      )
    }
    const filled = Object.entries(left).reduce(
      (mapping, [key, value]) => mapping.replace(`${key}: "<fill in>"`, `${key}: ${value}`),
      text,
    )
    const { report, records } = await imported(file, filled)
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.counts).toMatchObject({ read: ids.length, new: ids.length, refused: 0 })
    expect(records.map(({ record }) => record.source.native_id).sort()).toEqual([...ids].sort())
    expect(records.flatMap((record) => checkRecord(record, settingsFrom(SETTINGS)))).toEqual([])
  })
})
