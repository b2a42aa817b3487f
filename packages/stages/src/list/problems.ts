import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'list/unknown-team': {
    message: 'triagebook.yml has no team `{team}`.',
    hint: '{suggestion}',
    exit: 2,
    about: '`list --team` takes a team by its key under `teams` in triagebook.yml.',
  },
  'list/no-criteria': {
    message: 'The book has no rules/readiness.yml, so it does not say when a ticket is ready.',
    hint: 'Run `triagebook init` to add the default.',
    exit: 2,
    about: '`list --ready` and `list --not-ready` judge tickets by rules/readiness.yml.',
  },
  'list/not-a-condition': {
    message: '`--where {written}` does not say which value the field has to have.',
    hint: 'Write it as `--where triage.component=auth`, or `--where triage.component=` for tickets without one.',
    exit: 2,
    about: '`list --where` takes a field and its value, with `=` between them.',
  },
  'list/unknown-field': {
    wordings: {
      near: { message: 'A record has no field `{field}`.', hint: 'Did you mean `{meant}`?' },
      far: {
        message: 'A record has no field `{field}`.',
        hint: 'docs/reference/fields.md lists the fields.',
      },
    },
    exit: 2,
    about: '`list --where` takes a field by its path in the record, such as `triage.component`.',
  },
  'list/unclear-field': {
    message: '`{field}` can be each of these fields: {candidates}.',
    hint: 'Write the whole name.',
    exit: 2,
    about: 'The last part of a field’s name is enough only where no other field has it.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
