import type { Instant } from '@triagebook/record'
import { type Settings, stageSettings } from '@triagebook/record/formats'
import type { Problem } from '@triagebook/record/problem'
import { type Backtest, tallyBacktest } from '@triagebook/rules/backtest'
import {
  opinionsOf,
  type RuleFileFacts,
  type RuleUse,
  ruleFileFacts,
  tallyScores,
} from '@triagebook/rules/score'
import { orThrow } from '../book/open-book.ts'
import { readableRecords } from '../book/readable-records.ts'
import { ruleFilesOf } from '../book/rules/rule-files-of.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import { countOpenTickets } from '../judge/open-tickets.ts'
import type { PortsOf } from '../stage/host.ts'

export interface ToScore {
  readonly files: readonly DatedFile[]
  readonly uses: ReadonlyMap<string, RuleUse>
  /** Both sides are the rules as they are. */
  readonly backtest: Backtest
  /** What the settings let prioritize do. */
  readonly mode: ReturnType<typeof stageSettings>['mode']
  readonly tickets: number
  readonly problems: readonly Problem[]
}

export interface DatedFile extends RuleFileFacts {
  /** Of each line; null where no commit holds it. Empty without Git. */
  readonly dates: readonly (Instant | null)[]
}

export async function readToScore(_: object, { book, now, progress }: PortsOf<'book'>): Promise<ToScore> {
  const problems: Problem[] = []
  const rules = orThrow(rulesOf(book), problems)
  const loads = rules.needsLoads ? (await countOpenTickets(book)).loads : undefined
  const [scores, backtest] = [tallyScores(), tallyBacktest()]
  let tickets = 0
  for await (const file of readableRecords(book, { problems: [], progress })) {
    tickets++
    const opinions = opinionsOf(file, rules, now, loads)
    scores.add(file.record, opinions)
    backtest.add(
      file.record,
      opinions.map((opinion) => ({ before: opinion, after: opinion })),
    )
  }
  const files: DatedFile[] = []
  for (const facts of ruleFileFacts(ruleFilesOf(book)))
    files.push({ ...facts, dates: await book.lineDates(facts.path) })
  return {
    files,
    uses: scores.uses(),
    backtest: backtest.backtest(),
    mode: modeOf(book.settings),
    tickets,
    problems,
  }
}

function modeOf(settings: Settings): ToScore['mode'] {
  return stageSettings(settings, 'prioritize').mode
}
