import { STAGES } from '@triagebook/stages/registry'
import type { Command } from 'commander'
import type { Terminal } from '../terminal/terminal.ts'
import type { Finish } from './finish.ts'
import { hostOf } from './host-of.ts'
import { addInputs } from './input-options.ts'
import { run } from './run.ts'

/** `gate test <policy> <cases>`: where people look for it. */
export function addGateTest(program: Command, terminal: Terminal, finish: Finish): void {
  const { about, load } = STAGES['gate-test']
  const gate = program.commands.find((command) => command.name() === 'gate')
  if (gate === undefined) throw new Error('There is no command `gate` to add `test` to.')
  const command = gate.command('test').description(about.about)
  const examples = about.examples.map((example) => `  triagebook ${example}`)
  command.addHelpText('after', ['', 'Examples:', ...examples].join('\n'))
  const inputs = addInputs(command, about.inputs)
  command.action(async () => {
    const { policy, cases } = inputs()
    const given = { policy: String(policy), cases: String(cases) }
    finish(await run(load, given, hostOf(command, terminal)))
  })
}
