import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** Why the commit of a merge queue cannot be judged. */
export const PROBLEMS = {
  'gate/unknown-queued': {
    wordings: {
      commit: {
        message:
          'The queue merges into {commit}, which is neither on {branch} nor the end of another group, so that nobody knows which pull requests come with it.',
        hint: 'Take the pull request out of the queue, and add it again.',
      },
      pull: {
        message: '#{number} is in the queue and not open for {branch}, so that it cannot be judged.',
        hint: 'Take it out of the queue.',
      },
    },
    about:
      'A group of a merge queue brings all pull requests that wait before it, and its check stands for them all. One that nobody knows stops the group.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
