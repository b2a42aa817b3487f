/** The words of records and the years of their times, for those who need nothing else of them. */
export * from './schema/vocabulary.generated.ts'
export { CLOSURE_CODES, TICKET_TYPES } from './schema/vocabulary.ts'
export { isYear, YEARS } from './schema/years.ts'
