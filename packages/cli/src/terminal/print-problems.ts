import { styleText } from 'node:util'
import { type Problem, placeText } from '@triagebook/record/problem'

/** Problems for a terminal: the place first, then what is wrong, then what to do. */
export function printProblems(problems: readonly Problem[], colours: boolean): string {
  const style = (format: Parameters<typeof styleText>[0], text: string) =>
    colours ? styleText(format, text, { validateStream: false }) : text
  return problems
    .map(({ at, severity, code, message, hint }) => {
      const place = at ? `${style('bold', placeText(at))} ` : ''
      const kind = style(severity === 'error' ? 'red' : 'yellow', severity)
      return `${place}${kind} ${message} ${style('dim', `[${code}]`)}\n${hint === undefined ? '' : `  ${hint}\n`}`
    })
    .join('')
}
