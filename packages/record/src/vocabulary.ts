/** The words of records, for those who need nothing else of them. */
export * from './schema/vocabulary.generated.ts'
export { CLOSURE_CODES, TICKET_TYPES } from './schema/vocabulary.ts'
