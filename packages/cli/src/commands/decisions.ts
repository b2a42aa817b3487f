import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandEntry,
  type CommandName,
  usageOf,
} from '@triagebook/decide/table'
import type { RawInputs } from '@triagebook/stages'
import { STAGES } from '@triagebook/stages/registry'
import type { Command } from 'commander'
import { askForWords } from '../hooks/ask-for-words.ts'
import type { Terminal } from '../terminal/terminal.ts'
import type { Finish } from './finish.ts'
import { hostOf } from './host-of.ts'
import { addInputs } from './input-options.ts'
import { run } from './run.ts'

/** Every command by which people decide, made from their table. */
export function addDecisions(program: Command, terminal: Terminal, finish: Finish): void {
  const { as } = STAGES.decide.about.inputs
  for (const name of COMMAND_NAMES) {
    const command = program
      .command(name)
      .helpGroup('Decide about tickets:')
      .description(COMMANDS[name].help)
      .usage(usage(name))
      .argument('[words...]')
      .addHelpText('after', moreHelp(name))
    const inputs = addInputs(command, { as })
    if (name === 'team') addRename({ team: command, as: inputs }, terminal, finish)
    command.action(async () => {
      const host = hostOf(command, terminal)
      const given = [name, ...command.args]
      const mayAsk = terminal.interactive && command.optsWithGlobals().json !== true
      if (mayAsk) (await import('../refuse-clone.ts')).refuseUnnamedClone(host)
      const as = command.getOptionValue('as')
      const lines = mayAsk ? await askForWords({ words: given, as }, terminal.prompts, host) : [given]
      for (const words of lines) {
        const report = await run(STAGES.decide.load, { ...inputs(), words }, host)
        finish(report)
        if (report.exit !== 0) return
      }
    })
  }
}

/** `team rename <from> <to>`: no decision about tickets, and where people look for it. */
function addRename(
  { team, as }: { readonly team: Command; readonly as: () => RawInputs },
  terminal: Terminal,
  finish: Finish,
): void {
  const { about, load } = STAGES['rename-team']
  const command = team.command('rename').description(about.about)
  const examples = about.examples.map((example) => `  triagebook ${example}`)
  command.addHelpText('after', ['', 'Examples:', ...examples].join('\n'))
  // `--as` is the one of `team`: commander gives it to the outer of two commands that have it.
  const { from, to } = about.inputs
  const inputs = addInputs(command, { from, to })
  command.action(async () => {
    const { from, to } = inputs()
    const host = hostOf(command, terminal)
    finish(await run(load, { ...as(), from: String(from), to: String(to) }, host))
  })
}

function usage(name: CommandName): string {
  const [first = '', ...others] = usageOf(name)
  return [first.slice(name.length + 1), ...others.map((line) => `       triagebook ${line}`)].join('\n')
}

function moreHelp(name: CommandName): string {
  const { roles, writes, examples }: CommandEntry = COMMANDS[name]
  return [
    '',
    `For: ${roles.join(', ')}. At a terminal this is not checked: you can also edit the files.`,
    `Writes: ${writes.join(', ')}.`,
    '',
    'Examples:',
    ...examples.map((example) => `  triagebook ${example}`),
  ].join('\n')
}
