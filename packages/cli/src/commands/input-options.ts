import { type InputSpec, type InputTable, kebabCase, type RawInputs } from '@triagebook/stages'
import { Argument, type Command, Option } from 'commander'

/** Gives, once the command line is read, what was given of an input. */
type Reader = () => RawInputs

/**
 * Adds the inputs of a stage to a command, as arguments and options. `leading` is the option that stands for the first
 * positional input, where the stage is only an option of the command.
 */
export function addInputs(
  command: Command,
  table: InputTable,
  { leading, mayBeMissing = false }: { readonly leading?: string; readonly mayBeMissing?: boolean } = {},
): Reader {
  const own = Object.entries(table).filter(([, { only }]) => only !== 'action')
  const readers = own.map(([key, spec]) => {
    if ('positional' in spec && leading === undefined) return argument(command, key, spec, mayBeMissing)
    return option(command, key, spec, 'positional' in spec ? leading : undefined)
  })
  return () => Object.fromEntries(readers.map((read) => read()).filter(([, value]) => value !== undefined))
}

function argument(command: Command, key: string, spec: InputSpec, mayBeMissing: boolean) {
  const isFree =
    mayBeMissing ||
    spec.kind === 'lines' ||
    ('default' in spec && spec.default !== undefined) ||
    ('optional' in spec && spec.optional === true)
  const name = `${kebabCase(key)}${spec.kind === 'lines' ? '...' : ''}`
  command.addArgument(new Argument(isFree ? `[${name}]` : `<${name}>`, spec.help))
  const index = command.registeredArguments.length - 1
  return () => [key, command.processedArgs[index]] as const
}

function option(command: Command, key: string, spec: InputSpec, leading: string | undefined) {
  const own = 'option' in spec ? spec.option : undefined
  const name = leading ?? own ?? kebabCase(key)
  const made = new Option(spec.kind === 'flag' ? `--${name}` : `--${name} <${placeholder(spec)}>`, spec.help)
  if ('default' in spec && spec.default !== undefined) made.default(spec.default)
  if (spec.kind === 'lines') made.argParser((given, earlier: readonly string[] = []) => [...earlier, given])
  command.addOption(made)
  // Of a command of two words, the first takes an option that both have.
  const value = (of: Command | null): unknown => of?.getOptionValue(made.attributeName())
  return () => [key, value(command) ?? value(command.parent)] as const
}

function placeholder({ kind, ...spec }: InputSpec): string {
  return spec.value ?? ('words' in spec ? spec.words.join('|') : kind)
}
