import type { ProblemList } from '@triagebook/record'

/** What only the command line can find wrong. */
export const PROBLEMS = {
  'cli/not-an-instant': {
    what: 'The time given with --now is no moment in UTC.',
    mend: 'Write it as 2026-11-16T07:30:00Z.',
  },
  'cli/unknown-code': {
    what: 'No problem has the code that was asked about.',
    mend: 'Copy the code from the brackets behind a problem.',
  },
  'cli/stopped': {
    what: 'The questions of a command were ended before the last one, as by Ctrl-C. Nothing was written.',
    mend: 'Run the command again, or give the answers as options.',
  },
  'demo/not-ours': {
    what: 'The folder for the demo holds something else.',
    mend: 'Name another folder with --out, or delete that one.',
  },
  'demo/no-git': {
    what: 'The demo keeps its book in a Git repository, and Git did not do what was asked.',
    mend: 'Install Git, or read what it said.',
  },
} as const satisfies ProblemList
