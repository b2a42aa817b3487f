import type { IncomingComment } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, objectsOf, textOf } from '../kit/json-object.ts'
import { idOf } from './id-of.ts'
import type { Sidecars } from './sidecars.ts'

const PEOPLE = ['requester', 'submitter', 'assignee'] as const
const LISTS = ['collaborators', 'followers', 'email_ccs'] as const

/** The names of everybody who takes part in a ticket, as far as the ticket or the users beside it tell. */
export function namesOf(
  json: JsonObject,
  { users }: Pick<Sidecars, 'users'>,
  comments: readonly Pick<IncomingComment, 'authorId'>[],
): readonly string[] {
  const embedded = objectsOf([
    ...PEOPLE.map((person) => json[person]),
    ...LISTS.flatMap((list) => objectsOf(json[list])),
    ...objectsOf(json.comments).map(({ author }) => author),
  ])
  const ids = [
    ...PEOPLE.map((person) => idOf(json[`${person}_id`])),
    ...['collaborator_ids', 'follower_ids', 'email_cc_ids'].flatMap((list) => idsOf(json[list])),
    ...comments.map(({ authorId }) => authorId),
  ]
  const known = ids.flatMap((id) => (id === null ? [] : (users.get(id) ?? [])))
  const people = [...embedded, ...known, senderOf(json)].filter(isObject)
  return [...new Set(people.flatMap(({ name }) => textOf(name) ?? []))].sort()
}

function idsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.flatMap((id) => idOf(id) ?? []) : []
}

/** The sender of an e-mail, whom the ticket's channel names. */
function senderOf({ via }: JsonObject): unknown {
  return isObject(via) && isObject(via.source) ? via.source.from : null
}
