export { type Comparison, compareTicket, type RuleBooks } from './comparison.ts'
export { type FirstById, firstById } from './first-by-id.ts'
export { type GivenValue, type Move, movesBetween } from './move.ts'
export { type LostAnswer, type MoveCount, type Moves, type MoveTally, tallyMoves } from './tally-moves.ts'
