export { type CompletionContext, completionsFor } from './complete/completions.ts'
