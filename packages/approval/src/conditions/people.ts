import { compileActors } from '../compile/compile-actors.ts'
import type { Commit } from '../facts/commit.ts'
import { contributorsOf } from '../facts/contributors.ts'
import { actorsInWords } from '../policy/actors-in-words.ts'
import { membersOf } from '../policy/members-of.ts'
import type { Condition } from './condition.ts'

/** `author: { role: [support] }`: one of these opened it. */
export const author: Condition<'author'> = (written, path, context) => {
  const actors = compileActors(written, path, context)
  const words = actorsInWords(actors)
  return ({ author: { login }, directory }) =>
    membersOf(actors, directory).has(login.toLowerCase())
      ? { met: true, because: `its author ${login} is ${words}` }
      : { met: false, because: `its author ${login} is not ${words}` }
}

/** `contributor: { team: [web] }`: one of these has a part in it, or a commit may be anybody's. */
export const contributor: Condition<'contributor'> = (written, path, context) => {
  const actors = compileActors(written, path, context)
  const words = actorsInWords(actors)
  return (facts) => {
    const { accounts, unknown } = contributorsOf(facts)
    const members = membersOf(actors, facts.directory)
    const found = accounts.find(({ login }) => members.has(login.toLowerCase()))
    if (found !== undefined) return { met: true, because: `its contributor ${found.login} is ${words}` }
    const [commit] = unknown
    return commit === undefined
      ? { met: false, because: `none of its contributors is ${words}` }
      : { met: true, because: `${ofNobody(commit)}, so ${words} may have written it` }
  }
}

/** `only-contributors: { team: [web] }`: nobody else has a part in it. */
export const onlyContributors: Condition<'only-contributors'> = (written, path, context) => {
  const actors = compileActors(written, path, context)
  const words = actorsInWords(actors)
  return (facts) => {
    const { accounts, unknown } = contributorsOf(facts)
    const members = membersOf(actors, facts.directory)
    const other = accounts.find(({ login }) => !members.has(login.toLowerCase()))
    if (other !== undefined) return { met: false, because: `its contributor ${other.login} is not ${words}` }
    const [commit] = unknown
    return commit === undefined
      ? { met: true, because: `each of its contributors is ${words}` }
      : { met: false, because: ofNobody(commit) }
  }
}

/** `sole-contributor: true`: its author wrote all of it. */
export const soleContributor: Condition<'sole-contributor'> = (wanted) => (facts) => {
  const { accounts, unknown } = contributorsOf(facts)
  const [, other] = accounts
  const [commit] = unknown
  const { login } = facts.author
  const because =
    other !== undefined
      ? `${other.login} has a part in it beside its author ${login}`
      : commit !== undefined
        ? ofNobody(commit)
        : `its author ${login} wrote all of it`
  return { met: (accounts.length === 1 && unknown.length === 0) === wanted, because }
}

function ofNobody({ id }: Commit): string {
  return `an address in commit ${id.slice(0, 7)} belongs to no account`
}
