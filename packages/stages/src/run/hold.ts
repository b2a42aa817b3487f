import type { Book } from '@triagebook/book'
import { stageSettings } from '@triagebook/record/formats'
import type { Host } from '../stage/host.ts'
import { type Effect, isOfPull, type Plan } from '../stage/plan.ts'

/** What of a stage's plans is shown and not done, and why. */
export interface Hold {
  readonly changes: boolean
  readonly effects: (effect: Effect) => boolean
  /** In a sentence; empty where nothing is held. */
  readonly because: string
}

/** What a run holds back: all of it in a dry run; on a host that obeys the settings what the stage's `mode` says, which without settings is `observe`. */
export function holdOf(stage: string, { dryRun, obeysSettings }: Host, book: Book | null): Hold {
  if (dryRun) return { changes: true, effects: all, because: 'This was a dry run: nothing was written.' }
  const { mode } = obeysSettings ? stageSettings(book?.settings ?? { stages: {} }, stage) : { mode: 'act' }
  const because = `\`stages.${stage}.mode\` in triagebook.yml is \`${mode}\``
  if (mode === 'observe')
    return { changes: true, effects: all, because: `Nothing was written, because ${because}.` }
  if (mode === 'suggest')
    return {
      changes: false,
      // A comment in a pull request is part of it.
      effects: (effect) => !isOfPull(effect),
      because: `Nothing happened outside the book, because ${because}.`,
    }
  return { changes: false, effects: () => false, because: '' }
}

const all = () => true

/** The part of a plan that is held. */
export function heldOf({ changes, effects }: Plan, hold: Hold): Pick<Plan, 'changes' | 'effects'> {
  return { changes: hold.changes ? changes : [], effects: effects.filter(hold.effects) }
}

/** The part of a plan that is done. */
export function allowedOf({ changes, effects }: Plan, hold: Hold): Pick<Plan, 'changes' | 'effects'> {
  return { changes: hold.changes ? [] : changes, effects: effects.filter((effect) => !hold.effects(effect)) }
}
