export { comparedWords, type NotCompared } from './duplicates/compared.ts'
export { type Duplicates, type LikelyDuplicate, startDuplicates } from './duplicates/start-duplicates.ts'
