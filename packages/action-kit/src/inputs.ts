import { type Problem, TriagebookError } from '@triagebook/record'

/** How an input is written in a workflow: one line, one value a line, or true or false. */
export type InputKind = 'text' | 'lines' | 'true-or-false'

/** The inputs of an action by their names in `action.yml`. Each action has `book` and `dry-run`. */
export type InputKinds = Readonly<Record<string, InputKind>> & {
  readonly book: 'text'
  readonly 'dry-run': 'true-or-false'
}

interface Values {
  readonly text: string
  readonly lines: readonly string[]
  readonly 'true-or-false': boolean
}

type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** What a stage is given: `book`, and its own inputs in camelCase; an input that is empty is absent. */
export type InputsOf<Kinds extends InputKinds> = { readonly book: string } & {
  readonly [Name in Exclude<
    keyof Kinds & string,
    'book' | 'dry-run'
  > as CamelCase<Name>]?: Values[Kinds[Name]]
}

/** Reads the inputs of an action; `raw` gives the text of one, empty where it is not set. Throws with all problems. */
export function readInputs<Kinds extends InputKinds>(
  kinds: Kinds,
  raw: (name: string) => string,
): { readonly inputs: InputsOf<Kinds>; readonly dryRun: boolean } {
  const texts = Object.entries(kinds).map(([name, kind]) => ({ name, kind, text: raw(name).trim() }))
  const [first, ...rest] = texts.flatMap(problemsOf)
  if (first) throw new TriagebookError([first, ...rest])

  const dryRun = texts.some(({ name, text }) => name === 'dry-run' && isTrue(text))
  const own = texts.filter(({ name, text }) => name !== 'dry-run' && text !== '')
  const values = own.map(({ name, kind, text }) => [camelCase(name), parsed(kind, text)])
  return { inputs: { book: '.', ...Object.fromEntries(values) } as InputsOf<Kinds>, dryRun }
}

function problemsOf({
  name,
  kind,
  text,
}: {
  name: string
  kind: InputKind
  text: string
}): readonly Problem[] {
  if (kind !== 'true-or-false' || text === '' || /^(?:true|false)$/i.test(text)) return []
  return [
    {
      code: 'action/not-true-or-false',
      severity: 'error',
      message: `The input ${name} is ${JSON.stringify(text)}, but it takes true or false.`,
      hint: 'Write true or false in the workflow, or leave the input out.',
    },
  ]
}

function parsed(kind: InputKind, text: string): string | boolean | readonly string[] {
  if (kind === 'lines') return text.split(/\r?\n/).flatMap((line) => line.trim() || [])
  return kind === 'text' ? text : isTrue(text)
}

function isTrue(text: string): boolean {
  return text.toLowerCase() === 'true'
}

function camelCase(name: string): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())
}
