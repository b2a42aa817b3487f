import type { Checks, NewCheck } from '../port/checks.ts'
import { OPERATIONS } from './operations.ts'
import type { Session } from './session.ts'
import { shortenMarkdown } from './shorten-markdown.ts'
import { id, mapped, nullable, object, text } from './transport/form.ts'

const RUN = mapped(
  object({
    id,
    status: text,
    external_id: nullable(text),
    conclusion: nullable(text),
    app: nullable(object({ slug: text })),
    output: object({ title: nullable(text), summary: nullable(text), text: nullable(text) }),
  }),
  ({ external_id, app, ...run }) => ({ ...run, marker: external_id, account: app && `${app.slug}[bot]` }),
)

type Run = ReturnType<typeof RUN>

const CONCLUSIONS = {
  'in-progress': undefined,
  success: 'success',
  failure: 'failure',
  neutral: 'neutral',
  'action-required': 'action_required',
} as const

export function gitHubChecks({ exchange, here, account }: Session): Checks {
  /** The newest of this name that this account made. Its suite says nothing: GitHub puts a workflow’s into any. */
  const newest = async ({ commit, name }: NewCheck): Promise<Run | undefined> => {
    const { login } = await account()
    const call = here(OPERATIONS.listChecks, { ref: commit, check_name: name, filter: 'all' })
    const runs = await exchange.readAllOf(call, 'check_runs', RUN)
    return runs.filter((run) => run.account === login).sort((a, b) => order(b.id, a.id))[0]
  }

  return {
    async put(check) {
      const body = bodyOf(check)
      const last = await newest(check)
      // A check that has ended does not begin again.
      const isOpen = last?.status !== 'completed' || body.conclusion !== undefined
      const own = last?.marker === check.marker && isOpen ? last : undefined
      const call =
        own === undefined
          ? here(OPERATIONS.createCheck, { ...body, head_sha: check.commit })
          : here(OPERATIONS.changeCheck, { ...body, check_run_id: own.id })
      await exchange.write(call, {
        form: RUN,
        look: async () => {
          const run = await newest(check)
          return run !== undefined && says(run, body) ? run : undefined
        },
      })
      return own === undefined ? 'created' : 'updated'
    },
  }
}

interface Body {
  readonly name: string
  readonly external_id: string
  readonly status: 'in_progress' | 'completed'
  readonly conclusion?: string
  readonly output: { readonly title: string; readonly summary: string; readonly text: string }
}

function bodyOf({ name, state, title, summary, text: details, marker }: NewCheck): Body {
  const conclusion = CONCLUSIONS[state]
  return {
    name,
    external_id: marker,
    ...(conclusion === undefined ? { status: 'in_progress' } : { status: 'completed', conclusion }),
    output: { title, summary: shortenMarkdown(summary), text: shortenMarkdown(details) },
  }
}

function says(run: Run, body: Body): boolean {
  return (
    run.status === body.status &&
    run.conclusion === (body.conclusion ?? null) &&
    run.marker === body.external_id &&
    run.output.title === body.output.title &&
    run.output.summary === body.output.summary &&
    run.output.text === body.output.text
  )
}

/** Ids count up, and are too large for a number. */
function order(one: string, other: string): number {
  return one.length - other.length || (one < other ? -1 : 1)
}
