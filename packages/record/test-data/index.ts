export { aRecord } from './a-record.ts'
export { settingsFrom } from './settings.ts'
