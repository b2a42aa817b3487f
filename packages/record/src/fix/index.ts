export { type FixedRecord, fixRecord } from './fix-record.ts'
