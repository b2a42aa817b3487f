import { type ProblemCatalogue, problemsOf } from '@triagebook/record/problem'

export const PROBLEMS = {
  'report/not-ours': {
    message: '{folder} has a file {file} that no report made, so nothing was written.',
    hint: 'Name another folder with `--out`, or move that file away.',
    exit: 2,
    about: 'A report replaces only the files that an earlier report made.',
  },
  'report/link': {
    message: '{link} is a symbolic link, so nothing was written: it can lead outside the book.',
    hint: 'Name another folder with `--out`, or replace the link with a folder.',
    exit: 2,
    about: 'A report writes into folders only, not through links.',
  },
  'report/future-day': {
    message: '`--{name}` is {day}, and today is {today} in the book’s time zone.',
    hint: 'Name a day up to today: no ticket is known of the days to come.',
    exit: 2,
    about: 'A report covers days up to the day on which it is made.',
  },
  'report/period-reversed': {
    message: 'The period begins on {from} and ends before that, on {to}.',
    hint: 'Swap `--from` and `--to`. Both days belong to the period.',
    exit: 2,
    about: '`report --from` is the first day of the period and `--to` its last.',
  },
} as const satisfies ProblemCatalogue

export const problem = problemsOf(PROBLEMS)
