import { defineStage } from '../stage/define-stage.ts'
import { UNDO } from './about.ts'
import { planUndo } from './plan.ts'
import { readToUndo } from './read.ts'

/** The last command of a person, taken back. */
export const undoCommand = defineStage({
  ...UNDO,
  ports: ['book', 'environment'],
  read: readToUndo,
  plan: planUndo,
})
