import { COMMAND_NAMES } from '@triagebook/decide/table'
import { STAGES } from '@triagebook/stages/registry'

const NAMES = [...Object.keys(STAGES), ...COMMAND_NAMES, 'demo', 'help'].join('|')

/** `triagebook` as a person types it: before the name of a command or an option. */
const TYPED = new RegExp(String.raw`(?<![\w./~-])triagebook (?=--|(?:${NAMES})(?![\w-]))`, 'g')

/** The text with each command as it works where the person is, such as `npm run -s triagebook -- list`. */
export function inTheirForm(text: string, command: string): string {
  return command === 'triagebook' ? text : text.replace(TYPED, () => `${command} `)
}
