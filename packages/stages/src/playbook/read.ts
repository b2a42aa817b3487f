import type { Book } from '@triagebook/book'
import { isPlaybook, type Playbook, readPlaybook } from '@triagebook/playbook'
import { type RecordFile, TICKET_TYPES } from '@triagebook/record'
import { type Problem, suggestion, TriagebookError } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { playbookName, playbookPaths } from '../book/playbook-paths.ts'
import { ticketNamed, ticketsOf } from '../book/tickets.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { PLAYBOOK } from './about.ts'
import { problem } from './problems.ts'

/** A page beside the playbooks has nothing to fill in. */
type Chosen =
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'meeting'; readonly playbook: Playbook }
  | { readonly kind: 'ticket'; readonly playbook: Playbook; readonly file: RecordFile }

export interface ToPrint {
  readonly name: string
  readonly chosen: Chosen
  readonly problems: readonly Problem[]
}

/** Finds the playbook and its ticket. Throws where either cannot be found or read. */
export function readToPrint(
  { name, id }: Inputs<typeof PLAYBOOK.inputs>,
  { book }: PortsOf<'book'>,
): ToPrint {
  const problems: Problem[] = []
  const path = pathOf(name, book)
  const text = book.text(path) ?? ''
  if (!isPlaybook(text)) {
    refuseTicket(name, id)
    return { name, chosen: { kind: 'page', text }, problems }
  }
  const types = [...TICKET_TYPES, ...book.settings.vocabulary.type]
  const playbook = orThrow(readPlaybook(path, text, types), problems)
  if (playbook.head.for === 'meeting') {
    refuseTicket(name, id)
    return { name, chosen: { kind: 'meeting', playbook }, problems }
  }
  if (id === undefined) throw new TriagebookError([problem('playbook/needs-ticket', { name })])
  return { name, chosen: { kind: 'ticket', playbook, file: ticketNamed(id, ticketsOf(book)) }, problems }
}

function pathOf(name: string, book: Book): string {
  const paths = playbookPaths(book)
  const found = paths.find((path) => playbookName(path) === name)
  if (found !== undefined) return found
  if (paths.length === 0) throw new TriagebookError([problem('playbook/unknown#none', {})])
  const values = { name, suggestion: suggestion(name, paths.map(playbookName)) }
  throw new TriagebookError([problem('playbook/unknown#any', values)])
}

function refuseTicket(name: string, id: string | undefined): void {
  if (id !== undefined) throw new TriagebookError([problem('playbook/takes-no-ticket', { name })])
}
