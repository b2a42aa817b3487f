import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

/** What can be wrong with rules/sla.yml beyond its schema. */
export const PROBLEMS = {
  'sla/unknown-time-zone': {
    wordings: {
      near: {
        message: 'The calendar `{calendar}` names the time zone `{zone}`, which does not exist.',
        hint: 'Did you mean `{meant}`?',
      },
      far: {
        message: 'The calendar `{calendar}` names the time zone `{zone}`, which does not exist.',
        hint: 'Use a name from the IANA list, such as Europe/Berlin or America/New_York.',
      },
    },
    about: 'An offset such as +01:00 is not a time zone, because it does not know daylight saving time.',
  },
  'sla/no-hours': {
    message: 'The calendar `{calendar}` has no working hours on any day.',
    hint: 'Add a shift under `weekly`, such as mon: ["09:00-17:00"].',
    about: 'In a calendar without hours no time would ever pass.',
  },
  'sla/no-time-in-shift': {
    wordings: {
      backwards: {
        message: 'The shift {shift} ends before it begins.',
        hint: 'If it goes on after midnight, write two: {begin}-24:00 on this day and 00:00-{end} on the next.',
      },
      empty: {
        message: 'The shift {shift} ends when it begins.',
        hint: 'Correct the end, or delete the shift. A whole day is 00:00-24:00.',
      },
    },
    about: 'A shift begins and ends on one day, so that each day says all of its hours.',
  },
  'sla/overlapping-shifts': {
    message: 'The shifts {first} and {second} overlap on {weekday}.',
    hint: 'Change one of them, or join them: {joined}.',
    about: 'An hour counts once. One shift may begin when another ends.',
  },
  'sla/unknown-country': {
    message: 'No public holidays are known of the country `{country}`.',
    hint: 'Use its two letters from ISO 3166-1, such as DE, or list the days under `holidays`.',
    about:
      'The holidays come from the library date-holidays, which knows about 200 countries. Any calendar can list its days instead.',
  },
  'sla/unknown-region': {
    wordings: {
      some: {
        message: 'No region `{region}` of the country `{country}` is known to have holidays of its own.',
        hint: '{suggestion}',
      },
      none: {
        message: 'No region of the country `{country}` is known to have holidays of its own.',
        hint: 'Delete `region`, or list the days under `holidays`.',
      },
    },
    about: 'A region is the part after the hyphen in ISO 3166-2: BY of DE-BY.',
  },
  'sla/unknown-calendar': {
    wordings: {
      none: {
        message: 'There is no calendar for the target of `{clock}` to count in.',
        hint: 'Add a calendar under `calendars`.',
      },
      some: {
        message: 'The target of `{clock}` names the calendar `{calendar}`, which does not exist.',
        hint: '{suggestion}',
      },
    },
    about: 'A target counts working time, in the calendar that it names, else in the first one.',
  },
  'sla/unknown-team': {
    message: 'The target of `{clock}` names the team `{team}`, which is not in triagebook.yml.',
    hint: '{suggestion}',
    about: 'A target of an unknown team would never count.',
  },
  'sla/unknown-tier': {
    message:
      'The target of `{clock}` names the tier `{tier}`, which is not in the vocabulary of triagebook.yml.',
    hint: '{suggestion}',
    about:
      'A target of an unknown tier would never count. Where the vocabulary lists no tiers, any tier is possible.',
  },
  'sla/hidden-target': {
    message: 'This target of `{clock}` never counts: the one in line {line} fits all of its tickets.',
    hint: 'Move it before that one, or delete it.',
    about: 'The first target that fits a ticket counts. So the more exact ones come first.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
