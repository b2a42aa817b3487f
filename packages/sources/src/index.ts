export { exportPages } from './files/export-pages.ts'
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
export type { PageSupplier, RawPage, Source, TicketPage } from './kit/source.ts'
export { mappedSource } from './mapping/index.ts'
export { mappedPages } from './mapping/pages/mapped-pages.ts'
export type { Mapping } from './mapping/read/mapping.ts'
export { readMapping } from './mapping/read/read-mapping.ts'
export { sniffFile } from './mapping/sniff/sniff-file.ts'
export { PROBLEMS } from './problems.ts'
export { SOURCES } from './registry.ts'
