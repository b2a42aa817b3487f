import type {
  BlockedOn,
  Confirmed,
  Day,
  Impact,
  Level,
  Login,
  Priority,
  ProductOutcome,
  Severity,
  Slug,
  TriageStatus,
  VoidReason,
} from '@triagebook/record'

/** The lists of words that an argument can be one of, each with the type of its words. */
export interface WordLists {
  readonly confirmed: Exclude<Confirmed, 'unconfirmed'>
  readonly type: Slug
  readonly severity: Severity
  readonly impact: Impact
  readonly 'business-impact': Level
  readonly priority: Priority
  readonly team: Slug
  readonly component: Slug
  readonly side: 'support' | 'engineering'
  readonly status: Exclude<TriageStatus, 'blocked'>
  readonly 'blocked-on': BlockedOn
  readonly outcome: ProductOutcome
  readonly code: Slug
  readonly void: VoidReason
  readonly no: 'no'
}

export type WordList = keyof WordLists

/** What `link` points to: another ticket of the book, by its record id, or an issue, a pull request or a desk's page. */
export type Target = { readonly ticket: Slug } | { readonly reference: string }

interface Values {
  readonly text: string
  readonly login: Login
  readonly day: Day
  readonly link: string
  readonly ticket: Slug
  readonly target: Target
}

/** One thing that a command takes after its tickets. */
export type Argument = WordArgument | OtherArgument | Literal

interface Named {
  readonly name: string
  /** What it is, as a message says it: `confirm` needs {what}. */
  readonly what: string
  /** True where it may be left out; `derived` where it then follows from the settings. */
  readonly optional?: true | 'derived'
}

export interface WordArgument extends Named {
  readonly kind: 'word'
  readonly list: WordList
}

export interface OtherArgument extends Named {
  readonly kind: keyof Values
  /** The word that introduces it: such an argument stands at the end, in any order. */
  readonly after?: 'by' | 'who'
}

/** A word that tells one form of a command from its others. */
export interface Literal {
  readonly kind: 'literal'
  readonly word: string
}

/** What stands after the tickets, in its order. */
export type Form = readonly Argument[]

type ValueOf<A> = A extends { readonly kind: 'word'; readonly list: infer L extends WordList }
  ? WordLists[L]
  : A extends { readonly kind: infer K extends keyof Values }
    ? Values[K]
    : never

type NamedIn<F extends Form> = Extract<F[number], Named>

/** The values of a form's arguments by their names. */
export type ValuesOf<F extends Form> = {
  readonly [A in NamedIn<F> as A extends { readonly optional: true } ? never : A['name']]: ValueOf<A>
} & {
  readonly [A in NamedIn<F> as A extends { readonly optional: true } ? A['name'] : never]?: ValueOf<A>
}
