import { textsOf } from './line/form-of.ts'
import type { Command } from './table/command.ts'

/** The command with each text that the person typed changed, such as redacted; ids, words and addresses stay. */
export function withTexts(command: Command, change: (text: string) => string): Command {
  const texts = textsOf(command)
  const values = Object.entries(command.values).map(([name, value]) => [
    name,
    texts.includes(name) && typeof value === 'string' ? change(value) : value,
  ])
  // Only texts were replaced, by texts.
  return { ...command, values: Object.fromEntries(values) } as Command
}
