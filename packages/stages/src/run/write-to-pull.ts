import { type Forge, findStickyComment, isMarkedBy, withMarker } from '@triagebook/forge'
import type { OfPull, StickyComment, Suggestions } from '../stage/plan.ts'

/** Writes a comment or suggestions; false where they are there already. */
export function writeToPull(forge: Forge, effect: OfPull): Promise<boolean> {
  return effect.kind === 'comment' ? putComment(forge, effect) : suggest(forge, effect)
}

/** Edits the comment in place, or makes it. Of two that were made at once the older one stays. */
async function putComment(forge: Forge, effect: StickyComment): Promise<boolean> {
  const { pull, marker, text, onlyIfThere, run } = effect
  const body = withMarker(`${text.trimEnd()}\n\n${runMark(run)}`, marker)
  const found = await findStickyComment(forge, pull, marker)
  if (found === undefined && onlyIfThere) return false
  const made = found === undefined ? await forge.comments.create(pull, { body, marker }) : undefined
  const oldest = found ?? (await findStickyComment(forge, pull, marker))
  if (made !== undefined && oldest !== undefined && oldest.id !== made.id)
    await forge.comments.remove(made.id)
  if (oldest === undefined || oldest.id === made?.id) return true
  if (runOf(oldest.body) > run) return false
  await forge.comments.update(oldest.id, body)
  return true
}

async function suggest(forge: Forge, effect: Suggestions): Promise<boolean> {
  const { pull, commit, marker, text, suggestions } = effect
  const { login } = await forge.account()
  const given = await forge.reviews.comments(pull)
  const comments = suggestions
    .filter((one) => !given.some((comment) => isMarkedBy(comment, one.marker, login)))
    .map(({ marker, body, ...place }) => ({ ...place, body: withMarker(body, marker) }))
  if (comments.length === 0) return false
  await forge.reviews.create(pull, { commit, marker, body: withMarker(text, marker), comments })
  return true
}

/** Tells which run wrote the comment: one that began earlier and took longer must not write over it. */
function runMark(run: number): string {
  return `<!-- run ${run} -->`
}

function runOf(body: string): number {
  return Number(/<!-- run (\d+) -->/.exec(body)?.[1] ?? 0)
}
