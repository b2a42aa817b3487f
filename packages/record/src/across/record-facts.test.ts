import { expect, it } from 'vitest'
import { BODY, changed, open, PATH, RECORD } from '../../test-data/a-record.ts'
import { printRecord } from '../record/print-record.ts'
import { factsOf } from './record-facts.ts'

it('takes from a record what speaks of others', () => {
  const merged = changed(RECORD, ['source', 'merged_into'], 'zendesk-eu-2')
  expect(factsOf(open(printRecord({ record: merged, body: BODY })))).toEqual({
    path: `${PATH}.md`,
    id: 'zendesk-eu-1',
    connection: 'zendesk-eu',
    nativeId: '1',
    mergedInto: 'zendesk-eu-2',
    unknownLogins: [],
  })
  expect(factsOf(open(printRecord({ record: RECORD, body: BODY }))).mergedInto).toBeNull()
})
