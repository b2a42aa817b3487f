export { hasPeoplesValue } from './peoples-value.ts'
export { type Share, shareOf } from './share.ts'
export {
  type Backtest,
  type BacktestCounts,
  type RuleScore,
  type Score,
  tallyBacktest,
} from './tally-backtest.ts'
