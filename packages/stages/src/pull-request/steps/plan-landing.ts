import type { ChangedFile } from '@triagebook/book/branch'
import {
  type Comment,
  type FileChange,
  type Label,
  type MarkedText,
  type NewCommit,
  type NewPull,
  type Pull,
  withMarker,
} from '@triagebook/forge'
import { countOf } from '../../words/count-of.ts'
import type { Place } from '../branch/choose-place.ts'
import { conflictMarker, pullMarker } from '../branch/purpose.ts'
import { conflictComment, solvedComment } from '../said/conflict-comment.ts'
import { aroundIn, hasOwnTitle, NOTHING_AROUND, pullBody, saidIn } from '../said/pull-text.ts'
import { needsReview, type Said } from '../said/said.ts'
import type { ConflictingFile } from '../tree/prepare.ts'

/** What is written to the forge, in this order. Each step can be done again after a run that was cut off. */
export type Step = { readonly words: string } & (
  | { readonly kind: 'create-branch'; readonly branch: string; readonly commit: string }
  | { readonly kind: 'commit'; readonly commit: NewCommit }
  | { readonly kind: 'open-pull'; readonly pull: NewPull }
  | { readonly kind: 'update-pull'; readonly number: number; readonly title: string; readonly body: string }
  | { readonly kind: 'close-pull'; readonly number: number; readonly body: string }
  | { readonly kind: 'write-comment'; readonly number: number; readonly comment: MarkedText }
  /** `number` is null for the pull request that this plan opens. */
  | {
      readonly kind: 'label'
      readonly number: number | null
      readonly label: Label
      readonly people: readonly string[]
    }
  | { readonly kind: 'unlabel'; readonly number: number; readonly label: string }
)

/** Of pull requests that hold a flagged ticket: a queue in GitHub's own lists. */
const REVIEW = {
  name: 'triage-review',
  color: 'd93f0b',
  description: 'Holds tickets that a person has to settle, flagged by Triagebook',
} as const

export interface LandingFacts {
  readonly stage: string
  readonly place: Place
  readonly base: { readonly branch: string; readonly commit: string }
  readonly parents: NewCommit['parents']
  /** What differs from the first parent. */
  readonly files: readonly ChangedFile[]
  readonly said: Said
  readonly title: string
  readonly text: string
  /** The newest of the stage's pull requests, where a person closed it. */
  readonly closed: Pull | null
  /** The comment about conflicts of an earlier run. */
  readonly conflict: Comment | undefined
  /** Who settles the flagged tickets. */
  readonly settlers: readonly string[]
}

export interface LandingPlan {
  readonly steps: readonly Step[]
  /** Why nothing is asked of people who have answered already. */
  readonly staysClosed: Pull | null
}

/** How the changes land by a pull request. Pure: the same facts give the same steps. */
export function planLanding(facts: LandingFacts): LandingPlan {
  const { stage, place, said, closed } = facts
  if (said.isEmpty)
    return { steps: place.kind === 'open' ? [closing(place.pull, stage)] : [], staysClosed: null }
  if (place.kind !== 'open' && closed !== null && saidIn(closed.body, stage) === said.hash)
    return { steps: [], staysClosed: closed }
  const pull = pullSteps(facts)
  const steps = [...branchSteps(facts), ...commitSteps(facts), ...pull, ...queueSteps(facts, pull.length > 0)]
  return { steps: [...steps, ...solvedSteps(facts)], staysClosed: null }
}

/** What shows people a conflict: one comment, however often the run finds it. */
export function planConflict({
  stage,
  place,
  files,
  names,
}: {
  readonly stage: string
  readonly place: Place
  readonly files: readonly ConflictingFile[]
  readonly names: { readonly branch: string; readonly base: string }
}): readonly Step[] {
  if (place.kind !== 'open') return []
  return [commentStep(stage, place.pull, conflictComment(files, names))]
}

