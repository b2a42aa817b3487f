import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with a condition, and with the values and people that rules name. */
export const PROBLEMS = {
  'rules/unclear-condition': {
    wordings: {
      both: {
        message: 'This condition is both a test and a group of conditions.',
        hint: 'Move the test into the group.',
      },
      group: { message: 'The group `{group}` is empty.', hint: 'Add at least one condition to it.' },
      tested: {
        message: 'A condition must have exactly one of `field`, `text` and `section`.',
        hint: 'Use `field` to test one field, `text: [title, body]` to test the texts of the ticket, or `section` to test one section of the record.',
      },
      missing: { message: 'This condition has no operator.', hint: 'Add one of: {operators}.' },
      several: {
        message: 'This condition has more than one operator: {found}.',
        hint: 'Write a condition for each of them in a group `all` or `any`.',
      },
    },
    about:
      'A condition tests one field, the texts or one section with one operator. The groups `all`, `any` and `not` combine conditions; each of them needs at least one.',
  },
  'rules/unknown-field': {
    wordings: {
      near: { message: 'There is no field `{field}` that rules can read.', hint: 'Did you mean `{near}`?' },
      far: {
        message: 'Rules cannot read `{field}`.',
        hint: 'Rules can read source.*, customer.*, comments.*, title, body, triage.confirmed and the triage fields that are decided before their own.',
      },
    },
    about:
      'Tickets do not have this field, or rules may not read it. Rules can read what the desk says, the customer, the comments, title, body, `triage.confirmed` and the triage fields that are decided before the one they set. Readiness, approvals, tags and checks come after all rules, and can also read the escalation, the next step, and the state of product, engineering and resolution.',
  },
  'rules/field-not-yet-decided': {
    message: 'A rule that sets `{field}` cannot read `{other}`, which is not decided before it.',
    hint: 'Of the triage fields it can read {earlier}.',
    about:
      'Fields are decided in this order: type, component, impact, severity, business_impact, tech_debt, priority, team, engineering_owner, support_owner, lane, status. A rule can read the fields before its own, and `triage.confirmed`.',
  },
  'rules/operator-does-not-fit': {
    message: '`{field}` {holds}, so `{operator}` cannot test it.',
    hint: 'Use one of: {fitting}.',
    about:
      'Each operator tests one kind of field: `older-than` and `newer-than` a date and time, `at-least` a number, `contains` a list or a text, `has` and `words` a text. docs/conditions.md shows them all.',
  },
  'rules/unknown-value': {
    message: '`{field}` cannot be `{value}`.',
    hint: '{suggestion}',
    about:
      'The rule sets or tests a value that the field cannot have, so it would never match. Add your own values under `vocabulary` or `teams` in triagebook.yml.',
  },
  'rules/bad-pattern': {
    wordings: {
      plain: {
        message: 'This pattern is invalid: {reason}',
        hint: 'Correct the pattern. Patterns are RE2, which docs/conditions.md explains.',
      },
      'look-ahead': {
        message: 'This pattern is invalid: {reason}',
        hint: 'Write two conditions in a group `all`: one for each thing that has to be there.',
      },
      'negative-look-ahead': {
        message: 'This pattern is invalid: {reason}',
        hint: 'Leave it out of the pattern, and write what must not be there as a condition in a group `not`.',
      },
      'look-behind': {
        message: 'This pattern is invalid: {reason}',
        hint: 'Make it a part of the pattern: `error \\d+` instead of `(?<=error )\\d+`.',
      },
      'negative-look-behind': {
        message: 'This pattern is invalid: {reason}',
        hint: 'Leave it out of the pattern, and write what must not be there as a condition in a group `not`.',
      },
      'back-reference': {
        message: 'This pattern is invalid: {reason}',
        hint: 'Write the words that you look for: `very very|so so` instead of `(\\w+) \\1`.',
      },
      'special-group': {
        message: 'This pattern is invalid: {reason}',
        hint: 'Write an ordinary group `( )`, or two conditions in a group `any`.',
      },
      'too-long': {
        message: 'This pattern is too long: {reason}',
        hint: 'Write several conditions in a group `any`.',
      },
      'too-large': {
        message: 'This pattern is too large: {reason}',
        hint: 'Write smaller counts. For words that are near each other, a count of 40 characters is enough.',
      },
    },
    about:
      'Patterns run on RE2, which takes time in proportion to the text, whatever the pattern and the text are. It has no look-around and no back-references. docs/conditions.md says what to write instead.',
  },
  'rules/margin-too-large': {
    message:
      'With the margin {margin} no value can lead another of its field: scores add up to less in {fields}.',
    hint: 'Lower `margin`: 0.2 is usual.',
    about:
      'The margin is a difference of scores. Where no score is as high, every ticket that two rules disagree about is ambiguous.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
