import { runAction } from '@triagebook/action-kit'
import { INPUTS as VALIDATE } from './validate/inputs.ts'

/** One line an action: its stage, which is loaded when the action runs, and its inputs. */
const ACTIONS = {
  validate: () =>
    runAction('validate', async () => (await import('@triagebook/stages/validate')).validate, VALIDATE),
} as const

/** Runs the action of that name; its `main.mjs` calls this. */
export async function run(name: keyof typeof ACTIONS): Promise<void> {
  await ACTIONS[name]()
}