function solvedSteps({ stage, place, base, conflict }: LandingFacts): readonly Step[] {
  if (place.kind !== 'open' || conflict === undefined) return []
  const step = commentStep(stage, place.pull, solvedComment(base.branch))
  return sameText(conflict.body, step.comment.body) ? [] : [step]
}

function commentStep(stage: string, { number }: Pull, text: string) {
  const marker = conflictMarker(stage)
  const comment = { body: withMarker(text, marker), marker }
  const words = `A comment under #${number} says what is in conflict.`
  return { kind: 'write-comment' as const, number, comment, words }
}

function branchSteps({ place, base }: LandingFacts): readonly Step[] {
  if (place.kind !== 'new' || place.exists) return []
  const { branch } = place
  return [
    {
      kind: 'create-branch',
      branch,
      commit: base.commit,
      words: `The branch ${branch} begins at ${base.branch}.`,
    },
  ]
}

function commitSteps({ place: { branch }, parents, files, title }: LandingFacts): readonly Step[] {
  if (files.length === 0 && parents.length === 1) return []
  const commit = { branch, parents, message: title, files: files.map(toChange) }
  const merge = parents.length === 2 ? ' It is brought up to date with its base.' : ''
  return [{ kind: 'commit', commit, words: `A commit on ${branch}.${merge}` }]
}

function pullSteps({ stage, place, base, said, title: ours, text }: LandingFacts): readonly Step[] {
  const next = { title: ours, text, said: said.hash }
  if (place.kind !== 'open') {
    const body = pullBody(stage, next, NOTHING_AROUND)
    const pull = { title: ours, body, marker: pullMarker(stage), head: place.branch, base: base.branch }
    return [{ kind: 'open-pull', pull, words: `A pull request “${ours}” is opened.` }]
  }
  const { number, title: before, body: written } = place.pull
  const title = hasOwnTitle(place.pull, stage) ? before : ours
  const body = pullBody(stage, next, aroundIn(written, stage))
  if (before === title && sameText(written, body)) return []
  return [{ kind: 'update-pull', number, title, body, words: `Pull request #${number} says “${ours}”.` }]
}

/** People are assigned where the text is news: who took themselves off stays off until then. */
function queueSteps({ place, said, settlers }: LandingFacts, isNews: boolean): readonly Step[] {
  const pull = place.kind === 'open' ? place.pull : null
  const number = pull?.number ?? null
  const flagged = said.tickets.filter(needsReview).length
  const isLabelled = pull?.labels.includes(REVIEW.name) ?? false
  if (flagged === 0) {
    if (number === null || !isLabelled) return []
    const words = `#${number} is no longer labelled ${REVIEW.name}.`
    return [{ kind: 'unlabel', number, label: REVIEW.name, words }]
  }
  if (isLabelled && !isNews) return []
  const whose = settlers.length === 0 ? '' : ` It is assigned to ${settlers.join(', ')}.`
  const words = `It is labelled ${REVIEW.name}, for ${countOf(flagged, 'flagged ticket')}.${whose}`
  return [{ kind: 'label', number, label: REVIEW, people: settlers, words }]
}

/** It then says nothing, so that what comes up later is new. */
function closing(pull: Pull, stage: string): Step {
  const { number } = pull
  const text = 'Nothing is left to say: the base has all of this.'
  const title = hasOwnTitle(pull, stage) ? '' : pull.title
  const body = pullBody(stage, { title, text, said: 'nothing' }, aroundIn(pull.body, stage))
  return {
    kind: 'close-pull',
    number,
    body,
    words: `Pull request #${number} is closed, because nothing is left to say.`,
  }
}

/** GitHub keeps line breaks as a browser sends them once a person has edited the text. */
function sameText(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replaceAll('\r\n', '\n').trimEnd())
  return a === b
}

function toChange({ path, content }: ChangedFile): FileChange {
  return { path, content }
}
