import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with rules for tags. */
export const PROBLEMS = {
  'rules/unclear-rule': {
    wordings: {
      both: {
        message: 'The rule `{name}` sets a field and changes tags.',
        hint: 'Write two rules with the same `when`: one with `set`, one with `tags`.',
      },
      score: {
        message: 'The rule `{name}` changes tags, and a score is for rules that set a field.',
        hint: 'Delete `score` from this rule.',
      },
      nothing: {
        message: 'The rule `{name}` does nothing.',
        hint: 'Add `set` with one field, or `tags` with `add` or `remove`.',
      },
    },
    about:
      'A rule of classify.yml either sets one field or changes tags of the desk, so that its name says what it decided.',
  },
  'rules/tag-nobody-adds': {
    wordings: {
      near: {
        message: 'No rule adds the tag `{tag}`, so no rule can remove it.',
        hint: 'Did you mean `{near}`? Rules never remove a tag that a person added.',
      },
      far: {
        message: 'No rule adds the tag `{tag}`, so no rule can remove it.',
        hint: 'Delete it here, or add it in another rule. Rules never remove a tag that a person added.',
      },
    },
    about:
      'A tag of a rule is removed by itself once no rule wants it any more. `remove` is for exceptions: tickets that another rule would tag.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
