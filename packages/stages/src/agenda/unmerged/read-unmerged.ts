import type { PullLink } from '@triagebook/agenda'
import type { GitFolder } from '@triagebook/book'
import type { Remote } from '@triagebook/book/branch'
import type { Forge, Pull } from '@triagebook/forge'
import type { RecordFile } from '@triagebook/record'
import { asWarning, type Problem, TriagebookError } from '@triagebook/record/problem'
import { branchName, pullMarker } from '../../pull-request/branch/purpose.ts'

/** The new tickets of an open import. */
export interface UnmergedTickets {
  readonly pull: PullLink | null
  readonly records: readonly RecordFile[]
  /** Why they cannot be read: the agenda of the book is written all the same. */
  readonly problems: readonly Problem[]
}

interface Places {
  readonly forge: Forge
  readonly remote: Remote
  /** The book's folder in the checkout of the job. */
  readonly at: GitFolder
}

const NONE = { pull: null, records: [], problems: [] }

/** Reads what the open pull request of the import adds to the checkout. */
export async function readUnmerged(places: Places): Promise<UnmergedTickets> {
  try {
    const pull = importIn(await places.forge.pulls.list({ state: 'open' }))
    return pull === undefined ? NONE : await ticketsOf(pull, places)
  } catch (error) {
    if (error instanceof TriagebookError) return { ...NONE, problems: error.problems.map(asWarning) }
    throw error
  }
}

/** The import may have another token than the agenda, so its author does not count: only who may write makes such a branch. */
function importIn(pulls: readonly Pull[]): Pull | undefined {
  const isOfImport = new RegExp(`^${branchName('import', 0)}(?:-\\d+)?$`)
  return pulls.find(
    ({ head, body }) => !head.isFork && isOfImport.test(head.branch) && body.includes(pullMarker('import')),
  )
}

async function ticketsOf({ number, url, head }: Pull, { remote, at }: Places): Promise<UnmergedTickets> {
  const { fetchFiles, newFiles } = await import('@triagebook/book/branch')
  const { readRecord } = await import('@triagebook/record/read')
  await fetchFiles(at, remote, head.commit)
  const files = await newFiles(at, head.commit, 'tickets')
  // What cannot be read is a problem of that pull request, where `validate` says so.
  const records = files.flatMap(({ path, text }) => {
    const read = readRecord(path, text)
    return read.ok ? [read.value] : []
  })
  return { pull: { number, url }, records, problems: [] }
}
