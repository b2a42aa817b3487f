import { fail, problem } from '../problems.ts'

/** Nothing is sent, so there is no request to name. */
const REQUEST = 'none'

export function notFound(task: string): never {
  return fail(problem('forge/not-found', { task, request: REQUEST }))
}

export function refused(task: string, words: string): never {
  return fail(problem('forge/refused', { task, words, request: REQUEST }))
}
