import { type Problem, type ProblemCatalogue, problemsOf, TriagebookError } from '@triagebook/record/problem'

/** What can go wrong between Triagebook and GitHub. */
export const PROBLEMS = {
  'forge/not-found': {
    exit: 3,
    message:
      'Triagebook cannot {task}: GitHub has no such thing, or hides it from this token (request {request}).',
    hint: 'Check the name or number. If it exists, give the token access to the repository.',
    about: 'To a token without access, GitHub says of a private repository that it does not exist.',
  },
  'forge/refused': {
    exit: 3,
    message: 'GitHub refuses to {task}: {words} (request {request}).',
    about:
      'GitHub says why in its own words: a rule of the branch, a name that it does not know, a text that is too long.',
  },
  'forge/no-team-members': {
    exit: 3,
    message: 'The workflow’s token cannot read who is in the team {team}.',
    hint: 'Use the token of an app with the permission `members: read`, or list the members in triagebook.yml.',
    about: 'A workflow’s token sees its repository, but not the teams of the organization.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)

/** Ends the work with one problem. */
export function fail(problem: Problem): never {
  throw new TriagebookError([problem])
}
