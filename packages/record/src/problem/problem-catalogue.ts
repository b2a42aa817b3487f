import { type Place, type Problem, type ProblemCode, TriagebookError } from './problem.ts'
import { shorten } from './shorten.ts'
import { showValue } from './show-value.ts'

/** A sentence with a place for each value, `{name}`, and what to do next. */
interface ProblemWords {
  /** What happened and why, in one sentence, from the reader's point of view. */
  readonly message: string
  /** What to do next. */
  readonly hint?: string
}

interface ProblemFacts {
  /** An error unless said otherwise. */
  readonly severity?: 'warning'
  /** The exit class of an error: 1 (what people wrote) unless it is 2 (wrong usage), 3 (something outside) or 4 (a bug). */
  readonly exit?: 2 | 3 | 4
  /** What the code means, how it comes about and how to fix it, at length: for `explain` and docs/reference/problems.md. */
  readonly about: string
}

/** All that there is to say of one problem code. A code with several wordings names each. */
export type ProblemEntry = ProblemFacts &
  (ProblemWords | { readonly wordings: Readonly<Record<string, ProblemWords>> })

/** Each package keeps one such catalogue, exported as `PROBLEMS`. */
export type ProblemCatalogue = Readonly<Record<ProblemCode, ProblemEntry>>

/** `code`, or `code#wording` where the code has several. */
type Key<Catalogue extends ProblemCatalogue> = {
  [Code in keyof Catalogue & string]: Catalogue[Code] extends {
    readonly wordings: infer Wordings extends Readonly<Record<string, ProblemWords>>
  }
    ? `${Code}#${keyof Wordings & string}`
    : Code
}[keyof Catalogue & string]

type WordsAt<
  Catalogue extends ProblemCatalogue,
  K extends string,
> = K extends `${infer Code}#${infer Wording}`
  ? Code extends keyof Catalogue
    ? Catalogue[Code] extends { readonly wordings: infer Wordings }
      ? Wording extends keyof Wordings
        ? Wordings[Wording]
        : never
      : never
    : never
  : K extends keyof Catalogue
    ? Catalogue[K]
    : never

type Placeholder<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends '' | `${string} ${string}` ? never : Name) | Placeholder<Rest>
  : never

type Values<Words> = {
  readonly [Name in
    | (Words extends { readonly message: infer Message } ? Placeholder<Message> : never)
    | (Words extends { readonly hint: infer Hint } ? Placeholder<Hint> : never)]: string | number
}

/** Makes one problem of a catalogue. The types ask for exactly the values that its message and hint name. */
export type ProblemMaker<Catalogue extends ProblemCatalogue> = <K extends Key<Catalogue>>(
  key: K,
  values: Values<WordsAt<Catalogue, K>>,
  at?: Place,
) => Problem

/**
 * Makes the problems of a catalogue: `problem('area/code', { value }, place)`. Every value is made visible, kept on
 * one line and shortened, whoever wrote it.
 */
export function problemsOf<const Catalogue extends ProblemCatalogue>(
  catalogue: Catalogue,
): ProblemMaker<Catalogue> {
  return (key, values, at) => {
    const [code, wording] = split(key)
    const entry: ProblemEntry | undefined = catalogue[code]
    const words = entry !== undefined && 'wordings' in entry ? entry.wordings[wording ?? ''] : entry
    if (entry === undefined || words === undefined) throw new Error(`No problem is called ${key}.`)
    return {
      code,
      severity: entry.severity ?? 'error',
      message: fill(words.message, values),
      ...(words.hint !== undefined && { hint: fill(words.hint, values) }),
      ...(entry.exit !== undefined && { exit: entry.exit }),
      ...(at !== undefined && { at }),
    }
  }
}

function split(key: string): readonly [ProblemCode, string | undefined] {
  const [code = '', wording] = key.split('#')
  const [area = '', ...name] = code.split('/')
  return [`${area}/${name.join('/')}`, wording]
}

/** A list of words, or a sentence made elsewhere. */
const LONGEST_WORDS = 2000

/** What somebody wrote, in quotes. */
const LONGEST_QUOTED = 200

function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(
    /([`"“]?)\{([a-zA-Z]+)\}([`"”]?)/g,
    (all, before: string, name: string, after: string) => {
      const value = values[name]
      if (value === undefined) return all
      const isQuoted = before !== '' && after !== ''
      const shown = showValue(shorten(String(value), isQuoted ? LONGEST_QUOTED : LONGEST_WORDS))
      const isEmptyCode = shown === '' && before === '`' && after === '`'
      return `${before}${isEmptyCode ? '""' : shown}${after}`
    },
  )
}

/** The same problem as a warning. */
export function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' }
}

/** Ends the work where there is any problem; otherwise does nothing. */
export function throwIfAny([first, ...rest]: readonly Problem[]): void {
  if (first !== undefined) throw new TriagebookError([first, ...rest])
}

/**
 * The exit class of a run: 0 clean (warnings alone are), 1 problems in what people wrote, 2 wrong usage, 3 something
 * outside failed, 4 a bug. Of several the highest.
 */
export function exitClassOf(problems: readonly Problem[]): 0 | 1 | 2 | 3 | 4 {
  const classes = new Set(problems.map(({ severity, exit }) => (severity === 'warning' ? 0 : (exit ?? 1))))
  return ([4, 3, 2, 1] as const).find((one) => classes.has(one)) ?? 0
}
