import { expect, it } from 'vitest'
import { aRecord } from '../../test-data/a-record.ts'
import { askedPeople } from './asked-people.ts'

const PEOPLE = [
  { login: 'lena', roles: ['support'] },
  { login: 'nils', roles: ['support-lead'] },
  { login: 'olga', roles: ['support-lead'] },
  { login: 'abel', roles: ['engineer'] },
  { login: 'nils', roles: ['support-lead'] },
] as const

it.each([
  {
    name: 'the support owner before the engineering owner',
    triage: { support_owner: 'lena', engineering_owner: 'abel' },
    asked: ['lena'],
  },
  {
    name: 'the engineering owner where support has none',
    triage: { engineering_owner: 'abel' },
    asked: ['abel'],
  },
  { name: 'the support leads, each once, where nobody owns it', triage: {}, asked: ['nils', 'olga'] },
  {
    name: 'the support leads where the owner is not in the settings',
    triage: { support_owner: 'gone' },
    asked: ['nils', 'olga'],
  },
])('a flagged ticket asks $name', ({ triage, asked }) => {
  expect(askedPeople(aRecord({ triage }), PEOPLE)).toEqual(asked)
})

it('asks nobody in a book without a support lead', () => {
  expect(askedPeople(aRecord({}), [])).toEqual([])
})
