import type { Target } from '../read/target.ts'

/** What columns are called, in English and German; the first match counts. A time must be in a column of times. */
export const COLUMN_NAMES: readonly (readonly [Target, RegExp])[] = [
  [
    'source.native_id',
    /^(ticket|issue|case|incident|request)?[ _-]?(id|nr|no|number|nummer|key)\.?$|^ticket$|^vorgang/,
  ],
  ['title', /^(subject|title|summary|short[ _]description|betreff|titel|thema)$/],
  ['source.status', /^(ticket|incident|issue)?[ _]?(status|state|zustand)$/],
  ['source.priority', /^(prio|priority|priorit[aä]t)$/],
  ['source.priority', /^(urgency|dringlichkeit)$/],
  ['source.created_at', /^(created|creation|opened|erstellt|angelegt|er[oö]ffnet|eingang)/],
  [
    'source.updated_at',
    /^(sys_)?(updated|modified|last[ _](change|update|modified)|ge[aä]ndert|aktualisiert|letzte)/,
  ],
  ['source.solved_at', /^(resolved|solved|closed|gel[oö]st|erledigt|geschlossen)/],
  ['source.first_reply_at', /^first[ _](reply|response|responded)|^erste[ _]antwort/],
  ['source.requester', /^(requester|caller|reporter|contact|melder|ansprechpartner)([ _]?id)?$/],
  [
    'customer.id',
    /^(customer|company|organi[sz]ation|account|client|kunde|firma|kundennummer)([ _]?(id|nr|no)\.?)?$/,
  ],
  ['source.tags', /^(tags?|labels?|schlagw[oö]rter|schlagworte)$/],
  ['body.context', /^(description|body|details|text|message|beschreibung|nachricht|description_text)$/],
]

/** What desks call a status or a priority, in English and German, in small letters. */
export const WORDS: Readonly<Partial<Record<Target, Readonly<Record<string, readonly string[]>>>>> = {
  'source.status': {
    new: ['new', 'neu', 'unassigned'],
    open: ['open', 'active', 'in progress', 'reopened', 'offen', 'in bearbeitung', 'wieder offen'],
    pending: [
      'pending',
      'awaiting user info',
      'waiting on customer',
      'waiting for customer',
      'wartet auf kunde',
      'rückfrage',
    ],
    'on-hold': [
      'on hold',
      'hold',
      'on-hold',
      'awaiting problem',
      'awaiting vendor',
      'wartend',
      'zurückgestellt',
    ],
    solved: ['solved', 'resolved', 'done', 'fixed', 'gelöst', 'erledigt'],
    closed: ['closed', 'geschlossen', 'abgeschlossen'],
    deleted: ['deleted', 'gelöscht'],
  },
  'source.priority': {
    urgent: ['urgent', 'critical', '1 - critical', 'blocker', 'kritisch', 'sehr hoch'],
    high: ['high', '2 - high', 'hoch'],
    normal: ['normal', 'medium', 'moderate', '3 - moderate', 'mittel'],
    low: ['low', '4 - low', 'minor', 'trivial', 'niedrig', 'gering'],
  },
}

/** What people write for no value. */
export const NOTHING: readonly string[] = [
  '?',
  '-',
  '--',
  'n/a',
  'N/A',
  'null',
  'NULL',
  'None',
  'none',
  '(blank)',
  'k. A.',
]
