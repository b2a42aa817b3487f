import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  cloneUser,
  folderText,
  type GitFolder,
  type RepositoryState,
  repositoryState,
} from '@triagebook/book'
import { prefixOf } from '@triagebook/book/pull'
import { readSettings } from '@triagebook/record/formats'
import { type Problem, throwIfAny } from '@triagebook/record/problem'
import { withModeline } from '../book/modeline.ts'
import { orThrow } from '../book/open-book.ts'
import { playbookPaths } from '../book/playbook-paths.ts'
import { APPROVALS_PATH } from '../book/rules/approvals-path.ts'
import { SLA_PATH } from '../book/rules/calendars-of.ts'
import type { Installation, PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { INIT } from './about.ts'
import type { BookAnswers } from './answers/book-answers.ts'
import type { DefaultFile } from './default-file.ts'
import { approvalsText } from './files/approvals-text.ts'
import { routeText } from './files/route-text.ts'
import { settingsText } from './files/settings-text.ts'
import { slaText } from './files/sla-text.ts'
import { nearestFolder } from './nearest-folder.ts'
import { answersIn, readAnswers, saysSettings, unsaidAnswers } from './read-answers.ts'
import { refuseInsideBook } from './refuse-inside-book.ts'
import { FORMAT_OF, SCHEMA_FILES } from './schemas.ts'

const SETTINGS = 'triagebook.yml'
const ROUTE = 'rules/route.yml'

const FILES = [
  SETTINGS,
  'rules/classify.yml',
  'rules/priority-matrix.md',
  ROUTE,
  'rules/readiness.yml',
  'rules/checks.yml',
  APPROVALS_PATH,
  'rules/redact.yml',
  SLA_PATH,
] as const

const ATTRIBUTES = '.gitattributes'

type InitInputs = Inputs<typeof INIT.inputs>

export interface ForInit {
  readonly folder: string
  readonly files: readonly DefaultFile[]
  readonly replace: boolean
  readonly repository: RepositoryState
  /** The person wants the folder to be a repository, if it is in none. */
  readonly wantsRepository: boolean
  /** Git knows whose commit it is. */
  readonly canCommit: boolean
  /** The command that merges records. */
  readonly mergeDriver: string
  /** How to import the first tickets. */
  readonly platform: string | null
  /** Nobody named a team. */
  readonly isTeamInvented: boolean
}

export async function readForInit(
  inputs: InitInputs,
  { installation, environment }: PortsOf<'installation' | 'environment'>,
): Promise<ForInit> {
  const { folder, replace } = inputs
  const existing = nearestFolder(folder)
  refuseInsideBook(folder, existing)
  const problems = new Map<string, Problem>()
  // What cannot be read is refused below, with everything else in the way.
  const currently = (file: string) => {
    const text = folderText(folder, file)
    if (text.ok) return text.value
    for (const found of text.problems) problems.set(found.message, found)
    return null
  }
  const git = { folder: existing, environment }
  const repository = repositoryState(git)
  const prefix = repository === 'inside' ? await placeOf(folder, git) : ''
  const texts = textsOf(inputs, installation, { prefix, current: currently(SETTINGS) })
  const own = [...FILES, ...playbookPaths(installation)].map((file): DefaultFile => {
    const text = texts[file] ?? readFileSync(path.join(installation.folder, file), 'utf8')
    const format = FORMAT_OF[file]
    const current = currently(file)
    const content = format === undefined || text === current ? text : withModeline(file, format, text)
    return { path: file, content, current, isSafe: false, isPeoples: file === SETTINGS }
  })
  const schemas = SCHEMA_FILES.map(
    ({ path: file, source }): DefaultFile => ({
      path: file,
      content: readFileSync(path.join(installation.folder, source), 'utf8'),
      current: currently(file),
      isSafe: true,
      isPeoples: false,
    }),
  )
  const merges = attributes(currently(ATTRIBUTES))
  throwIfAny([...problems.values()])
  const user = cloneUser(git)
  return {
    folder,
    files: [...own, merges, ...schemas],
    replace,
    repository,
    wantsRepository: inputs.git === 'yes',
    canCommit: user !== null && user.email !== '',
    mergeDriver: installation.mergeDriver,
    platform: inputs.desk === undefined || inputs.desk === 'none' ? null : inputs.desk,
    isTeamInvented:
      inputs.teams === undefined && currently(SETTINGS) === null && installation.settings === null,
  }
}

/** Where in its repository the book will be, whose folder may not be there yet. */
async function placeOf(folder: string, git: GitFolder): Promise<string> {
  const below = path.relative(git.folder, folder).split(path.sep).join('/')
  return `${await prefixOf(git)}${below === '' ? '' : `${below}/`}`
}

/** The texts that depend on what was said, or on the settings that the book has. */
function textsOf(
  inputs: InitInputs,
  { folder, settings, timeZone }: Installation,
  { prefix, current }: { readonly prefix: string; readonly current: string | null },
): Readonly<Record<string, string>> {
  if (settings !== null) return { [SETTINGS]: readFileSync(settings, 'utf8') }
  const standard = (file: string) => readFileSync(path.join(folder, file), 'utf8')
  if (current === null) {
    const answers = readAnswers(inputs, unsaidAnswers(timeZone()))
    return { [SETTINGS]: settingsText(answers), ...rulesFor(answers, prefix, standard) }
  }
  const before = answersIn(orThrow(readSettings(SETTINGS, current)))
  return {
    [SETTINGS]: saysSettings(inputs) ? settingsText(readAnswers(inputs, before)) : current,
    ...rulesFor(before, prefix, standard),
  }
}

/** The rules that name the teams, the time zone or the place of a book. */
function rulesFor(
  answers: BookAnswers,
  prefix: string,
  standard: (file: string) => string,
): Readonly<Record<string, string>> {
  return {
    [ROUTE]: routeText(standard(ROUTE), routedPeople(answers)),
    [APPROVALS_PATH]: approvalsText(standard(APPROVALS_PATH), { teams: answers.teams, prefix }),
    [SLA_PATH]: slaText(standard(SLA_PATH), answers.timeZone),
  }
}

/** The teams with who in them can own a ticket, and who can answer a customer. */
function routedPeople({ teams, people }: BookAnswers): Parameters<typeof routeText>[1] {
  const engineers = people.filter(({ roles }) => roles.includes('engineer'))
  const support = people.filter(({ roles }) => roles.includes('support') || roles.includes('support-lead'))
  return {
    teams: teams.map(({ key }) => ({
      key,
      engineers: engineers.flatMap(({ login, team }) => (team === key ? login : [])),
    })),
    support: support.map(({ login }) => login),
  }
}

/** Tells Git to merge records with our driver, unless the team has set another way. */
function attributes(current: string | null): DefaultFile {
  const before = current === null || /\n$|^$/.test(current) ? (current ?? '') : `${current}\n`
  const isAsked = /^\/?tickets\/\S*[ \t].*\bmerge\b/m.test(before)
  const content = isAsked ? (current ?? '') : `${before}tickets/** merge=triagebook\n`
  return { path: ATTRIBUTES, content, current, isSafe: true, isPeoples: false }
}
