import { mayWrite } from './permissions.ts'
import type { Step, Workflow } from './workflow.ts'

const checkouts = ({ steps }: { readonly steps: readonly Step[] }) =>
  steps.filter(({ uses = '' }) => uses.startsWith('actions/checkout@')).map(({ with: inputs = {} }) => inputs)

export function tokenNotKept(workflow: { readonly steps: readonly Step[] }): readonly string[] {
  return checkouts(workflow)
    .filter((inputs) => inputs['persist-credentials'] !== false)
    .map(() => 'checkout keeps the token; set `persist-credentials: false`')
}

/** The page of an action shows the smallest workflow that uses it. */
const SHOWS_LEAST = /^actions\/[^/]+\/README\.md$/

/**
 * A job that only reads a book takes the book's folders alone. One that writes needs every file of the history, to bring
 * its branch up to date; one that builds needs the sources. A sparse checkout
 * fetches no other files unless `filter` says otherwise, as where files are compared with an earlier commit.
 */
export function sparse({ path, named }: Workflow): readonly string[] {
  return named.flatMap(([, job]) => {
    const { steps = [] } = job
    const runsAction = steps.some(({ uses = '' }) => uses.includes('/actions/'))
    const builds = steps.some(({ run }) => run !== undefined)
    const mustBeSparse = runsAction && !builds && !mayWrite(job) && !SHOWS_LEAST.test(path)
    return checkouts({ steps }).flatMap((inputs) => [
      ...(mustBeSparse && inputs['sparse-checkout'] === undefined
        ? ['checkout takes the whole repository; name the folders of the book in `sparse-checkout`']
        : []),
      ...('filter' in inputs && !('fetch-depth' in inputs)
        ? ['`filter` undoes what a sparse checkout leaves out']
        : []),
    ])
  })
}

const DEFAULT_BRANCH = `\${{ github.event.repository.default_branch }}`

const BY_STRANGERS = /pull_request_target|workflow_run|issue_comment/

export function noCodeOfStrangers(workflow: Workflow): readonly string[] {
  const isByStrangers = BY_STRANGERS.test(JSON.stringify(workflow.on ?? ''))
  return isByStrangers && checkouts(workflow).some(({ ref = DEFAULT_BRANCH }) => ref !== DEFAULT_BRANCH)
    ? ['it runs with rights on a stranger’s event and checks out what the event names']
    : []
}
