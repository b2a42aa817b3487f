import type { NextStep, Outcome } from './act.ts'
import type { Case } from './case.ts'
import { DAY, dueDay, HOUR, inOfficeHours, MINUTE, nextMeeting } from './clock.ts'
import { did } from './did.ts'
import { type Escalation, planEscalation } from './escalation.ts'
import { BLOCKS, LATER_STEPS, NEXT_STEPS, PRODUCT_STEPS, REASONS } from './escalation-words.ts'
import { evidenceOf } from './evidence.ts'
import type { Moment } from './moment.ts'
import { resolution } from './resolution.ts'
import { supportSays } from './support-voice.ts'

const PRODUCT_PEOPLE = { product: 'tove', 'customer-success': 'uma' } as const

/** What is done about it, and when it ends. */
interface Work {
  readonly moments: readonly Moment[]
  readonly end: number
}

/** From the escalation to the moment when support tells the customer the end; null while there is none. */
export function escalatedLife(
  it: Case,
  known: number,
): { readonly moments: readonly Moment[]; readonly solvedAt: number | null } {
  const plan = planEscalation(it, known)
  const handedOver = handOver(it, plan)
  if (plan.onlyProposed) return { moments: handedOver, solvedAt: null }
  const decided = it.story.kind === 'feature-request' ? productDecides(it, plan) : engineersWork(it, plan)
  const { moments, solvedAt } = resolution(it, plan, decided.end)
  return {
    moments: [...handedOver, ...escalate(it, plan), ...meet(it, plan), ...decided.moments, ...moments],
    solvedAt,
  }
}

/** What the desk shows of it. */
function handOver(it: Case, { at, team }: Escalation): readonly Moment[] {
  const { random, agent } = it
  const tag: readonly Moment[] = random.chance(0.85) ? [{ at, what: 'tag', tag: 'escalated' }] : []
  return [
    ...tag,
    { at, what: 'status', to: 'hold' },
    {
      at: at + MINUTE,
      what: 'comment',
      author: agent.id,
      public: false,
      text: `Escalated to ${team}. The account manager knows about it.`,
    },
    {
      at: at + 3 * MINUTE,
      what: 'comment',
      author: agent.id,
      public: true,
      text: supportSays(it, { line: 'passedOn' }),
    },
  ]
}

function escalate(it: Case, plan: Escalation): readonly Moment[] {
  const { story, random, agent } = it
  const { at, team, owner, ownerKnown, decider } = plan
  const isWish = story.kind === 'feature-request'
  const who = isWish ? PRODUCT_PEOPLE[decider] : ownerKnown ? owner : agent.login
  const text = random.pick(isWish ? PRODUCT_STEPS : (story.next ?? NEXT_STEPS))
  return [
    ...evidenceOf(it).map(({ text, ...kind }, place) =>
      did(it, at + place - 10 * MINUTE, agent.login, { ...kind, text }),
    ),
    did(it, at, agent.login, {
      do: 'escalate',
      reason: random.pick(REASONS[story.kind]),
      team,
      severity: story.severity,
      ...(ownerKnown && { engineering_owner: owner }),
      ...(random.chance(0.78) && { next_step: { text, who, due: dueDay(at, random.between(1, 4)) } }),
    }),
  ]
}

function meet(it: Case, plan: Escalation): readonly Moment[] {
  const { meeting, confirmed, overrule, owner, ownerKnown } = plan
  const at = meeting + it.random.between(60, 780)
  const product =
    confirmed === 'feature-request' ? { product: { owner: plan.decider, outcome: 'undecided' } as const } : {}
  return [
    did(it, at, owner, { do: 'confirm', as: confirmed, ...product }),
    ...(overrule === null ? [] : [did(it, at + 10, owner, { do: 'overrule', ...overrule })]),
    ...(ownerKnown
      ? []
      : [
          did(it, at + 20, owner, {
            do: 'overrule',
            field: 'engineering_owner',
            value: owner,
            why: 'takes it on',
          }),
        ]),
  ]
}

function productDecides(it: Case, { meeting, decider, stuck }: Escalation): Work {
  const { random, id } = it
  const at = inOfficeHours(meeting + (stuck ? 60 * DAY : random.around(7 * DAY, 0.8)))
  const outcome = random.pick<Outcome>(['roadmap', 'feedback-backlog', 'feedback-backlog', 'declined'])
  const link = outcome === 'roadmap' ? { link: `https://roadmap.acme.example/items/${id}` } : {}
  return {
    moments: [
      did(it, at, PRODUCT_PEOPLE[decider], {
        do: 'confirm',
        as: 'feature-request',
        product: { owner: decider, outcome, ...link },
      }),
    ],
    end: at + HOUR,
  }
}

function engineersWork(it: Case, plan: Escalation): Work {
  const { random } = it
  const { begun, owner, stuck, resolved } = plan
  const from = inOfficeHours(begun + Math.min(3 * DAY, Math.floor((resolved - begun) / 3)))
  const to = inOfficeHours(from + (stuck ? 40 * DAY : Math.floor((resolved - from) / 2)))
  const blocks = to + HOUR < resolved && (stuck || random.chance(0.25))
  const block = [
    did(it, from, owner, { do: 'block', ...random.pick(BLOCKS) }),
    did(it, to, owner, { do: 'work', next_step: laterStep(it, plan, to) }),
  ]
  const busy = nextSteps(it, plan).filter(({ at }) => !blocks || at < from || at > to)
  return {
    moments: [did(it, begun, owner, { do: 'work' }), ...busy, ...(blocks ? block : []), ...update(it, plan)],
    end: resolved,
  }
}

/** The meeting renews the next step every week or so, until it forgets about a ticket. */
function nextSteps(it: Case, plan: Escalation): readonly Moment[] {
  const { random } = it
  const moments: Moment[] = []
  let at = nextMeeting(plan.meeting + random.between(4, 7) * DAY)
  while (at + 900 < plan.resolved && moments.length < 8) {
    moments.push(
      did(it, at + random.between(60, 800), plan.owner, { do: 'work', next_step: laterStep(it, plan, at) }),
    )
    at = nextMeeting(at + random.between(6, 10) * DAY)
  }
  return moments
}

function laterStep({ random, agent }: Case, { owner }: Escalation, at: number): NextStep {
  const who = random.chance(0.75) ? owner : agent.login
  return { text: random.pick(LATER_STEPS), who, due: dueDay(at, random.between(2, 5)) }
}

function update(it: Case, { meeting, resolved }: Escalation): readonly Moment[] {
  const at = inOfficeHours(meeting + 2 * DAY + HOUR)
  if (at >= resolved || !it.random.chance(0.4)) return []
  return [
    { at, what: 'comment', author: it.agent.id, public: true, text: supportSays(it, { line: 'update' }) },
  ]
}
