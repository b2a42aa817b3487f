import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** Why a pull request cannot be judged by what the repository and the forge tell. */
export const PROBLEMS = {
  'gate/not-in-base': {
    exit: 2,
    message: '{branch} has no {path}, by which pull requests for it are judged.',
    hint: 'Add the file to {branch}. `triagebook init` writes one to begin with.',
    about:
      'A pull request is judged by the settings and rules of the branch that it is for, whatever it brings itself, and whatever other branches have.',
  },
  'gate/ambiguous-ticket': {
    message: 'The name of the branch can mean several tickets: {ids}.',
    hint: 'Write `Ticket: <id>` on a line of the description of the pull request.',
    about:
      'The severity of a ticket can decide who has to approve its pull request. A line, a closed issue or a changed record names the ticket; the name of the branch counts only where nothing else does, and where it can mean one ticket alone.',
  },
  'gate/unlisted-commit': {
    message: 'GitHub does not list commit {commit} of the pull request, so that nobody knows who wrote it.',
    hint: 'Run it again. If it stays, push the branch again.',
    about:
      'Whoever wrote in a pull request cannot approve it. So each commit that Git finds has to be on GitHub’s list, with the accounts that it names.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
