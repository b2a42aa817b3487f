export { type CompletionContext, completionsFor } from './complete/completions.ts'
export { membersOf } from './parse/people.ts'
