import type { Forge } from '@triagebook/forge'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import { problem } from '../problems.ts'

/** Assigns people to an issue or a pull request. Whoever GitHub leaves out is a warning: the text is there all the same. */
export async function assignPeople(
  { issues }: Pick<Forge, 'issues'>,
  number: number,
  logins: readonly string[],
): Promise<readonly Problem[]> {
  if (logins.length === 0) return []
  try {
    const assigned = (await issues.assign(number, logins)).map((login) => login.toLowerCase())
    const leftOut = logins.filter((login) => !assigned.includes(login.toLowerCase()))
    return leftOut.length === 0 ? [] : [problem('issue/not-assigned', { number, people: leftOut.join(', ') })]
  } catch (error) {
    if (error instanceof TriagebookError) return error.problems.map(asWarning)
    throw error
  }
}
