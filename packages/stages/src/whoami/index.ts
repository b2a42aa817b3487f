import { rolesOf } from '@triagebook/decide'
import type { Login } from '@triagebook/record'
import type { Problem } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { personAt } from '../book/person.ts'
import { defineStage } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Plan } from '../stage/plan.ts'
import { WHOAMI } from './about.ts'

interface Person {
  readonly login: Login
  readonly roles: readonly string[]
  readonly problems: readonly Problem[]
}

/** Who decides where nobody says `--as`. */
export const whoami = defineStage({ ...WHOAMI, ports: ['book', 'environment'], read, plan })

function read(_inputs: object, { book, environment }: PortsOf<'book' | 'environment'>): Person {
  const problems: Problem[] = []
  const login = orThrow(personAt(book, environment, undefined), problems)
  return { login, roles: rolesOf(login, book.settings), problems }
}

function plan({ login, roles, problems }: Person): Plan {
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'known',
      reason: roles.length > 0 ? `Roles in triagebook.yml: ${roles.join(', ')}.` : '',
      problems,
      counts: {},
      output: `${login}\n`,
      data: { login, roles },
    },
  }
}
