import type { StageAbout } from '@triagebook/stages'
import { STAGES } from '@triagebook/stages/registry'
import type { Command } from 'commander'
import { HOOKS, type StageName } from '../hooks/hooks.ts'
import type { Turn } from '../hooks/turn.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Finish } from './finish.ts'
import { hostOf } from './host-of.ts'
import { addInputs } from './input-options.ts'
import { run } from './run.ts'
import { sayWhenStopped } from './say-when-stopped.ts'

/** The command of a stage, made of what is known of it before it is loaded; stages that are options of it come with it. */
export function addStageCommand(program: Command, name: StageName, terminal: Terminal, finish: Finish): void {
  const { about }: { readonly about: StageAbout } = STAGES[name]
  const command = program.command(name).description(about.about)
  const options = stagesUnder(name)
  const inputs = addInputs(command, about.inputs, { mayBeMissing: options.length > 0 })
  const others = options.map(({ stage, option, inputs }) => ({
    stage,
    isGiven: () => command.getOptionValue(option) !== undefined,
    inputs: addInputs(command, inputs, { leading: option }),
  }))
  command.addHelpText('after', helpOf([about, ...options.map(({ stage }) => STAGES[stage].about)]))
  command.action(async () => {
    const chosen = others.find(({ isGiven }) => isGiven()) ?? { stage: name, inputs }
    const given = hostOf(command, terminal)
    const host = chosen.stage === 'import' ? sayWhenStopped(given, terminal) : given
    const start: Turn = { load: STAGES[chosen.stage].load, inputs: chosen.inputs() }
    const turn = (await HOOKS[chosen.stage]?.(start, { terminal, host })) ?? start
    finish(await run(turn.load, turn.inputs, host))
  })
}

/** The stages that are an option of this command. */
function stagesUnder(command: StageName) {
  return stageNames().flatMap((stage) => {
    const { under, inputs }: StageAbout = STAGES[stage].about
    return under?.command === command ? [{ stage, option: under.option, inputs }] : []
  })
}

/** The stages that have a command of their own. */
export function commandNames(): readonly StageName[] {
  return stageNames().filter((stage) => {
    const { under, commands }: StageAbout = STAGES[stage].about
    return under === undefined && commands === undefined
  })
}

function stageNames(): readonly StageName[] {
  return Object.keys(STAGES).filter((name): name is StageName => Object.hasOwn(STAGES, name))
}

function helpOf(abouts: readonly StageAbout[]): string {
  const examples = abouts.flatMap(({ examples }) => examples.map((example) => `  triagebook ${example}`))
  const notes = abouts.flatMap(({ note }) => (note === undefined ? [] : ['', note]))
  return ['', 'Examples:', ...examples, ...notes].join('\n')
}
