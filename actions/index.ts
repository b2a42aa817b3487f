import { runAction } from '@triagebook/action-kit'

/** One line an action: its stage, which is loaded when the action runs. */
const ACTIONS = {
  validate: async () => (await import('@triagebook/stages/validate')).validate,
} as const

/** Runs the action of that name; its `main.mjs` calls this. */
export async function run(name: keyof typeof ACTIONS): Promise<void> {
  await runAction(name, ACTIONS[name])
}
