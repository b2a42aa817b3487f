import { type ProblemCatalogue, problemsOf } from '../problem/problem-catalogue.ts'

/** What can be wrong with a record that is valid by its schema. */
export const PROBLEMS = {
  'record/id-not-file-name': {
    message: 'The id is `{id}`, but the file name is `{file}`.',
    hint: 'Both should be `{expected}`.',
    about: 'The id of a record is made of its connection and its native id, and the file has the same name.',
  },
  'record/second-front-matter': {
    message: 'The text of this record begins with a second block of fields, which nothing reads.',
    hint: 'Keep one of the two blocks between lines of `---`, with what is right of both.',
    about: 'It happens when two versions of a record are pasted into one file.',
  },
  'record/id-not-of-source': {
    message: 'The id is `{id}`, but the connection and the native id give `{expected}`.',
    hint: 'Correct the id and the file name, or the source.',
    about: 'The id of a record is made of its connection and its native id.',
  },
  'record/wrong-folder': {
    message: 'The file is not in the folder of the month in which the ticket was created (UTC).',
    hint: 'Move it to `{path}`.',
    about: 'Records are filed by the year and month of `source.created_at`, which never changes.',
  },
  'record/unknown-word': {
    message: '`{field}` cannot be `{value}`.',
    hint: '{suggestion} Add a new word under `{list}` in triagebook.yml.',
    about:
      'Types, closure codes, teams, components, tiers, segments and revenue bands must be known: built in, or listed in triagebook.yml.',
  },
  'record/customer-named': {
    message: 'The record contains the customer’s name, but triagebook.yml says `customers: {setting}`.',
    hint: 'Delete the line, and tell whoever maintains the repository: Git keeps what was committed.',
    about: 'Customers’ names are allowed only with `privacy.customers: named`.',
  },
  'record/security-not-withheld': {
    severity: 'warning',
    message: 'This is a security ticket in a public book, and its text is not withheld.',
    hint: 'Replace the title and text as in a withheld ticket and set `source.withheld: true`, or correct the type.',
    about:
      'In a public book, the text of a security ticket stays on the desk. If only your team can read the repository, set `privacy.book: private`.',
  },
  'record/missing-once-escalated': {
    message: 'The ticket is escalated, but `{field}` is missing.',
    hint: 'Add it: {what}.',
    about: 'The agenda and the figures need this field for every escalated ticket.',
  },
  'record/escalated-without-team': {
    severity: 'warning',
    message: 'The ticket is escalated, but no team has it.',
    hint: 'Set `triage.team`, or run `triagebook team <ticket> <team>`.',
    about: 'The meeting goes team by team: a ticket without a team comes last on every agenda.',
  },
  'record/resolved-without-closure-code': {
    message: 'The ticket was escalated and is resolved, but has no closure code.',
    hint: 'Add `resolution.code` (code-fix, docs-updated, knowledge-transfer, product-feedback) or `resolution.void`.',
    about:
      'A void reason (duplicate, spam, not-reproducible, wont-fix) keeps the ticket out of the closure figures.',
  },
  'record/docs-updated-without-link': {
    message: 'The closure code is `docs-updated`, but no page is named.',
    hint: 'Add `resolution.docs` with a link to each page.',
    about: 'The links let the next person find the page that answers the question.',
  },
  'record/code-and-void': {
    message: 'The ticket has both a closure code (`{code}`) and a void reason (`{reason}`).',
    hint: 'Keep one of them.',
    about: 'A void ticket does not count in the closure figures, so it cannot have a closure code.',
  },
  'record/resolution-while-open': {
    message: 'The ticket has a `resolution.{field}`, but its status is `{status}`.',
    hint: 'Set `triage.status: resolved`, or delete the `resolution` block if the ticket was reopened.',
    about: 'Only a resolved ticket has a resolution. The history keeps the earlier one after a reopen.',
  },
  'record/blocked-without-reason': {
    message: 'The ticket is blocked, but the record does not say what it waits for.',
    hint: 'Add `triage.blocked` with `on` (customer, engineering, third-party) and `why`.',
    about: 'This is a warning where a rule derived the status: then the next person adds the reason.',
  },
  'record/blocked-left-behind': {
    message: '`triage.blocked` says what the ticket waits for, but its status is `{status}`.',
    hint: 'Delete `triage.blocked`, or set `triage.status: blocked`.',
    about: 'Only a blocked ticket waits for somebody.',
  },
  'record/illegal-move': {
    message: 'A ticket cannot go from `{from}` to `{to}`.',
    hint: 'From `{from}` it can go to {allowed}.',
    about: 'A resolved ticket must be reopened first: set its status to `open`.',
  },
  'record/times-out-of-order': {
    message: '`{later}` ({laterAt}) is before `{earlier}` ({earlierAt}).',
    hint: 'Correct one of the two times.',
    about: 'Nothing happens before the ticket was created, and no answer comes before its question.',
  },
  'record/in-the-future': {
    severity: 'warning',
    message: '`{field}` ({at}) is in the future.',
    hint: 'Correct the time. It is in UTC.',
    about: 'A ticket is escalated or resolved when somebody decides it, so its time cannot be days ahead.',
  },
  'record/event-before-creation': {
    message: 'The first event in `history` ({eventAt}) is before `source.created_at` ({createdAt}).',
    hint: 'Correct the time of the event. `source.created_at` never changes.',
    about: 'Nothing happens before the ticket was created.',
  },
  'record/history-not-sorted': {
    message: 'An event in `history` is before the one above it.',
    hint: 'Sort the lines of `history` by `at`, the oldest first.',
    about: '`triagebook validate --fix` sorts them for you.',
  },
  'record/history-disagrees': {
    message: '`{field}` is `{value}`, but its last event in `history` says `{last}`.',
    hint: 'Add the missing event, or correct `{field}`.',
    about: 'Figures are computed from the history, so they would be wrong.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
