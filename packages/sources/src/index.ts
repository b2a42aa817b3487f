export { cannotFilter, excludedBy, type FilterRule } from './kit/excluded-by.ts'
export { fieldFrom } from './kit/field-from.ts'
export type {
  Incoming,
  IncomingActor,
  IncomingAttachment,
  IncomingComment,
  IncomingEvent,
  IncomingTicket,
  MappedChange,
  MappedFields,
  MappedTriageField,
} from './kit/incoming-ticket.ts'
export type { PageSupplier, RawPage, RowCounts, Source, TicketPage } from './kit/source.ts'
export { PROBLEMS } from './problems.ts'
export { SOURCES } from './registry.ts'
