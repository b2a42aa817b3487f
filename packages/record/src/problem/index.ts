export { hiddenCharacter } from './hidden-character.ts'
export * from './problem.ts'
export {
  asWarning,
  exitClassOf,
  type ProblemCatalogue,
  type ProblemEntry,
  type ProblemMaker,
  problemsOf,
  throwIfAny,
} from './problem-catalogue.ts'
export * from './result.ts'
export { shorten } from './shorten.ts'
export { showValue } from './show-value.ts'
export { listed, nearest, suggestion } from './suggest.ts'
