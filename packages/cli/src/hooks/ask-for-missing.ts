import { type RawInputs, readInputs } from '@triagebook/stages'
import { STAGES } from '@triagebook/stages/registry'
import { askForTicket } from './ask-for-ticket.ts'
import type { Hook } from './turn.ts'

/** At a terminal `new` asks for what no option says. */
export const askForMissing: Hook = async (turn, { terminal, host }) => {
  if (!terminal.interactive) return turn
  const { refuseUnnamedClone } = await import('../refuse-clone.ts')
  refuseUnnamedClone(host)
  const { omitUndefined } = await import('@triagebook/record')
  const { answersAt, missingIn } = await import('@triagebook/stages/new')
  const given = readInputs(STAGES.new.about.inputs, turn.inputs, host.folder)
  if (missingIn(given).length === 0) return turn
  const answers = await answersAt(host.book, host.environment)
  const said = await askForTicket(given, answers, await terminal.prompts())
  return { ...turn, inputs: omitUndefined<RawInputs>({ ...given, ...said }) }
}
