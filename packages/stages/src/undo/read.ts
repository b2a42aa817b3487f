import { committedSince, type KeptCommand, type KeptFile, keptCommands } from '@triagebook/book'
import { findTicket, readLogin } from '@triagebook/decide'
import { type Problem, throwIfAny } from '@triagebook/record/problem'
import { orThrow } from '../book/open-book.ts'
import { ticketsOf } from '../book/tickets.ts'
import type { PortsOf } from '../stage/host.ts'
import type { Inputs } from '../stage/input-table.ts'
import type { UNDO } from './about.ts'
import { type KeptPart, lastCommand, lastOn } from './last-command.ts'

/** One file of a command that is to be taken back, and how it is now. */
export interface PartToUndo extends KeptFile {
  readonly command: KeptCommand
  readonly now: string
  readonly isCommitted: boolean
}

export interface ToUndo {
  readonly folder: string
  /** All that this clone keeps, the newest first. */
  readonly kept: readonly KeptCommand[]
  readonly parts: readonly PartToUndo[]
  readonly problems: readonly Problem[]
}

export function readToUndo(
  { tickets, as }: Inputs<typeof UNDO.inputs>,
  { book, environment }: PortsOf<'book' | 'environment'>,
): ToUndo {
  const { folder, settings } = book
  const git = { folder, environment }
  const problems: Problem[] = []
  const by = as === undefined ? undefined : orThrow(readLogin(as, settings), problems)
  const kept = keptCommands(git)
  const own = kept.filter((command) => by === undefined || command.by === by)
  const words = tickets.flatMap((word) => word.split(',')).filter((word) => word !== '')
  const parts = words.length === 0 ? orThrow(lastCommand(own)) : partsOn(words)
  return { folder, kept, parts: parts.map(asItIs), problems }

  function partsOn(named: readonly string[]): readonly KeptPart[] {
    const known = ticketsOf(book)
    const ids = named.map((word) => findTicket(word, known))
    throwIfAny(ids.flatMap((id) => id.problems))
    const found = [...new Set(ids.flatMap((id) => (id.ok ? id.value : [])))].map((id) => lastOn(id, own))
    throwIfAny(found.flatMap((part) => part.problems))
    return found.flatMap((part) => (part.ok ? part.value : []))
  }

  function asItIs({ command, file }: KeptPart): PartToUndo {
    const isCommitted = committedSince(git, command.head, [file.path]).has(file.path)
    return { ...file, command, now: book.text(file.path) ?? '', isCommitted }
  }
}
