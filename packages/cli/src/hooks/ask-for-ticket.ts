import type { Answers, NewTicket } from '@triagebook/stages/new'
import type { Prompts } from '../terminal/prompts.ts'

/** What a person said when asked. */
type Said = Partial<NewTicket>

/** Asks for what was not given of a new ticket; only an escalated one needs more than a title and a customer. */
export async function askForTicket(given: Said, answers: Answers, ask: Prompts): Promise<Said> {
  const title =
    given.title ?? (await ask.line({ message: 'What does the customer want, in one line?', required: true }))
  const customer =
    given.customer ??
    (await ask.line({
      message: 'Which customer? An id, not a person’s name.',
      required: true,
      refusal: (answer) => answers.refusal({ customer: answer }),
    }))
  const type =
    given.type ??
    (await ask.choose({ message: 'What type is it?' }, answers.choices.type, 'Let the rules decide'))
  const escalate =
    given.escalate || (await ask.confirm({ message: 'Does engineering have to look at it now (escalate)?' }))
  const more = escalate ? await askForEscalation(given, answers, ask) : {}
  return { title, customer, type, escalate, ...more, ...(await askForText(given, ask)) }
}

async function askForEscalation(given: Said, { choices, refusal }: Answers, ask: Prompts): Promise<Said> {
  const reason = given.reason ?? (await ask.line({ message: 'Why is it escalated?', required: true }))
  const severity = given.severity ?? (await ask.choose({ message: 'How severe is it?' }, choices.severity))
  const supportOwner =
    given.supportOwner ??
    (await ask.line({
      message: 'Who answers the customer? A login, such as anna.',
      required: true,
      refusal: (answer) => refusal({ supportOwner: answer }),
    }))
  const team =
    given.team ??
    (given.engineeringOwner === undefined
      ? await ask.choose({ message: 'Which team fixes it?' }, choices.team)
      : undefined)
  return { reason, severity, supportOwner, team }
}

const TEXTS = {
  context: 'What happened? (empty to skip)',
  steps: 'How can it be reproduced? (empty to skip)',
  logs: 'Logs and environment? (empty to skip)',
  impact: 'What does it cost the customer? (empty to skip)',
} as const

async function askForText(given: Said, ask: Prompts): Promise<Said> {
  return {
    context: given.context ?? (await ask.lines({ message: TEXTS.context })),
    steps: given.steps ?? (await ask.lines({ message: TEXTS.steps })),
    logs: given.logs ?? (await ask.lines({ message: TEXTS.logs })),
    impact: given.impact ?? (await ask.lines({ message: TEXTS.impact })),
  }
}
