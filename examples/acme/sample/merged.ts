import type { Case } from './case.ts'
import { EXPORTED, HOUR, inOfficeHours } from './clock.ts'
import type { Moment } from './moment.ts'
import { randomFor } from './random.ts'

/** A ticket with what happens to it. */
export interface Told {
  readonly it: Case
  readonly moments: readonly Moment[]
}

const FOLLOWING: Readonly<Record<'en' | 'de', string>> = {
  en: 'Any news? I have not heard from you yet. It still happens, and more of us are affected now.',
  de: 'Gibt es etwas Neues? Das Problem besteht weiter, und inzwischen sind mehr Leute betroffen.',
}

/** The customer writes a second mail about the same thing, and support merges it into the first ticket. */
export function withDuplicate(told: Told, id: number): readonly [Told, Told] {
  const { it, moments } = told
  const random = randomFor(`duplicate of ${it.title}`)
  const at = it.at + random.between(HOUR, 9 * HOUR)
  const merged = Math.min(inOfficeHours(at + HOUR), EXPORTED)
  const title = `Re: ${it.title}`
  const duplicate: Case = { ...it, id, title, at, random }
  const ofDuplicate: readonly Moment[] = [
    {
      at,
      what: 'comment',
      author: it.requester.id,
      public: true,
      text: FOLLOWING[it.story.language ?? 'en'],
    },
    {
      at: merged,
      what: 'comment',
      author: it.agent.id,
      public: false,
      text: `This request was closed and merged into request #${it.id} "${it.title}".`,
    },
    { at: merged, what: 'tag', tag: 'closed_by_merge' },
    { at: merged, what: 'status', to: 'closed' },
  ]
  const note: Moment = {
    at: merged,
    what: 'comment',
    author: it.agent.id,
    public: false,
    text: `Request #${id} "${title}" was closed and merged into this request. Last comment in request #${id}:\n\n${FOLLOWING[it.story.language ?? 'en']}`,
  }
  return [
    { it, moments: [...moments, note].toSorted((a, b) => a.at - b.at) },
    { it: duplicate, moments: ofDuplicate },
  ]
}
