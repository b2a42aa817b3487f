import type { Account } from '../port/account.ts'
import type { Checks } from '../port/checks.ts'
import { refused } from './refusals.ts'
import type { World } from './world.ts'

export function memoryChecks({ checks, history }: World, { login, kind }: Account): Checks {
  return {
    async put(check) {
      const task = `write the check ${check.name}`
      if (kind === 'person') return refused(task, 'You must authenticate via a GitHub App.')
      if (history.commit(check.commit) === undefined)
        return refused(task, `No commit found for SHA: ${check.commit}`)
      const last = checks.findLast(
        ({ author, name, commit }) => author === login && name === check.name && commit === check.commit,
      )
      const canChange = last?.state === 'in-progress' || check.state !== 'in-progress'
      if (last?.marker === check.marker && canChange) {
        checks[checks.indexOf(last)] = { ...check, author: login }
        return 'updated'
      }
      checks.push({ ...check, author: login })
      return 'created'
    },
  }
}
