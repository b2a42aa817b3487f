export { opinionsOf } from '../decide/evaluate-fields.ts'
export { precisionOf } from './precision-of.ts'
export { type RuleFileFacts, type RuleLines, ruleFileFacts } from './rule-file-facts.ts'
export { type RuleUse, tallyScores } from './tally-scores.ts'
