import type { IncomingActor } from '../kit/incoming-ticket.ts'
import { isObject, type JsonObject, objectsOf } from '../kit/json-object.ts'
import { idOf } from './id-of.ts'
import type { Sidecars } from './sidecars.ts'

/** What an export says about who wrote a comment or changed a ticket. */
interface Act {
  readonly authorId: string | null
  /** The author, if the comment contains them. */
  readonly author?: JsonObject
  readonly public: boolean
}

/**
 * Who wrote a comment or changed the ticket. The requester is the customer, even if that is a colleague; then the user's
 * role counts; of users that are not in the export, those in copy are customers (only agents have tickets assigned and
 * write notes).
 */
export function actorOf(json: JsonObject, { users }: Pick<Sidecars, 'users'>): (act: Act) => IncomingActor {
  const requester = isObject(json.requester) ? json.requester : {}
  const requesterId = idOf(json.requester_id) ?? idOf(requester.id)
  const inCopy = new Set([...idsOf(json.email_cc_ids), ...idsOf(json.collaborator_ids)])
  inCopy.delete(idOf(json.assignee_id) ?? '')
  const embedded = new Map(
    objectsOf([json.submitter, json.assignee, ...objectsOf(json.collaborators)]).map((user) => [
      idOf(user.id) ?? '',
      user,
    ]),
  )
  return ({ authorId: id, author, public: isPublic }) => {
    if (id === null) return { id, role: 'agent' }
    if (id === requesterId) return { id, role: 'customer' }
    const role = author?.role ?? (users.get(id) ?? embedded.get(id))?.role
    const isCustomer = role === undefined ? isPublic && inCopy.has(id) : role === 'end-user'
    return { id, role: isCustomer ? 'customer' : 'agent' }
  }
}

function idsOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.flatMap((id) => idOf(id) ?? []) : []
}
