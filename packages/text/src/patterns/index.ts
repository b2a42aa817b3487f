export { compilePattern, LONGEST_TEXT, type Pattern } from './pattern.ts'
export { type PatternSet, patternSet } from './pattern-set.ts'
