import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What expressions may name: `github`, `inputs`, `steps`. */
export type Contexts = Readonly<Record<string, unknown>>

export type Texts = Readonly<Record<string, string>>

/** How things stand where an expression is read. */
export interface Standing {
  readonly contexts: Contexts
  /** Whether everything before it went well. */
  readonly isWell: boolean
  /** Whether the work tree has a file. */
  readonly hasFile: (path: string) => boolean
}

function filled(text: string, standing: Standing): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, standing).coerceString(),
  )
}

/** These texts with their `${{ }}` filled in by GitHub’s own evaluator. A context or a function that is unknown here is an error. */
export function allFilled(texts: Contexts = {}, standing: Standing): Texts {
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, filled(String(text), standing)]),
  )
}

/** Whether a job or a step runs: `success()` is meant unless its condition asks how things went. */
export function isMet(condition: string | undefined, standing: Standing): boolean {
  const asked = condition ?? 'success()'
  const asksHow = /\b(?:always|failure|success)\(\)/.test(asked)
  return evaluate(asksHow ? asked : `success() && (${asked})`, standing).coerceString() === 'true'
}

function evaluate(expression: string, { contexts, isWell, hasFile }: Standing): data.ExpressionData {
  const functions = new Map(
    Object.entries({
      always: () => new data.BooleanData(true),
      failure: () => new data.BooleanData(!isWell),
      success: () => new data.BooleanData(isWell),
      hashFiles: (path?: data.ExpressionData) =>
        new data.StringData(hasFile(path?.coerceString() ?? '') ? 'a hash' : ''),
    }).map(([name, call]) => [name.toLowerCase(), { name, minArgs: 0, maxArgs: 1, call }]),
  )
  const known: data.Dictionary = JSON.parse(JSON.stringify(contexts), data.reviver)
  const { tokens } = new Lexer(expression.trim()).lex()
  const parsed = new Parser(tokens, Object.keys(contexts), [...functions.values()]).parse()
  return new Evaluator(parsed, known, functions).evaluate()
}
