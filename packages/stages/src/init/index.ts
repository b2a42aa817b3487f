import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Environment, repositoryState } from '@triagebook/book'
import { defineStage } from '../stage/define-stage.ts'
import { INIT } from './about.ts'
import { PROBLEMS as ANSWERS } from './answers/problems.ts'
import { nearestFolder } from './nearest-folder.ts'
import { planInit } from './plan.ts'
import { PROBLEMS } from './problems.ts'
import { readForInit } from './read.ts'
import { refuseInsideBook } from './refuse-inside-book.ts'

/** A folder becomes a book. */
export const initBook = defineStage({
  ...INIT,
  problems: { ...ANSWERS, ...PROBLEMS },
  ports: ['installation', 'environment'],
  read: readForInit,
  plan: planInit,
})

/** What a host that asks a person has to know of the folder. */
export interface AskedFolder {
  /** It has settings, so there is nothing to ask about them. */
  readonly isBook: boolean
  readonly isInRepository: boolean
}

export function folderToAsk(folder: string, environment: Environment): AskedFolder {
  const existing = nearestFolder(folder)
  refuseInsideBook(folder, existing)
  const git = { folder: existing, environment }
  return {
    isBook: existsSync(path.join(folder, 'triagebook.yml')),
    isInRepository: repositoryState(git) !== 'outside',
  }
}

export { readTeams } from './answers/read-teams.ts'
export { REFUSALS } from './answers/refusals.ts'
