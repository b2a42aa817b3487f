import type { Comment } from './port/comments.ts'
import type { Forge } from './port/forge.ts'
import type { MarkedText } from './port/marked-text.ts'
import { isMarkedBy, type Marker } from './port/marker.ts'

/** The comment that Triagebook keeps for a purpose; of several the oldest, so that all runs agree. */
export async function findStickyComment(
  forge: Forge,
  number: number,
  marker: Marker,
): Promise<Comment | undefined> {
  const { login } = await forge.account()
  return (await forge.comments.list(number)).find((comment) => isMarkedBy(comment, marker, login))
}

/** Writes the comment of a purpose, or edits it in place where it says something else. */
export async function putStickyComment(
  forge: Forge,
  number: number,
  text: MarkedText,
): Promise<'created' | 'updated' | 'unchanged'> {
  const found = await findStickyComment(forge, number, text.marker)
  if (found === undefined) {
    await forge.comments.create(number, text)
    return 'created'
  }
  if (found.body === text.body) return 'unchanged'
  await forge.comments.update(found.id, text.body)
  return 'updated'
}
