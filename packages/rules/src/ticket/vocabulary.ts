import {
  BLOCKED_ON,
  CLOSURE_CODES,
  CONFIRMED,
  CSAT_RATING,
  canonicalType,
  ENGINEERING_STATE,
  FOLLOW_UP_STATE,
  IMPACT,
  LANE,
  LEVEL,
  PLATFORM,
  PRIORITY,
  PRODUCT_OUTCOME,
  SEVERITY,
  SOURCE_PRIORITY,
  SOURCE_STATUS,
  TICKET_TYPES,
  TRIAGE_STATUS,
  VOID_REASON,
} from '@triagebook/record'
import type { Settings } from '@triagebook/record/formats'

/** Whose words the lines of a Timeline are. */
const COMMENTERS = ['customer', 'support']

/** Every ticket type of this book: the seven and the team's own. */
export function ticketTypes(settings: Settings): readonly string[] {
  return [...new Set([...TICKET_TYPES, ...settings.vocabulary.type])]
}

/** The words that are allowed in a field, or undefined if any is. */
export function wordsOf(path: string, settings: Settings): readonly string[] | undefined {
  const closed: Readonly<Record<string, readonly string[]>> = {
    'source.platform': PLATFORM,
    'source.status': SOURCE_STATUS,
    'source.priority': SOURCE_PRIORITY,
    'source.satisfaction.csat.rating': CSAT_RATING,
    'comments.last_by': COMMENTERS,
    'triage.confirmed': CONFIRMED,
    'triage.type': ticketTypes(settings),
    'triage.severity': SEVERITY,
    'triage.impact': IMPACT,
    'triage.business_impact': LEVEL,
    'triage.priority': PRIORITY,
    'triage.lane': LANE,
    'triage.team': Object.keys(settings.teams),
    'triage.status': TRIAGE_STATUS,
    'triage.blocked.on': BLOCKED_ON,
    'product.outcome': PRODUCT_OUTCOME,
    'engineering.state': ENGINEERING_STATE,
    'resolution.code': [...CLOSURE_CODES, ...settings.vocabulary.resolution_code],
    'resolution.void': VOID_REASON,
    'resolution.follow_up.state': FOLLOW_UP_STATE,
  }
  return closed[path] ?? own(listed(path, settings))
}

/** The word as it is in records: `enhancement` reads as `feature-request`. */
export function canonicalWord(path: string, word: string): string {
  return path === 'triage.type' ? canonicalType(word) : word
}

function listed(path: string, { vocabulary }: Settings): readonly string[] {
  switch (path) {
    case 'triage.component':
      return vocabulary.component
    case 'customer.tier':
      return vocabulary.tier
    case 'customer.segment':
      return vocabulary.segment
    case 'customer.revenue_band':
      return vocabulary.revenue_band
    default:
      return []
  }
}

/** An empty list in the settings allows any word. */
function own(words: readonly string[]): readonly string[] | undefined {
  return words.length > 0 ? words : undefined
}
