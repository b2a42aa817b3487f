import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with the words of a command. */
const WORDS = {
  'decide/unknown-command': {
    exit: 2,
    message: 'There is no command `{name}`.',
    hint: '{suggestion}',
    about: 'docs/reference/commands.md lists the commands by which people decide about tickets.',
  },
  'decide/no-tickets': {
    exit: 2,
    message: '`{command}` needs at least one ticket.',
    hint: 'For example: `{example}`.',
    about: 'The tickets come right after the name of the command, separated by commas or spaces.',
  },
  'decide/too-many-tickets': {
    exit: 2,
    message: 'The command names {count} tickets. At most {limit} can be decided at once.',
    hint: 'Split it into several commands.',
    about: 'The limit keeps one slip from changing many tickets.',
  },
  'decide/unknown-ticket': {
    exit: 2,
    wordings: {
      near: {
        message: 'No ticket of this book has the id or number `{word}`.',
        hint: 'Did you mean {candidates}?',
      },
      far: {
        message: 'No ticket of this book has the id or number `{word}`.',
        hint: 'The id is the name of the file without .md, such as `zendesk-eu-1359`. The number alone is enough where only one ticket has it.',
      },
    },
    about: 'A command names tickets of the book: by their ids, or by their numbers on the desk.',
  },
  'decide/ambiguous-number': {
    exit: 2,
    message: '`{word}` is the number of several tickets: {candidates}.',
    hint: 'Write the whole id.',
    about: 'Two desks can use the same number. The id begins with the name of the connection.',
  },
  'decide/text-or-ticket': {
    exit: 2,
    wordings: {
      unknown: {
        message: '`{word}` is either a ticket that this book does not have, or the beginning of the text.',
        hint: 'Put the text in quotes: `{example}`.',
      },
      taken: {
        message: '`{word}` was read as a ticket, not as the beginning of the text.',
        hint: 'If it belongs to the text, undo the command and put the text in quotes: `{example}`.',
      },
    },
    about: 'Without quotes, a number after the tickets can be one more ticket or the first word of the text.',
  },
  'decide/missing-argument': {
    exit: 2,
    message: '`{command}` needs {what}.',
    hint: 'For example: `{example}`.',
    about: 'The usage line of a command shows all that it needs; what is in brackets can be left out.',
  },
  'decide/unexpected-word': {
    exit: 2,
    message: '`{command}` does not take `{word}` there.',
    hint: 'Usage: {usage}.',
    about: 'The command has more words than it can take. A text of several words can be put in quotes.',
  },
  'decide/unknown-value': {
    exit: 2,
    wordings: {
      list: { message: '`{word}` is not {what}.', hint: '{suggestion}' },
      slug: {
        message: '`{word}` is not {what}.',
        hint: 'Use lower-case letters, digits and single hyphens, such as `sign-in`.',
      },
    },
    about:
      'Types, closure codes and components can be added to `vocabulary` in triagebook.yml, teams to `teams`. The other lists are fixed.',
  },
  'decide/not-a-login': {
    exit: 2,
    message: '`{word}` is not a login.',
    hint: 'A login has no spaces, such as `anna`. It stands under `members` in triagebook.yml.',
    about: 'People are written by their logins: letters, digits, `.`, `_` and `-`.',
  },
  'decide/unknown-login': {
    severity: 'warning',
    wordings: {
      near: { message: 'triagebook.yml does not list `{login}`.', hint: 'Did you mean `{meant}`?' },
      far: {
        message: 'triagebook.yml does not list `{login}`.',
        hint: 'Check the spelling, or add the person to `members`.',
      },
    },
    about: 'A person can own a ticket without being listed, but an unknown login is most often a slip.',
  },
  'decide/unclear-owner': {
    exit: 2,
    wordings: {
      unknown: {
        message: 'triagebook.yml does not list `{login}`, so no role says which owner that is.',
        hint: 'Add `support` or `engineering`: `{example}`.',
      },
      role: {
        message: 'The roles of `{login}` ({roles}) do not say which owner that is.',
        hint: 'Add `support` or `engineering`: `{example}`.',
      },
    },
    about:
      'Of the roles, `support` and `support-lead` make a support owner, `engineer` an engineering owner.',
  },
  'decide/not-a-day': {
    exit: 2,
    wordings: {
      near: { message: '`{word}` is not a day.', hint: 'Did you mean `{meant}`?' },
      far: {
        message: '`{word}` is not a day.',
        hint: 'Write a date such as `{today}`, `today`, `tomorrow` or a weekday. If the word belongs to the text, put the text in quotes.',
      },
    },
    about: 'A weekday is the next such day after today: on a Friday, `friday` is a week later.',
  },
  'decide/day-in-the-past': {
    exit: 2,
    message: '`{day}` has passed; today is {today}.',
    hint: 'Choose today or a later day.',
    about: 'Today is the day in the time zone of triagebook.yml.',
  },
  'decide/unclear-login': {
    exit: 2,
    message: 'triagebook.yml does not list `{login}`, so `who {login}` may belong to the text.',
    hint: 'Put the text in quotes: `{example}`.',
    about: 'Without quotes, `who` and the last word are read as the person only where that person is known.',
  },
  'decide/not-a-link': {
    exit: 2,
    message: '`{word}` is not a web address.',
    hint: 'Write the whole address, beginning with https://.',
    about: 'A link in a record is a web address without spaces, at most 2,000 characters long.',
  },
  'decide/not-a-target': {
    exit: 2,
    message: '`{word}` is neither an issue, nor a pull request, nor a ticket of this book.',
    hint: 'Write an issue as `acme/java#9038` or `PAY-4532`, and a pull request by its web address. For a duplicate, use `duplicate-of`.',
    about: 'A short reference such as `acme/java#9038` is taken for an issue.',
  },
  'decide/text-too-long': {
    exit: 2,
    message: 'The text has {count} characters; at most {limit} fit.',
    hint: 'Shorten it. Longer explanations belong under a heading of the record.',
    about: 'Reasons, next steps and notes are single lines.',
  },
  'decide/link-to-itself': {
    exit: 2,
    message: '`{id}` cannot be linked to itself.',
    hint: 'Name another ticket at the end: `{example}`.',
    about: 'The ticket at the end is the one that the others are linked to.',
  },
} as const satisfies ProblemCatalogue

