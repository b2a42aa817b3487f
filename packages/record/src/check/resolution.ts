import type { TicketRecord } from '../schema/types.generated.ts'
import type { Finding } from './finding.ts'

/** How a ticket ends: an escalated one with a closure code or a void reason, never with both. */
export function resolutionFindings(record: TicketRecord): readonly Finding[] {
  const { triage, resolution } = record
  const { code, void: reason, docs } = resolution ?? {}
  if (triage.status !== 'resolved') return leftBehind(record)
  if (code !== undefined && reason !== undefined) {
    return [
      {
        code: 'record/code-and-void',
        message: `The ticket has both a closure code (\`${code}\`) and a void reason (\`${reason}\`).`,
        hint: 'Keep one: a void ticket counts in no closure figure.',
        path: ['resolution', 'void'],
      },
    ]
  }
  if (triage.escalated_at === undefined || isTombstone(record)) return []
  if (code === undefined && reason === undefined) {
    return [
      {
        code: 'record/resolved-without-closure-code',
        message: 'The ticket was escalated and is resolved, but nothing says how it ended.',
        hint: 'Add `resolution.code` (code-fix, docs-updated, knowledge-transfer, product-feedback) or `resolution.void`.',
        path: resolution ? ['resolution', 'code'] : ['triage', 'status'],
      },
    ]
  }
  if (code !== 'docs-updated' || (docs && docs.length > 0)) return []
  return [
    {
      code: 'record/docs-updated-without-link',
      message: 'The closure code is `docs-updated`, but no page is named.',
      hint: 'Add `resolution.docs` with a link to each page that was updated.',
      path: ['resolution', 'code'],
    },
  ]
}

/** Merged and deleted tickets need neither: the desk's status says why they ended. */
function isTombstone({ source }: TicketRecord): boolean {
  return source.status === 'merged' || source.status === 'deleted'
}

function leftBehind({ triage, resolution }: TicketRecord): readonly Finding[] {
  const left = (['code', 'void', 'at'] as const).find((key) => resolution?.[key] !== undefined)
  if (!left) return []
  return [
    {
      code: 'record/resolution-while-open',
      message: `The ticket has a \`resolution.${left}\`, but its status is \`${triage.status}\`.`,
      hint: 'Set `triage.status: resolved`, or delete the `resolution` block if the ticket was opened again.',
      path: ['resolution', left],
    },
  ]
}
