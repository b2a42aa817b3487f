import type { Settings } from '@triagebook/record/formats'
import {
  BLOCKED_ON,
  CLOSURE_CODES,
  IMPACT,
  LEVEL,
  PRIORITY,
  PRODUCT_OUTCOME,
  SEVERITY,
  TICKET_TYPES,
  VOID_REASON,
} from '@triagebook/record/vocabulary'
import type { WordList, WordLists } from './argument.ts'

/** The lists to which triagebook.yml adds words, or that it makes. */
type OpenList = 'type' | 'team' | 'component' | 'code'
type ClosedList = Exclude<WordList, OpenList>

const CLOSED: { readonly [List in ClosedList]: readonly WordLists[List][] } = {
  confirmed: ['bug', 'feature-request', 'neither'],
  severity: SEVERITY,
  impact: IMPACT,
  'business-impact': LEVEL,
  priority: PRIORITY,
  side: ['support', 'engineering'],
  status: ['open', 'in-progress', 'resolved'],
  'blocked-on': BLOCKED_ON,
  outcome: PRODUCT_OUTCOME,
  void: VOID_REASON,
  no: ['no'],
}

const OPEN: Readonly<Record<OpenList, (settings: Settings) => readonly string[]>> = {
  type: ({ vocabulary }) => [...TICKET_TYPES, ...vocabulary.type],
  team: ({ teams }) => Object.keys(teams),
  component: ({ vocabulary }) => vocabulary.component,
  code: ({ vocabulary }) => [...CLOSURE_CODES, ...vocabulary.resolution_code],
}

/** The words of a list that is the same in every book; null where triagebook.yml has a say. */
export function closedWords(list: WordList): readonly string[] | null {
  return isOpen(list) ? null : CLOSED[list]
}

/** The words of a list in this book. Only components can have none: then any slug is one. */
export function wordsIn(list: WordList, settings: Settings): readonly string[] {
  return isOpen(list) ? OPEN[list](settings) : CLOSED[list]
}

function isOpen(list: WordList): list is OpenList {
  return Object.hasOwn(OPEN, list)
}
