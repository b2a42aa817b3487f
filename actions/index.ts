import { runAction, runGate, runInRepository } from '@triagebook/action-kit'

/** One line an action: its stage, which is loaded when the action runs. */
const ACTIONS = {
  agenda: async () => (await import('@triagebook/stages/agenda')).agenda,
  gate: async () => (await import('@triagebook/stages/gate')).gate,
  import: async () => (await import('@triagebook/stages/import')).importAndDecide,
  prioritize: async () => (await import('@triagebook/stages/prioritize')).prioritize,
  report: async () => (await import('@triagebook/stages/report')).report,
  validate: async () => (await import('@triagebook/stages/validate')).validate,
} as const

/** Those whose changes of the book land in the repository; any other just runs. */
const RUNS: Partial<Record<keyof typeof ACTIONS, typeof runInRepository>> = {
  gate: runGate,
  import: runInRepository,
  prioritize: runInRepository,
}

/** Runs the action of that name; its `main.mjs` calls this. */
export async function run(name: keyof typeof ACTIONS): Promise<void> {
  await runAction(name, ACTIONS[name], RUNS[name])
}
