import type { Day } from '@triagebook/record'

interface Described {
  /** What it is for, as sentences: the same words in `--help`, in `action.yml` and in the reference. */
  readonly help: string
  /** What only a workflow has to know. */
  readonly inAction?: string
  /** Only the command line has it, or only actions have. */
  readonly only?: 'cli' | 'action'
  /** What stands for its value in `--help`, such as `revision`; else its kind does. */
  readonly value?: string
}

interface WithDefault {
  readonly default?: string
  /** May be missing without a default. */
  readonly optional?: true
  /** Given to the command without its name. */
  readonly positional?: true
  /** Its name at the command line, where the key is not. */
  readonly option?: string
}

/** How an input is written, and so what a stage gets of it. */
export type InputSpec = Described &
  (
    | ({ readonly kind: 'text' } & WithDefault)
    /** A path; relative ones start where the person or the job stands. */
    | ({ readonly kind: 'file' | 'folder' } & WithDefault)
    | ({ readonly kind: 'day' } & WithDefault)
    | ({ readonly kind: 'choice'; readonly words: readonly string[] } & WithDefault)
    /** Several texts: words of a command, lines of an action's input. */
    | { readonly kind: 'lines'; readonly positional?: true }
    | { readonly kind: 'flag' }
  )

/** The inputs of a stage by their names in camelCase. Options and actions have them in kebab-case. */
export type InputTable = Readonly<Record<string, InputSpec>>

type ValueOf<Spec> = Spec extends { readonly kind: 'flag' }
  ? boolean
  : Spec extends { readonly kind: 'lines' }
    ? readonly string[]
    : Spec extends { readonly kind: 'choice'; readonly words: readonly (infer Word)[] }
      ? Word
      : Spec extends { readonly kind: 'day' }
        ? Day
        : string

/** What a stage gets: every input, with its default where nobody gave it. */
export type Inputs<Table extends InputTable> = {
  readonly [Key in keyof Table]:
    | ValueOf<Table[Key]>
    | (Table[Key] extends { readonly optional: true } ? undefined : never)
}

type FreeKey<Table extends InputTable> = {
  [Key in keyof Table]: Table[Key] extends
    | { readonly optional: true }
    | { readonly default: string }
    | { readonly kind: 'flag' | 'lines' }
    ? Key
    : never
}[keyof Table]

/** What a caller gives. */
export type Given<Table extends InputTable> = {
  readonly [Key in Exclude<keyof Table, FreeKey<Table>>]: ValueOf<Table[Key]>
} & { readonly [Key in FreeKey<Table>]?: ValueOf<Table[Key]> | undefined }

/** `engineeringOwner` -> `engineering-owner`. */
export function kebabCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
