import type { Case } from './case.ts'
import { DAY, dueDay, EXPORTED, HOUR, inOfficeHours, instant } from './clock.ts'
import { did } from './did.ts'
import { docsLink } from './docs-link.ts'
import type { Escalation } from './escalation.ts'
import type { Moment } from './moment.ts'
import type { ClosureCode } from './story.ts'
import { supportSays } from './support-voice.ts'

const VOIDS = ['not-reproducible', 'wont-fix', 'duplicate'] as const

/** How an escalated ticket ends: resolved in the book, then told to the customer, sometimes twice. */
export function resolution(
  it: Case,
  plan: Escalation,
  at: number,
): { readonly moments: readonly Moment[]; readonly solvedAt: number } {
  const { story, random } = it
  if (plan.confirmed !== 'feature-request' && story.severity === 'minor' && random.chance(0.2))
    return voided(it, at)
  const code = codeOf(it, plan)
  const first = resolveOnce(it, plan, at, code)
  if (code !== 'code-fix' || !random.chance(0.14)) return first
  const back = first.solvedAt + random.between(5 * HOUR, 3 * DAY)
  const heard = inOfficeHours(back + random.around(HOUR, 0.7))
  const again = resolveOnce(it, plan, inOfficeHours(heard + 2 * HOUR + random.around(2 * DAY, 0.7)), code)
  const reopening: readonly Moment[] = [
    { at: first.solvedAt, what: 'status', to: 'solved' },
    {
      at: back,
      what: 'comment',
      author: it.requester.id,
      public: true,
      text:
        it.story.language === 'de'
          ? 'Leider ist der Fehler wieder da.'
          : 'Unfortunately it is there again, for some of us at least.',
    },
    { at: back, what: 'status', to: 'open' },
    did(it, heard, it.agent.login, {
      do: 'overrule',
      field: 'status',
      value: 'open',
      why: 'the customer still sees it',
    }),
    did(it, heard + HOUR, plan.owner, { do: 'work' }),
  ]
  return { moments: [...first.moments, ...reopening, ...again.moments], solvedAt: again.solvedAt }
}

function resolveOnce(
  it: Case,
  plan: Escalation,
  at: number,
  code: ClosureCode,
): { readonly moments: readonly Moment[]; readonly solvedAt: number } {
  const { story, random, agent } = it
  const who = code === 'code-fix' ? plan.owner : agent.login
  const docs = code === 'docs-updated' ? { docs: [docsLink(story)] } : {}
  const told = inOfficeHours(at + random.around(4 * HOUR, 0.8))
  const text =
    code === story.closure ? supportSays(it, { text: story.solved }) : supportSays(it, { line: 'noFix' })
  const isDone = told <= EXPORTED && random.chance(0.9) // now and then somebody forgets to note it
  const done = isDone ? ({ state: 'done', done_at: instant(told) } as const) : ({ state: 'pending' } as const)
  return {
    moments: [
      did(it, at, who, {
        do: 'resolve',
        code,
        ...docs,
        follow_up: { ...done, owner: agent.login, due: dueDay(at, 3) },
      }),
      { at, what: 'status', to: 'open' },
      { at: told, what: 'comment', author: agent.id, public: true, text },
    ],
    solvedAt: told,
  }
}

function voided(it: Case, at: number): { readonly moments: readonly Moment[]; readonly solvedAt: number } {
  const { agent } = it
  const solvedAt = inOfficeHours(at + DAY)
  return {
    moments: [
      did(it, at, agent.login, { do: 'void', reason: it.random.pick(VOIDS) }),
      {
        at: solvedAt,
        what: 'comment',
        author: agent.id,
        public: true,
        text: supportSays(it, { line: 'noFix' }),
      },
    ],
    solvedAt,
  }
}

/** Some bugs end with a page or an explanation instead of a fix. */
function codeOf({ story, random }: Case, { confirmed }: Escalation): ClosureCode {
  if (confirmed === 'neither') return random.chance(0.6) ? 'docs-updated' : 'knowledge-transfer'
  if (story.closure !== 'code-fix' || !random.chance(0.3)) return story.closure
  return random.chance(0.7) ? 'docs-updated' : 'knowledge-transfer'
}
