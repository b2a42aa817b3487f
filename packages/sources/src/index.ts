export { exportPages } from './export-pages.ts'
export { fieldFrom } from './field-from.ts'
export { cannotFilter, type FilterRule, leftOutBy } from './left-out-by.ts'
export { PROBLEMS } from './problems.ts'
export { SOURCES } from './registry.ts'
export type {
  Incoming,
  IncomingActor,
  IncomingAttachment,
  IncomingComment,
  IncomingEvent,
  IncomingTicket,
  PageSupplier,
  RawPage,
  Source,
  TicketPage,
} from './source.ts'
