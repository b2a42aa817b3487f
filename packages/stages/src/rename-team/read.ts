import type { Book } from '@triagebook/book'
import { type Login, type RecordFile, type Slug, slugOf } from '@triagebook/record'
import type { TeamFile } from '@triagebook/record/edit'
import {
  readApprovalsFile,
  readClassifyFile,
  readMappingFile,
  readRouteFile,
  readSettings,
} from '@triagebook/record/formats'
import { type Problem, type Result, suggestion, throwIfAny } from '@triagebook/record/problem'
import { mappingPaths } from '../book/mapping-paths.ts'
import { orThrow } from '../book/open-book.ts'
import { personAt } from '../book/people/person.ts'
import { readableRecords } from '../book/readable-records.ts'
import { APPROVALS_PATH } from '../book/rules/approvals-path.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import { countOf } from '../words/count-of.ts'
import type { RENAME_TEAM } from './about.ts'
import { problem } from './problems.ts'

/** A file of people in which the team may stand. */
export interface NamingFile {
  readonly path: string
  readonly kind: TeamFile
  readonly text: string
}

export interface ToRename {
  readonly from: Slug
  readonly to: Slug
  readonly by: Login
  readonly files: readonly NamingFile[]
  /** The records in which the team stands. */
  readonly records: readonly RecordFile[]
}

export async function readToRename(
  { from, to, as }: Inputs<typeof RENAME_TEAM.inputs>,
  { book, environment, progress }: PortsOf<'book' | 'environment'>,
): Promise<ToRename> {
  throwIfAny(wrongNames(from, to, Object.keys(book.settings.teams)))
  const by = orThrow(personAt(book, environment, as)).login
  const problems: Problem[] = []
  const records: RecordFile[] = []
  const unreadable: string[] = []
  for await (const file of readableRecords(book, { problems, progress, unreadable }))
    if (namesTeam(file, from)) records.push(file)
  if (unreadable.length > 0)
    throwIfAny([problem('team/unreadable-records', { count: countOf(unreadable.length, 'record') })])
  return { from, to, by, files: namingFiles(book), records }
}

function wrongNames(from: string, to: string, teams: readonly string[]): readonly Problem[] {
  return [
    ...(teams.includes(from)
      ? []
      : [problem('team/unknown', { team: from, suggestion: suggestion(from, teams) })]),
    ...(to === '' || slugOf(to) !== to || to.length > LONGEST
      ? [problem('team/not-a-key', { team: to, example: slugOf(to).slice(0, LONGEST) || 'web-shop' })]
      : []),
    ...(teams.includes(to) ? [problem('team/already-there', { team: to })] : []),
  ]
}

const LONGEST = 100

function namesTeam({ record: { triage } }: RecordFile, team: Slug): boolean {
  const decision = triage.decided?.team
  return [triage.team, decision?.value, decision?.disagreement?.value].includes(team)
}

/** Throws where one of them cannot be read: the team may stand in it. */
function namingFiles(book: Book): readonly NamingFile[] {
  const file = (path: string, kind: TeamFile, read: (path: string, text: string) => Result<unknown>) => {
    const text = book.text(path)
    if (text === null) return []
    orThrow(read(path, text))
    return [{ path, kind, text }]
  }
  return [
    ...file('triagebook.yml', 'settings', readSettings),
    ...file('rules/classify.yml', 'rules', readClassifyFile),
    ...file('rules/route.yml', 'rules', readRouteFile),
    ...file(APPROVALS_PATH, 'rules', readApprovalsFile),
    ...mappingPaths(book).flatMap((path) => file(path, 'mapping', readMappingFile)),
  ]
}
