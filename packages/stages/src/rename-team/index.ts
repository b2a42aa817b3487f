import { defineStage } from '../stage/define-stage.ts'
import { RENAME_TEAM } from './about.ts'
import { planRenaming } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readToRename } from './read.ts'

/** A team gets another key. */
export const renameTeam = defineStage({
  ...RENAME_TEAM,
  problems: PROBLEMS,
  ports: ['book', 'environment'],
  read: readToRename,
  plan: planRenaming,
})
