import type { StageAbout } from '@triagebook/stages'
import { STAGES } from '@triagebook/stages/registry'
import type { Command } from 'commander'
import type { StageName } from '../hooks/hooks.ts'
import type { Turn } from '../hooks/turn.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Finish } from './finish.ts'
import { hostOf } from './host-of.ts'
import { addInputs } from './input-options.ts'
import { run } from './run.ts'

/** Groups of commands that are no command themselves, with what their `--help` says. */
const GROUPS: Readonly<Record<string, string>> = {
  rules: 'Tests rules, and says what a change of them does.',
}

/** The command of a stage whose name is two words: `gate-test` is `gate test`, where people look for it. */
export function addSubcommand(program: Command, name: StageName, terminal: Terminal, finish: Finish): void {
  const { about }: { readonly about: StageAbout } = STAGES[name]
  const [group = '', word = ''] = name.split('-')
  const command = groupOf(program, group).command(word).description(about.about)
  const examples = about.examples.map((example) => `  triagebook ${example}`)
  const note = about.note === undefined ? [] : ['', about.note]
  command.addHelpText('after', ['', 'Examples:', ...examples, ...note].join('\n'))
  // Options of the first word alone have no effect here.
  command.configureHelp({ showGlobalOptions: true, visibleGlobalOptions: () => [...program.options] })
  const inputs = addInputs(command, about.inputs)
  const { load }: Pick<Turn, 'load'> = STAGES[name]
  command.action(async () => {
    const host = hostOf(command, terminal)
    const gitHub = about.asksGitHub ? (await import('../github-of.ts')).gitHubOf(host) : {}
    finish(await run(load, inputs(), { ...host, ...gitHub }))
  })
}

function groupOf(program: Command, name: string): Command {
  const existing = program.commands.find((command) => command.name() === name)
  return existing ?? program.command(name).description(GROUPS[name] ?? '')
}
