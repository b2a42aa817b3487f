import { expect, it } from 'vitest'
import { namesOf } from './names.ts'
import { collectSidecars } from './sidecars.ts'

const sidecars = collectSidecars()
sidecars.add({
  users: [
    { id: 1, name: 'Anna' },
    { id: 2, name: 'Bob' },
    { id: 3, name: 'Carla' },
    { id: 4, name: 'Of another ticket' },
    { id: 5, name: ' ' },
  ],
})

it.each([
  { name: 'the requester, by id', json: { requester_id: 1 }, names: ['Anna'] },
  { name: 'the requester, in the ticket', json: { requester: { name: 'Dora' } }, names: ['Dora'] },
  { name: 'submitter and assignee', json: { submitter_id: 2, assignee_id: 1 }, names: ['Anna', 'Bob'] },
  {
    name: 'those in copy',
    json: { collaborator_ids: [1], follower_ids: [2], email_cc_ids: [3, 1] },
    names: ['Anna', 'Bob', 'Carla'],
  },
  { name: 'those in copy, in the ticket', json: { collaborators: [{ name: 'Dora' }] }, names: ['Dora'] },
  {
    name: 'the author of a comment, in the comment',
    json: { comments: [{ author: { name: 'Dora' } }] },
    names: ['Dora'],
  },
  { name: 'the sender', json: { via: { source: { from: { name: 'Dora' } } } }, names: ['Dora'] },
  { name: 'nobody twice', json: { requester_id: 1, submitter_id: 1 }, names: ['Anna'] },
  { name: 'nobody without a name', json: { requester_id: 5, assignee_id: 6 }, names: [] },
  { name: 'nobody of another ticket', json: {}, names: [] },
])('the names of a ticket are those of $name', ({ json, names }) => {
  expect(namesOf(json, sidecars, [])).toEqual(names)
})

it('the names of a ticket are those of who wrote its comments', () => {
  expect(namesOf({}, sidecars, [{ authorId: '3' }, { authorId: null }])).toEqual(['Carla'])
})
