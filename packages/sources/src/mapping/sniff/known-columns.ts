import type { Target } from '../read/target.ts'

/** What a column of a field is called, in small letters and words; a better name comes first. */
interface KnownColumn {
  readonly target: Target
  readonly names: readonly RegExp[]
  /** Whether an object in its place is named by its id. */
  readonly byId?: true
}

/** In English and German, as Bugzilla, Jira, Redmine, GitLab, GitHub, ServiceNow and spreadsheets call them. */
export const KNOWN_COLUMNS: readonly KnownColumn[] = [
  {
    target: 'source.native_id',
    names: [
      /^((ticket|issue|case|incident|request|bug) ?)?key$/,
      /^((ticket|issue|case|incident|request|bug) ?)?(nr|no|number|nummer)\.?$|^#$/,
      /^(iid|id short)$/,
      /^(ticket|issue|case|incident|request|bug) ?id$/,
      /^id\.?$/,
      /^ticket$|^vorgang/,
    ],
  },
  {
    target: 'title',
    names: [/^(subject|title|summary|short desc(ription)?|betreff|titel|thema)$/, /^name$/],
  },
  {
    target: 'source.status',
    names: [/^((ticket|incident|issue|bug) ?)?(status|state|zustand)$/, /^closed$/],
  },
  { target: 'source.priority', names: [/^(prio|priority|priorit[aä]t)$/, /^(urgency|dringlichkeit)$/] },
  {
    target: 'source.created_at',
    names: [
      /^(created|creation|opened|open ?date|erstellt|angelegt|er[oö]ffnet|eingang)/,
      /^(date )?(reported|submitted)/,
    ],
  },
  {
    target: 'source.updated_at',
    names: [
      /^(sys )?(updated|modified|changed|delta ts|last (change|update|modified|updated)|date last activity|ge[aä]ndert|aktualisiert|letzte)/,
    ],
  },
  {
    target: 'source.solved_at',
    names: [/^(resolved|resolution ?date|solved|gel[oö]st|erledigt)/, /^(closed|completed|geschlossen)/],
  },
  {
    target: 'source.first_reply_at',
    names: [/^first (reply|response|responded)|^erste antwort/],
  },
  {
    target: 'source.requester',
    names: [
      /^(requester|caller|reporter|contact|melder|ansprechpartner)( ?id)?$/,
      /^(author|creator|(opened|created|submitted) by)( ?id)?$/,
      /^user$/,
    ],
    byId: true,
  },
  {
    target: 'customer.id',
    names: [/^(customer|company|organi[sz]ation|account|client|kunde|firma|kundennummer)( ?(id|nr|no)\.?)?$/],
    byId: true,
  },
  { target: 'source.tags', names: [/^(tags?|labels?|keywords|schlagw[oö]rter|schlagworte)$/] },
  {
    target: 'body.context',
    names: [/^description text$/, /^(description|desc|body|details|text|message|beschreibung|nachricht)$/],
  },
  { target: 'source.url', names: [/^(html|web|short) ?url$/, /^(url|link|permalink)$/] },
]

/** A column that people may want to map by its words, though it is not guessed. */
export const STATUS_LIKE =
  /status|state|stage|phase|resolution|priority|severity|type|kind|category|tracker|list$/

/** Names of a list of tickets in a dump that has several lists. */
export const LIST_NAMES =
  /^(tickets|issues|bugs|cards|incidents|cases|requests|items|data|results|records|rows|values)$/i
