import type { Teams } from '../port/teams.ts'
import { fail } from '../problems.ts'
import { tokenProblems } from '../token-problems.ts'
import { OPERATIONS } from './operations.ts'
import type { Session } from './session.ts'
import { mapped, object, text } from './transport/form.ts'

const MEMBER = mapped(object({ login: text }), ({ login }) => login)

export function gitHubTeams({ exchange, account }: Session): Teams {
  return {
    async members(team) {
      const [forbidden] = tokenProblems(await account(), { teams: [team] })
      if (forbidden !== undefined) return fail(forbidden)
      const [org = '', slug = ''] = team.split('/')
      const parameters = { org, team_slug: slug }
      return exchange.readAll({ operation: OPERATIONS.listMembers, parameters }, MEMBER)
    },
  }
}
