import type { RawInputs } from '@triagebook/stages'
import { readInputs } from '@triagebook/stages'
import { STAGES } from '@triagebook/stages/registry'
import { type BookInputs, questionsOfBook } from './questions-of-book.ts'
import type { Hook } from './turn.ts'

/** At a terminal `init` asks for what no option says. Where nobody names a folder, a clone of Triagebook is none. */
export const askForBook: Hook = async (turn, { terminal, host }) => {
  if (turn.inputs.folder === undefined) (await import('../refuse-clone.ts')).refuseClone(host.folder)
  if (!terminal.interactive) return turn
  const { omitUndefined } = await import('@triagebook/record')
  const { folderToAsk } = await import('@triagebook/stages/init')
  const given: BookInputs = readInputs(STAGES.init.about.inputs, turn.inputs, host.folder)
  const folder = folderToAsk(given.folder, host.environment)
  if (folder.isBook && folder.isInRepository) return turn
  const around = { ...folder, timeZone: terminal.timeZone() }
  const asked = await questionsOfBook(given, around, await terminal.prompts())
  return { ...turn, inputs: omitUndefined<RawInputs>({ ...turn.inputs, ...asked }) }
}
