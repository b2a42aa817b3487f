import type { Host } from '@triagebook/stages'
import type { MissingWord } from '@triagebook/stages/decide'
import type { Prompts } from '../terminal/prompts.ts'
import type { Terminal } from '../terminal/terminal.ts'

type Words = readonly string[]

/** More cannot be looked over; the person types then. */
const MOST_CHOICES = 20

/**
 * The commands to run, in this order, for what a person typed: the command with what was missing, after those that an
 * escalation needs first. All is asked before anything is written.
 */
export async function askForWords(
  { words, as }: { readonly words: Words; readonly as: string | undefined },
  prompts: Terminal['prompts'],
  { book, environment, now, dryRun }: Host,
): Promise<readonly Words[]> {
  const { questionsAt } = await import('@triagebook/stages/decide')
  const { missingIn, beforeEscalation, demandPerson } = await questionsAt(book, environment, now)
  const ask = async (missing: MissingWord) => {
    demandPerson(as)
    return answerTo(missing, await prompts())
  }
  let whole = words
  for (let next = missingIn(whole); next !== null; next = missingIn(whole)) {
    whole = next.withAnswer(await ask(next))
  }
  const commands: Words[] = []
  // A dry run writes none of them, so the escalation would lack the same.
  for (const { start, end } of dryRun ? [] : beforeEscalation(whole)) {
    const next = missingIn(start)
    if (next !== null) commands.push([...next.withAnswer(await ask(next)), ...end])
  }
  return [...commands, whole]
}

function answerTo({ message, candidates, refusal }: MissingWord, ask: Prompts): Promise<string> {
  return candidates.length > 0 && candidates.length <= MOST_CHOICES
    ? ask.choose({ message }, candidates)
    : ask.line({ message, required: true, refusal })
}
