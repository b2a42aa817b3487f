import type { Target } from '../read/target.ts'

/** What desks call a status or a priority, in English and German, in small letters and words: `IN_PROGRESS` is `in progress`. */
const WORDS: Readonly<Partial<Record<Target, Readonly<Record<string, readonly string[]>>>>> = {
  'source.status': {
    new: ['new', 'neu', 'unassigned', 'todo', 'to do', 'backlog', 'unconfirmed', 'confirmed', 'triage'],
    open: [
      'open',
      'opened',
      'active',
      'assigned',
      'accepted',
      'in progress',
      'in review',
      'work in progress',
      'doing',
      'reopened',
      'selected for development',
      'escalated',
      'waiting for support',
      'offen',
      'in bearbeitung',
      'wieder offen',
    ],
    pending: [
      'pending',
      'feedback',
      'needinfo',
      'awaiting user info',
      'waiting on customer',
      'waiting for customer',
      'wartet auf kunde',
      'rückfrage',
    ],
    'on-hold': [
      'on hold',
      'hold',
      'blocked',
      'awaiting problem',
      'awaiting vendor',
      'awaiting evidence',
      'wartend',
      'zurückgestellt',
    ],
    solved: ['solved', 'resolved', 'done', 'fixed', 'verified', 'completed', 'gelöst', 'erledigt'],
    closed: ['closed', 'rejected', 'canceled', 'cancelled', 'geschlossen', 'abgeschlossen'],
    deleted: ['deleted', 'gelöscht'],
  },
  'source.priority': {
    urgent: [
      'urgent',
      'critical',
      '1 critical',
      'blocker',
      'highest',
      'immediate',
      'p1',
      'kritisch',
      'sehr hoch',
    ],
    high: ['high', '2 high', 'major', 'p2', 'hoch'],
    normal: ['normal', 'medium', 'moderate', '3 moderate', 'p3', 'mittel'],
    low: ['low', '4 low', '5 planning', 'minor', 'trivial', 'lowest', 'p4', 'p5', 'niedrig', 'gering'],
  },
}

/** Whether a field has words of our own. */
export function hasWords(target: Target): boolean {
  return WORDS[target] !== undefined
}

/** Our word for a desk's; null if it is not known. */
export function knownWord(target: Target, word: string): string | null {
  const plain = word
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .toLowerCase()
  return Object.entries(WORDS[target] ?? {}).find(([, spellings]) => spellings.includes(plain))?.[0] ?? null
}

/** What `closed: true` and `closed: false` say of a status. */
export const CLOSED_WORDS: ReadonlyMap<string, string> = new Map([
  ['true', 'closed'],
  ['false', 'open'],
])

/** What people write for no value. */
export const NOTHING: readonly string[] = [
  '?',
  '-',
  '--',
  '---',
  'n/a',
  'N/A',
  'null',
  'NULL',
  'None',
  'none',
  '(blank)',
  'k. A.',
]
