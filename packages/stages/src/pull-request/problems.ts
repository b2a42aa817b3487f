import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can keep changes of the book from landing in a repository. */
export const PROBLEMS = {
  'pull-request/conflict': {
    wordings: {
      field: {
        message: 'The pull request of {branch} and {base} both changed this record. {conflict}',
        hint: 'Merge {base} into {branch}, choose, and push; the next run continues from there.',
      },
      file: {
        message: 'The pull request of {branch} and {base} both changed {path} at the same place.',
        hint: 'Merge {base} into {branch}, choose, and push; the next run continues from there.',
      },
    },
    about:
      'People changed the same place of a file on the branch of a pull request and on its base. Triagebook writes nothing then, so that neither side is lost. A comment under the pull request names the files.',
  },
  'pull-request/moved': {
    exit: 3,
    message: 'Somebody pushes to {branch} so often that Triagebook does not get its commit in.',
    hint: 'Run the action again.',
    about:
      'Triagebook never overwrites a commit of a person. After each push it starts again from there, three times.',
  },
  'pull-request/protected-branch': {
    exit: 3,
    message: 'The branch {branch} takes no direct commits: {words}',
    hint: 'Set `stages.{stage}.writes: pull-request` in triagebook.yml, or let the app of the token pass the rule.',
    about:
      'With `writes: direct` an action commits to the default branch. A rule of the repository that asks for pull requests, reviews or checks does not allow that.',
  },
  'pull-request/workflow-files': {
    exit: 3,
    message:
      'The branch {branch} needs changes of {base}, among them {path}, and the workflow’s token may not bring in workflow files.',
    hint: 'Press “Update branch” in the pull request, or use the token of an app with `workflows: write`.',
    about:
      'A workflow’s token may change no file in .github/workflows, not even by a merge of what stands on the default branch already.',
  },
  'pull-request/not-text': {
    exit: 3,
    message: 'The branch {branch} needs changes of {base}, and has {path}, which is not a plain text file.',
    hint: 'Press “Update branch” in the pull request, or take the file out of the branch.',
    about:
      'Triagebook commits through GitHub’s API, so that GitHub signs its commits. Pictures, links and programs that people pushed to the branch stay there, but Triagebook cannot put them into a merge.',
  },
  'pull-request/stays-closed': {
    severity: 'warning',
    message: 'Somebody closed pull request #{number}, which said the same, so nothing was written.',
    hint: 'Reopen it to take its changes in. There is a new one as soon as there is something new to say.',
    about: 'Closing a pull request is an answer. Triagebook does not ask again until the desk has changed.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
