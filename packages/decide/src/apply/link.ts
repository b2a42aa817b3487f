import { addEvents, type Engineering, type RecordContent } from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'
import { err, ok, type Result } from '@triagebook/record/problem'
import { problem } from '../problems.ts'
import type { ArgumentsOf } from '../table/command.ts'
import type { Act } from './act.ts'

/** Platforms whose pages are tickets, never issues of engineering. */
const DESKS: readonly string[] = ['zendesk', 'freshdesk', 'intercom']

/** Links engineering's issue or pull request, or a ticket that was written by hand to its ticket on the desk. */
export function link(
  content: RecordContent,
  { target }: ArgumentsOf<'link'>,
  act: Act,
): Result<RecordContent> {
  if ('ticket' in target) {
    if (!isManual(content)) return notManual(content)
    const page = act.linkOf(target.ticket)
    return page === undefined
      ? err(problem('decide/no-desk-link', { target: target.ticket }))
      : linkDesk(content, page, act)
  }
  if (!isDeskPage(target.reference, act.settings)) return linkEngineering(content, target.reference, act)
  return isManual(content) ? linkDesk(content, target.reference, act) : notManual(content)
}

function isManual({ record }: RecordContent): boolean {
  return record.source.connection === 'manual'
}

function notManual({ record }: RecordContent) {
  return err(problem('decide/not-a-manual-ticket', { id: record.id }))
}

function isDeskPage(reference: string, { connections }: Settings): boolean {
  return Object.values(connections).some(
    ({ platform, url }) =>
      DESKS.includes(platform) && url !== undefined && originOf(reference) === originOf(url),
  )
}

function originOf(address: string): string {
  return /^https?:\/\/[^/?#]+/.exec(address)?.[0].toLowerCase() ?? address
}

function linkDesk({ record, body }: RecordContent, url: string, { by, at }: Act): Result<RecordContent> {
  const { id, source, history } = record
  if (source.url === url) return err(problem('decide/already-linked', { id, target: url }))
  return ok({
    record: {
      ...record,
      source: { ...source, url },
      history: addEvents(history, [{ at, event: 'linked', field: 'source.url', to: url, by }]),
    },
    body,
  })
}

function linkEngineering(
  { record, body }: RecordContent,
  given: string,
  { by, at }: Act,
): Result<RecordContent> {
  const { id, engineering = {}, history } = record
  const { list, reference } = engineeringLink(given)
  const linked = [...(engineering.issues ?? []), ...(engineering.pull_requests ?? [])]
  if (linked.includes(reference)) return err(problem('decide/already-linked', { id, target: reference }))
  return ok({
    record: {
      ...record,
      engineering: { ...engineering, [list]: [...(engineering[list] ?? []), reference] },
      history: addEvents(history, [{ at, event: 'linked', field: `engineering.${list}`, to: reference, by }]),
    },
    body,
  })
}

interface EngineeringLink {
  readonly list: keyof Pick<Engineering, 'issues' | 'pull_requests'>
  readonly reference: string
}

/** An address on github.com becomes `owner/repository#12`, the form that sync writes; any other stays as it is. */
export function engineeringLink(given: string): EngineeringLink {
  const list = /\/(?:pull|pull-requests|merge_requests)\/\d+/.test(given) ? 'pull_requests' : 'issues'
  const short = /^https:\/\/github\.com\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)(?:[/?#]|$)/.exec(given)
  return { list, reference: short ? `${short[1]}#${short[2]}` : given }
}