/** What can stand in the way of a command that was understood. */
const EFFECTS = {
  'decide/role-not-allowed': {
    exit: 2,
    message: '`{command}` is for {roles}.',
    hint: 'Ask one of them, or have your role added in triagebook.yml.',
    about: 'docs/reference/commands.md says for each command which roles may use it.',
  },
  'decide/clock-behind': {
    exit: 2,
    message:
      'It is {at} on this computer, but `{id}` was changed at {event}, {span} later. One of the two clocks is wrong.',
    hint: 'Set the clock of this computer, or correct the time in `history` of the record.',
    about:
      'A decision has to be newer than the one that it replaces. Triagebook dates none later than the clock says, because a wrong time would stay in the history.',
  },
  'decide/public-text': {
    severity: 'warning',
    message: '`{id}` is a security report, and everybody who reads this public book can read your text.',
    hint: 'If the text should not be public, undo the command and write it on the desk.',
    about:
      'In a public book the words of a security report stay on the desk. What people write about it themselves is not withheld.',
  },
  'decide/missing-to-escalate': {
    message: '`{id}` cannot be escalated yet. Still missing: {missing}.',
    hint: '{commands}',
    about:
      'An escalated ticket has a customer, a link to its desk, a severity, a support owner, and an engineering owner or a team.',
  },
  'decide/already-escalated': {
    message: '`{id}` has been escalated since {since}.',
    hint: 'Use `note` to add to the reason.',
    about: 'A ticket is escalated once. After `de-escalate` it can be escalated again.',
  },
  'decide/not-escalated': {
    message: '`{id}` is not escalated.',
    hint: 'There is nothing to do.',
    about: 'Only an escalated ticket can be de-escalated.',
  },
  'decide/not-resolved': {
    message: '`{id}` is not resolved; its status is `{status}`.',
    hint: 'Use `status` to change it.',
    about: 'Only a resolved ticket can be reopened.',
  },
  'decide/no-next-step': {
    message: '`{id}` has no next step.',
    hint: 'There is nothing to do.',
    about: '`done` removes the next step of a ticket.',
  },
  'decide/not-a-feature-request': {
    message: '`{id}` is not confirmed as a feature request.',
    hint: 'If it is one, run `{prefix}confirm {id} feature-request` first.',
    about: 'Product decides about confirmed feature requests only.',
  },
  'decide/already-linked': {
    message: '`{id}` is already linked to `{target}`.',
    hint: 'There is nothing to do.',
    about: 'A record names each issue, pull request and desk ticket once.',
  },
  'decide/not-a-manual-ticket': {
    message: '`{id}` came from a desk, so it cannot be linked to another ticket.',
    hint: 'If it is a duplicate, use `duplicate-of`; otherwise mention the other ticket in a `note`.',
    about: 'Only a ticket that was written by hand (`manual-…`) gets the link of its ticket on the desk.',
  },
  'decide/no-desk-link': {
    message: 'The record of `{target}` has no link to a desk.',
    hint: 'Give the web address of the ticket on the desk instead.',
    about: 'Tickets from files such as CSV often have no page that a link could lead to.',
  },
  'decide/changed-since': {
    exit: 2,
    message:
      '`{id}` was changed after the command, so the command cannot be undone without losing that change.',
    hint: 'Decide again with another command.',
    about: '`undo` restores a record exactly as it was before the last command.',
  },
  'decide/already-committed': {
    exit: 2,
    message: 'The command on `{id}` is already committed.',
    hint: 'Decide again with another command, or revert the commit.',
    about:
      'Histories are merged as sets, so an event that was removed after its commit would come back from another branch.',
  },
} as const satisfies ProblemCatalogue

/** Every problem of people's commands. */
export const PROBLEMS = { ...WORDS, ...EFFECTS } as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
