import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'decide/not-ready': {
    wordings: {
      tickets: {
        message: 'Not ready to be escalated: {tickets}.',
        hint: 'Write the answers into the record. Where it cannot wait, run `{prefix}waive {ids} <why>` first.',
      },
      checklist: {
        message: 'Not ready to be escalated: {tickets}.',
        hint: 'Write the answers into the record; `{checklist}` prints the checklist. Where it cannot wait, run `{prefix}waive {ids} <why>` first.',
      },
      item: { message: '{tickets}: {missing}', hint: 'Ask the customer: {ask}' },
    },
    about:
      'rules/readiness.yml says what a ticket has to show before it is escalated. docs/readiness.md explains it; `triagebook explain <id>` shows what was found in a ticket.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
