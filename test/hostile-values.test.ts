import { describe, expect, it } from 'vitest'
import { chooseAnnotations } from '../packages/action-kit/src/annotations.ts'
import { logLine } from '../packages/action-kit/src/log-line.ts'
import { printProblems } from '../packages/cli/src/terminal/print-problems.ts'
import {
  formatProblem,
  type Problem,
  type ProblemCatalogue,
  problemsOf,
} from '../packages/record/src/problem/index.ts'
import { summarize } from '../packages/stages/src/run/summary.ts'
import { problemLists } from '../scripts/problem-lists.ts'

/** What terminals and runners obey, and what a reviewer does not see. */
const HOSTILE = [
  '\u0000\u0007\u0008\u001b[31m\u001b]0;title\u0007\u007f\u0085\u009b',
  '\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u2028\u2029',
  '\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\ufff9\u{e0001}\u{e0041}\ud800',
].join('')

const VALUES = [
  `::add-mask::${HOSTILE}`,
  ` \t::error file=a::b`,
  `a\n::error::b\r::error::c\u2028::error::d`,
  `##[add-mask]a`,
  `a ##\u0000[group]${HOSTILE}`,
]

const RAW = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029]/u

/** How the runner finds a command in a line: see `ActionCommand.cs` of actions/runner. */
const COMMAND = /^\s*::|##\[/m

const lists = await problemLists()

/** The problem of every code and wording, with the value in each place for one, at a file of that name. */
function everyProblem(value: string): readonly Problem[] {
  return lists.flatMap(({ codes }) => problemsWith(codes, value))
}

function problemsWith(codes: ProblemCatalogue, value: string): readonly Problem[] {
  const problem = problemsOf(codes)
  const at = { path: value, line: 1, col: 1 }
  return Object.entries(codes).flatMap(([code, entry]) => {
    const wordings = 'wordings' in entry ? Object.entries(entry.wordings) : [[null, entry] as const]
    return wordings.map(([wording, words]) => {
      const names = `${words.message} ${words.hint ?? ''}`.matchAll(/\{([a-zA-Z]+)\}/g)
      const values = Object.fromEntries([...names].map(([, name = '']) => [name, value]))
      return problem(keyOf(code, wording), values, at)
    })
  })
}

function keyOf(code: string, wording: string | null): `${string}/${string}` {
  const [area = '', ...rest] = code.split('/')
  return `${area}/${rest.join('/')}${wording === null ? '' : `#${wording}`}`
}

describe.each(VALUES.map((value) => ({ value, shown: JSON.stringify(value).slice(0, 40) })))(
  'a problem with the value $shown',
  ({ value }) => {
    const problems = everyProblem(value)

    it.each([
      { where: 'a terminal', print: (one: Problem) => printProblems([one], false) },
      { where: 'a sentence', print: formatProblem },
      { where: 'the log of an action', print: (one: Problem) => logLine(formatProblem(one)) },
      {
        where: 'an annotation',
        print: (one: Problem) =>
          chooseAnnotations([one], '')
            .map(({ message }) => message)
            .join('\n'),
      },
    ])('shows nothing raw and gives no command in $where, whatever its code', ({ print }) => {
      const bad = problems.filter((one) => RAW.test(print(one)) || COMMAND.test(print(one)))
      expect(bad.map(({ code }) => code)).toEqual([])
      expect(problems.length).toBeGreaterThan(300)
    })

    it('shows nothing raw in the summary of a job', () => {
      const report = { decision: '', reason: value, problems, counts: {}, data: {} }
      const summary = summarize('validate', report, { changes: [], effects: [] })
      expect(RAW.exec(summary)).toBeNull()
    })
  },
)

describe('a value in a problem', () => {
  const problem = problemsOf({
    'a/quoted': { message: 'There is no `{value}`, “{value}” or "{value}".', about: '' },
    'a/words': { message: 'Use {value}', about: '' },
    'a/code': { message: 'Run `{value}confirm`.', about: '' },
  } as const)

  it('is shortened: in quotes to 200 characters, else to 2000', () => {
    const long = 'x'.repeat(3000)
    expect(problem('a/quoted', { value: long }).message).toHaveLength(
      3 * 200 + 'There is no ``, “” or "".'.length,
    )
    expect(problem('a/words', { value: long }).message).toHaveLength(2000 + 'Use '.length)
    expect(problem('a/quoted', { value: 'x'.repeat(200) }).message).not.toContain('…')
  })

  it('is shown where it is empty', () => {
    expect(problem('a/quoted', { value: '' }).message).toBe('There is no `""`, “” or "".')
    expect(problem('a/code', { value: '' }).message).toBe('Run `confirm`.')
  })

  it('is shown with what hides in it', () => {
    expect(problem('a/words', { value: 'ad\u200bmin\u202e' }).message).toBe('Use ad\\u{200b}min\\u{202e}')
  })
})
