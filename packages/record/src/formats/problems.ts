import { type ProblemCatalogue, problemsOf } from '../problem/problem-catalogue.ts'

/** What can be wrong with triagebook.yml beyond its schema. */
export const PROBLEMS = {
  'settings/unknown-time-zone': {
    wordings: {
      near: { message: 'There is no time zone `{zone}`.', hint: 'Did you mean `{meant}`?' },
      far: {
        message: 'There is no time zone `{zone}`.',
        hint: 'Use a name from the IANA list, such as Europe/Berlin or America/New_York.',
      },
    },
    about: 'An offset such as +01:00 is not a time zone, because it does not know daylight saving time.',
  },
  'settings/unknown-team': {
    message: 'The meeting `{meeting}` names the team `{team}`, which is not listed under `teams`.',
    hint: '{suggestion}',
    about: 'Correct the name, or add the team under `teams`.',
  },
  'settings/unknown-owner': {
    message: 'The meeting `{meeting}` names the owner `{login}`, who is not a member.',
    hint: '{suggestion}',
    about:
      'Whoever leads a meeting in turn is listed under `members` of the book or of a team, with absences.',
  },
  'settings/owner-twice': {
    message: 'The meeting `{meeting}` has both `owner` and `owners`.',
    hint: 'Keep `owner` for one person who always leads it, or `owners` for people who take turns.',
    about: 'With both it would be unclear who leads the meeting.',
  },
  'settings/absence-backwards': {
    message: 'An absence of `{login}` ends on {to}, before it begins on {from}.',
    hint: 'Correct one of the days. Both are part of the absence.',
    about: 'An absence is a first day and a last day, which may be the same.',
  },
  'settings/duplicate-login': {
    message: '`{login}` appears twice in `{list}`.',
    hint: 'Keep one line with all of the person’s roles: {roles} and those of the other line.',
    about: 'Logins are compared without regard to case.',
  },
  'settings/plain-address': {
    message: 'An e-mail address of `{login}` can be read by everybody, because the book is public.',
    hint: 'Write it as `{hash}`.',
    about:
      'A public book has people’s addresses as SHA-256 of their lower-case form. `privacy.book: private` allows the address itself. Git keeps what was committed before.',
  },
  'settings/shared-address': {
    message: '{logins} have the same e-mail address, so nobody can tell whose commits are meant.',
    hint: 'Remove it from all but one.',
    about: 'Commits and edits are signed with the login of the person whose address they have.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
