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

/** What runs on a book takes the book's folders alone; a sparse checkout is without other files unless `filter` says otherwise. */
export function sparse(workflow: Workflow): readonly string[] {
  const runsOnBook = workflow.steps.some(
    ({ uses = '', run }) => run === undefined && /\/actions\//.test(uses),
  )
  const buildsFirst = workflow.steps.some(({ run }) => run !== undefined)
  const isWhole = runsOnBook && !buildsFirst && !SHOWS_LEAST.test(workflow.path)
  return checkouts(workflow).flatMap((inputs) => [
    ...(isWhole && inputs['sparse-checkout'] === undefined
      ? ['checkout takes the whole repository; name the folders of the book in `sparse-checkout`']
      : []),
    ...('filter' in inputs ? ['`filter` undoes what a sparse checkout leaves out'] : []),
  ])
}

const BY_STRANGERS = /pull_request_target|workflow_run|issue_comment/

export function noCodeOfStrangers(workflow: Workflow): readonly string[] {
  const isByStrangers = BY_STRANGERS.test(JSON.stringify(workflow.on ?? ''))
  return isByStrangers && checkouts(workflow).some((inputs) => 'ref' in inputs)
    ? ['it runs with rights on a stranger’s event and checks out what the event names']
    : []
}
