import type { Case } from './case.ts'
import { DAY, EXPORTED, HOUR, inOfficeHours, MINUTE } from './clock.ts'
import { wordsOf } from './customer-voice.ts'
import { did } from './did.ts'
import { docsLink } from './docs-link.ts'
import { escalatedLife } from './escalated-life.ts'
import { isEscalated } from './is-escalated.ts'
import type { Moment } from './moment.ts'
import { supportSays } from './support-voice.ts'

/** Minutes until the first answer, and hours until support's own solution. */
const FIRST_ANSWER = { critical: 25, major: 90, minor: 240 } as const
const SOLUTION = { critical: 8, major: 22, minor: 36 } as const
/** The desk closes a solved ticket after four days; until then an answer of the customer opens it again. */
const CLOSES_AFTER = 4 * DAY

/** What happens to a ticket until the day of the export, in time order. */
export function liveThrough(it: Case): readonly Moment[] {
  const whole = it.story.spam === true ? spamLife(it) : conversation(it)
  return whole.toSorted((a, b) => a.at - b.at).filter(({ at }) => at <= EXPORTED)
}

function conversation(it: Case): readonly Moment[] {
  const { story, random, agent, requester } = it
  const words = wordsOf(it)
  const answered = inOfficeHours(it.at + random.around(FIRST_ANSWER[story.severity], 0.9) * MINUTE)
  const opening: readonly Moment[] = [
    { at: it.at, what: 'comment', author: requester.id, public: true, text: words.report },
    {
      at: answered,
      what: 'comment',
      author: agent.id,
      public: true,
      text: supportSays(it, { text: story.ask }),
    },
  ]
  const escalated = isEscalated(it)
  if (!escalated && story.kind === 'question' && random.chance(0.35))
    return [...opening, ...ending(it, answered, false, words.again)]
  const waiting: Moment = { at: answered, what: 'status', to: 'pending' }
  const replied = answered + random.around(story.severity === 'critical' ? HOUR : 8 * HOUR, 1)
  if (!escalated && random.chance(0.1)) return [...opening, waiting, ...silence(it, answered)]
  const reply: Moment = {
    at: replied,
    what: 'comment',
    author: requester.id,
    public: true,
    text: words.reply,
  }
  if (escalated && story.severity === 'critical')
    return [...opening, reply, ...engineering(it, answered, words.again)]
  const soFar = [...opening, waiting, reply, { at: replied, what: 'status', to: 'open' } as const]
  if (escalated) return [...soFar, ...engineering(it, replied, words.again)]
  const solved = inOfficeHours(replied + random.around(SOLUTION[story.severity] * HOUR, 0.9))
  return [
    ...soFar,
    says(it, solved, supportSays(it, { text: story.solved })),
    ...ending(it, solved, random.chance(0.09), words.again),
    ...ownCode(it, solved),
  ]
}

/** Escalated once support knows enough; what is critical goes on before the customer has answered. */
function engineering(it: Case, known: number, again: string): readonly Moment[] {
  const { moments, solvedAt } = escalatedLife(it, known)
  return solvedAt === null ? moments : [...moments, ...ending(it, solvedAt, false, again)]
}

/** Solved, perhaps opened again by the customer and solved once more, rated, closed. */
function ending(it: Case, solved: number, comesBack: boolean, again: string): readonly Moment[] {
  const { random, requester } = it
  if (!comesBack)
    return [
      { at: solved, what: 'status', to: 'solved' },
      ...rating(it, solved, 0.87),
      { at: solved + CLOSES_AFTER, what: 'status', to: 'closed' },
    ]
  const back = solved + random.between(5 * HOUR, 3 * DAY)
  const heard = inOfficeHours(back + random.around(2 * HOUR, 0.8))
  const solvedAgain = inOfficeHours(heard + random.around(2 * DAY, 0.8))
  return [
    { at: solved, what: 'status', to: 'solved' },
    { at: back, what: 'comment', author: requester.id, public: true, text: again },
    { at: back, what: 'status', to: 'open' },
    says(it, heard, supportSays(it, { line: 'sorry' })),
    says(it, solvedAgain, supportSays(it, { text: it.story.solved })),
    { at: solvedAgain, what: 'status', to: 'solved' },
    ...rating(it, solvedAgain, 0.4),
    { at: solvedAgain + CLOSES_AFTER, what: 'status', to: 'closed' },
  ]
}

function silence(it: Case, answered: number): readonly Moment[] {
  const given = inOfficeHours(answered + 10 * DAY)
  return [
    says(it, given, supportSays(it, { line: 'silence' })),
    { at: given, what: 'status', to: 'solved' },
    { at: given + CLOSES_AFTER, what: 'status', to: 'closed' },
  ]
}

function rating(it: Case, solved: number, goodShare: number): readonly Moment[] {
  const { random } = it
  if (!random.chance(0.7)) return []
  const offered: Moment = { at: solved + DAY, what: 'offered' }
  if (!random.chance(0.48)) return [offered]
  const good = random.chance(goodShare)
  const comment = random.chance(0.3)
    ? good
      ? 'Quick and friendly, thank you.'
      : 'It took much too long.'
    : null
  return [
    offered,
    { at: solved + DAY + random.around(9 * HOUR, 0.8), what: 'rated', score: good ? 'good' : 'bad', comment },
  ]
}

/** Support notes how it ended for a part of what it solves alone. */
function ownCode(it: Case, solved: number): readonly Moment[] {
  const { story, random, agent } = it
  if (!random.chance(0.5)) return []
  const code = story.closure === 'code-fix' ? 'knowledge-transfer' : story.closure
  const docs = code === 'docs-updated' ? { docs: [docsLink(story)] } : {}
  return [did(it, solved + 30, agent.login, { do: 'resolve', code, ...docs })]
}

function spamLife(it: Case): readonly Moment[] {
  const seen = inOfficeHours(it.at + HOUR)
  return [
    { at: it.at, what: 'comment', author: it.requester.id, public: true, text: it.fill(it.story.reports[0]) },
    { at: seen, what: 'comment', author: it.agent.id, public: false, text: 'Spam, no answer needed.' },
    { at: seen, what: 'status', to: 'closed' },
    did(it, seen + MINUTE, it.agent.login, { do: 'void', reason: 'spam' }),
  ]
}

function says({ agent }: Case, at: number, text: string): Moment {
  return { at, what: 'comment', author: agent.id, public: true, text }
}
