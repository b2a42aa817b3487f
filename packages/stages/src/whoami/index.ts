import { type Book, recordReader } from '@triagebook/book'
import { rolesOf } from '@triagebook/decide'
import { type Problem, TriagebookError } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { isUnsigned } from '../book/people/authors.ts'
import { type Person, personAt } from '../book/people/person.ts'
import { defineStage } from '../stage/define-stage.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { WHOAMI } from './about.ts'

interface Known extends Person {
  readonly roles: readonly string[]
  /** Records that the person edited, with values that nobody signed yet; for who Git says the person is. */
  readonly edited: readonly string[]
  readonly problems: readonly Problem[]
}

/** Who decides here, and what of the work tree is theirs. */
export const whoami = defineStage({ ...WHOAMI, ports: ['book', 'environment'], read, plan })

async function read(
  { as }: Inputs<typeof WHOAMI.inputs>,
  { book, environment }: PortsOf<'book' | 'environment'>,
): Promise<Known> {
  const problems: Problem[] = []
  const person = orThrow(personAt(book, environment, as), problems)
  return {
    ...person,
    roles: rolesOf(person.login, book.settings),
    edited: as === undefined ? await editedRecords(book) : [],
    problems,
  }
}

/** Of the records that differ from the last commit. */
async function editedRecords(book: Book): Promise<readonly string[]> {
  const readFile = recordReader(book.folder)
  return (await uncommitted(book)).filter((path) => {
    const result = readFile(path)
    return result.ok && isUnsigned(result.value.record)
  })
}

/** Without Git, or before the first commit, nothing can differ. */
async function uncommitted(book: Book): Promise<readonly string[]> {
  try {
    return (await book.changesSince('HEAD')).records
  } catch (error) {
    if (error instanceof TriagebookError) return []
    throw error
  }
}

const BECAUSE: Readonly<Record<Person['because'], string>> = {
  option: '`--as` says so',
  'e-mail': 'In triagebook.yml this login has the e-mail address that Git uses',
  account: 'Git’s e-mail address is that of a GitHub account',
  name: 'Git’s user.name is a login',
}

const MOST_NAMED = 5

function plan({ login, because, roles, edited, problems }: Known): Plan {
  const sentences = [
    `${BECAUSE[because]}.`,
    ...(roles.length > 0 ? [`Roles in triagebook.yml: ${roles.join(', ')}.`] : []),
    ...(edited.length > 0
      ? [`${countOf(edited.length, 'edited record')} will be signed as ${login}: ${namesOf(edited)}.`]
      : []),
  ]
  return {
    changes: [],
    effects: [],
    report: {
      decision: 'known',
      reason: sentences.join(' '),
      problems,
      counts: { edited: edited.length },
      output: `${login}\n`,
      data: { login, because, roles, edited },
    },
  }
}

function namesOf(paths: readonly string[]): string {
  const more = paths.length - MOST_NAMED
  return [...paths.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ')
}
