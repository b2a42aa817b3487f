import { instant, list, mapped, object, text } from './transport/form.ts'

/** What a branch became, and when, by GitHub’s clock. */
export interface Push {
  readonly after: string
  readonly at: Date
}

/** The newest first. */
export const PUSHES = list(
  mapped(
    object({ after: text, timestamp: instant }),
    ({ after, timestamp }): Push => ({ after, at: timestamp }),
  ),
)

const NO_COMMIT = /^0+$/

/**
 * The last commit of a branch at a moment; null where that is not certain: before the first push that is known, in the
 * very second of one, and where the newest push is not what the branch has now.
 */
export function headAt(pushes: readonly Push[], head: string, moment: Date): string | null {
  if (pushes[0]?.after !== head) return null
  const last = pushes.find(({ at }) => at <= moment)
  if (last === undefined || last.at.getTime() === moment.getTime()) return null
  return NO_COMMIT.test(last.after) ? null : last.after
}
