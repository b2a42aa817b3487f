import type { ProblemCatalogue } from '@triagebook/record/problem'
import type { PortName, PortsOf } from './host.ts'
import type { Inputs, InputTable } from './input-table.ts'
import type { Plan, PlanSequence } from './plan.ts'

/** What is known of a stage without loading it: a command, an action and a page of the reference are made from it. */
export interface StageAbout<Table extends InputTable = InputTable> {
  readonly name: string
  /** What it does, in one or two sentences. */
  readonly about: string
  readonly inputs: Table
  /** The words that its report may have as decision, and what each means. */
  readonly decisions: Readonly<Record<string, string>>
  /** What outputs its action has besides those of every action. */
  readonly outputs?: Readonly<Record<string, string>>
  /** As they are typed, without `triagebook`. */
  readonly examples: readonly string[]
  /** What its users have to know besides. */
  readonly note?: string
  /** No action runs it, and so no setting either. */
  readonly only?: 'cli'
  /** At the command line it runs under these names, not under its own; under none where only actions run it. */
  readonly commands?: readonly string[]
  /** At the command line it gets the repository on GitHub, as the token of the environment sees it. */
  readonly asksGitHub?: true
  /** At the command line it is an option of another stage's command: `import --sniff <file>`. */
  readonly under?: { readonly command: string; readonly option: string }
}

/** What planning may know besides the facts. */
export interface Run {
  readonly now: Date
  /** Nothing will be written, so say what would be. */
  readonly dryRun: boolean
}

interface Steps<Table extends InputTable, Name extends PortName, Facts> {
  readonly ports: readonly Name[]
  /** What can be wrong, by code. */
  readonly problems?: ProblemCatalogue
  /** Inputs and ports -> facts. */
  readonly read: (inputs: Inputs<Table>, ports: PortsOf<Name>) => Facts | Promise<Facts>
  /** Facts -> plan, without looking at anything else. Where the facts come page by page, a plan a page. */
  readonly plan: (facts: Facts, run: Run) => Plan | PlanSequence
}

/** A stage as hosts know it. */
export interface Stage<Table extends InputTable = InputTable> extends StageAbout<Table> {
  readonly ports: readonly PortName[]
  readonly problems: ProblemCatalogue
  // As a method, so that a stage of any table can stand for one whose table is not known: `runStage` reads inputs by the stage's own.
  start(inputs: Inputs<Table>, ports: PortsOf<PortName>, run: Run): PlanSequence
}

export function defineStage<const Table extends InputTable, Facts, const Name extends PortName = never>({
  read,
  plan,
  problems = {},
  ...about
}: StageAbout<Table> & Steps<Table, Name, Facts>): Stage<Table> {
  return {
    ...about,
    problems,
    start: async function* (inputs, ports, run): PlanSequence {
      const planned = plan(await read(inputs, ports), run)
      if (Symbol.asyncIterator in planned) yield* planned
      else yield planned
    },
  }
}
