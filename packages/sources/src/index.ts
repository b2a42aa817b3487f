export { exportPages } from './export-pages.ts'
export { fieldFrom } from './field-from.ts'
export { cannotFilter, type FilterRule, leftOutBy } from './left-out-by.ts'
export { mappedPages } from './mapping/files/mapped-pages.ts'
export { mappedSource } from './mapping/index.ts'
export type { Mapping } from './mapping/mapping.ts'
export { readMapping } from './mapping/read-mapping.ts'
export { sniffFile } from './mapping/sniff/sniff-file.ts'
export { PROBLEMS } from './problems.ts'
export { SOURCES } from './registry.ts'
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
  PageSupplier,
  RawPage,
  Source,
  TicketPage,
} from './source.ts'
