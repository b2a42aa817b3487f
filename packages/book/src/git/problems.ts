import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can go wrong between a book and its Git repository. */
export const PROBLEMS = {
  'book/no-git': {
    exit: 3,
    wordings: {
      missing: {
        message: 'Triagebook cannot tell what changed in {folder}, because Git is not installed.',
        hint: 'Install Git.',
      },
      failed: {
        message: 'Triagebook cannot tell what changed in {folder}. Git says “{words}”.',
        hint: 'Run `git init` in the book and commit once, or run the command without a revision.',
      },
      slow: {
        message: 'Git did not answer in {folder} within {seconds} seconds, so it was stopped.',
        hint: 'Run `git status` there. If it hangs too, look for a pipe or a slow disk in the place of a file that Git reads, such as .gitignore or .gitattributes.',
      },
      partial: {
        message:
          'This clone of {folder} is partial: Git would have to fetch older versions of files from its remote, and Triagebook fetches nothing.',
        hint: 'Run `git fetch --refetch --no-filter origin` once: it makes the clone whole. In a workflow, set `filter: blob:limit=1g` for actions/checkout.',
      },
      outside: {
        message: 'Triagebook cannot tell what changed in {folder}, because it is not in a Git work tree.',
        hint: 'Run `git init` in the book and commit once, or run the command without a revision.',
      },
    },
    about: 'The command needs the history of the book.',
  },
  'book/no-repository': {
    exit: 3,
    message: 'Git did not make {folder} a repository. It says “{words}”.',
    hint: 'The files of the book are written. Fix what Git names, then finish with `git init` and `git commit`.',
    about: 'A repository with a first commit was asked for, and Git refused one of the steps.',
  },
  'book/no-merge-driver': {
    severity: 'warning',
    wordings: {
      unset: {
        message: 'This clone is not set up to merge records, so Git merges them line by line.',
        hint: 'Run `triagebook init` in the book once. It does not change your files.',
      },
      missing: {
        message:
          'Git runs {file} to merge records, but there is no such file, so it merges them line by line.',
        hint: 'Run `triagebook init` in the book once. It does not change your files.',
      },
    },
    about:
      'The book asks Git to merge records field by field, but the command for it is part of each clone’s configuration, which no commit can carry. The command names the place of Triagebook on this computer, so it is missing in a new clone, and wrong once Triagebook has moved.',
  },
  'book/no-pull-start': {
    exit: 2,
    wordings: {
      merge: {
        message: 'This checkout does not have the commit that the pull request starts from.',
        hint: 'Set `fetch-depth: 2` for actions/checkout.',
      },
      head: {
        message: 'This checkout does not have the commit that the pull request starts from.',
        hint: 'Set `fetch-depth: 0` for actions/checkout, or check out the merge commit (no `ref`) with `fetch-depth: 2`.',
      },
    },
    about:
      'In a pull request only what it changes is checked. actions/checkout fetches one commit unless told otherwise, which does not tell what changed.',
  },
  'book/unknown-revision': {
    exit: 2,
    message: 'The repository has no commit, branch or tag {revision}.',
    hint: 'Check the name with `git log`. In a shallow clone, fetch more of the history.',
    about: 'A revision is a commit, a branch or a tag.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
