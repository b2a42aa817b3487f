import type { Book } from '@triagebook/book'
import { stageSettings } from '@triagebook/record/formats'
import { bookAt } from '../book/open-book.ts'
import { rulesOf } from '../book/rules/rules-of.ts'
import { holdOf } from '../run/hold.ts'
import { paused } from '../run/outcome.ts'
import type { Stage } from '../stage/define-stage.ts'
import type { Host } from '../stage/host.ts'
import type { RawInputs } from '../stage/read-inputs.ts'
import type { StageReport } from '../stage/stage-report.ts'
import { landByCommits } from './land-by-commits.ts'
import { landByPull } from './land-by-pull.ts'
import type { Landing } from './landing.ts'

/**
 * Runs a stage whose changes of the book land in the repository, as triagebook.yml says: by a pull request, or by direct
 * commits where the mode is `act` and no rule file says `suggest`. The stage works on a checkout of its own. Nothing lands in a dry run or with
 * `mode: observe`: then the report says what would.
 */
export async function runForRepository(
  stage: Stage,
  given: RawInputs,
  host: Host,
  landing: Landing,
): Promise<StageReport> {
  const book = await bookAt(host.book, host.environment)
  if (book.settings.paused) return paused(stage.name)
  const { mode, writes } = stageSettings(book.settings, stage.name)
  const hold = holdOf(stage.name, host, book)
  // What is held is what lands: the stage itself writes only into the checkout of this run.
  const inside = { ...host, obeysSettings: false, dryRun: false, book: book.folder }
  const job = {
    stage,
    given,
    host: inside,
    landing,
    settings: book.settings,
    hold: hold.changes ? hold : null,
  }
  const isDirect = writes === 'direct' && mode === 'act' && !hasSuggestions(book)
  return isDirect ? landByCommits(job) : landByPull(job)
}

/** Whether a rule file only suggests. Rules that cannot be read are for the stage to report. */
function hasSuggestions(book: Book): boolean {
  const rules = rulesOf(book)
  return rules.ok && [...rules.value.modes.values()].includes('suggest')
}
