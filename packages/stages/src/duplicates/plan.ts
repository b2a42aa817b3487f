import type { Plan } from '../stage/plan.ts'
import { countOf } from '../words/count-of.ts'
import { textForReader } from '../words/text-for-reader.ts'
import { NEW_DAYS } from './about.ts'
import { inWords } from './in-words.ts'
import type { ToShow } from './read.ts'

/** Tickets and the earlier ones that are like them. */
export function planDuplicates(facts: ToShow): Plan {
  const { shown, found, asked, problems } = facts
  return {
    changes: [],
    effects: [],
    report: {
      decision: found > 0 ? 'found' : 'none',
      reason: reasonOf(facts),
      problems,
      counts: { asked, found, shown: shown.length },
      output: textForReader(inWords(shown)),
      data: {
        tickets: shown.map(({ file, earlier }) => ({
          ...ofFile(file),
          earlier: earlier.map(({ file, percent, words }) => ({ ...ofFile(file), percent, words })),
        })),
      },
    },
  }
}

function ofFile({ path, record: { id, title, triage } }: ToShow['shown'][number]['file']) {
  return { id, path, title, status: triage.status }
}

function reasonOf({ shown, found, asked, areNamed }: ToShow): string {
  const tickets = countOf(asked, areNamed ? 'ticket' : 'new ticket')
  if (asked === 0) return `No open ticket came in during the last ${NEW_DAYS} days.`
  if (found === 0) return `${tickets} compared: no earlier one is like ${asked === 1 ? 'it' : 'them'}.`
  const hidden = found - shown.length
  const more =
    hidden === 0
      ? ''
      : ` ${hidden} more ${hidden === 1 ? 'is' : 'are'} not shown: name tickets to see theirs.`
  return `${found} of ${tickets} ${found === 1 ? 'is' : 'are'} like an earlier one.${more}`
}
