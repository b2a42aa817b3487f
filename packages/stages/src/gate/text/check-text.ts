import type { Verdict } from '@triagebook/approval'
import type { Problem } from '@triagebook/record/problem'
import { printMarkdown } from '@triagebook/text/markdown'
import {
  atMost,
  code,
  fit,
  heading,
  type Inline,
  link,
  list,
  paragraph,
  strong,
  table,
} from '@triagebook/text/page'
import { oneLine } from '@triagebook/text/plain'
import { wordNodes } from '../../words/problem-words.ts'
import type { ReviewDeadline } from '../clock/review-deadlines.ts'
import { deadlineWords } from './deadline-words.ts'
import { droppedWords } from './dropped-words.ts'
import type { JudgedTicket } from './judged-ticket.ts'
import { type ConcernedRule, concernedRules, RULE_HEAD, ruleRow } from './rule-row.ts'
import { STATE_WORDS } from './state-words.ts'
import type { Suggested } from './suggested.ts'
import type { Trial } from './trial.ts'

/** All that the check of a pull request says. */
export interface CheckFacts {
  readonly verdict: Verdict
  /** What releases the pull request, in one line. */
  readonly line: string
  readonly head: string
  readonly tickets: readonly JudgedTicket[]
  /** Tickets that it names, and that the book does not have. */
  readonly unknownTickets: readonly string[]
  /** People who should review it. */
  readonly suggested: readonly Suggested[]
  /** Of each step that waits for people. */
  readonly deadlines: readonly ReviewDeadline[]
  /** Until when an engineer has to own its ticket; null where nothing is to be said of that. */
  readonly unowned: string | null
  /** Where the pull request changes the policy. */
  readonly trial: Trial | null
}

export interface CheckText {
  readonly title: string
  readonly summary: string
  readonly text: string
}

type Blocks = Parameters<typeof printMarkdown>[0]['children']

/** GitHub takes 65,535; the rest is room for what it may count otherwise. */
const LONGEST = 60_000
const LONGEST_LINE = 250
const LONGEST_REASON = 300

/**
 * A check as Markdown, at most 60,000 characters a part: of long lists the first rows, and how many more. The summary says
 * what holds the pull request up, the text what a reviewer may want to know besides.
 */
export function checkText(facts: CheckFacts): CheckText {
  const longest = longestList(facts)
  return {
    title: oneLine(facts.line, LONGEST_LINE),
    summary: fit((rows) => print(summaryOf(facts, rows)), longest, LONGEST),
    text: fit((rows) => print(textOf(facts, rows)), longest, LONGEST),
  }
}

function print(children: Blocks): string {
  return printMarkdown({ type: 'root', children })
}

function summaryOf(facts: CheckFacts, rows: number): Blocks {
  const { verdict, head, suggested } = facts
  const rules = concernedRules(verdict)
  return [
    ...problemBlocks(verdict.problems, rows),
    ...atMost(rules, rows, (shown) => table(RULE_HEAD, shown.map(ruleRow))),
    ...section('Due', dueLines(facts), rows, (line) => [line]),
    ...section('Suggested reviewers', suggested, rows, ({ login, rules, why }) => [
      login,
      ', who can approve ',
      ...named(rules),
      ...(why === '' ? [] : [` (${why})`]),
    ]),
    ...section('Approvals that do not count', droppedOf(rules), rows, ({ rule, dropped }) => [
      strong(rule),
      ': ',
      ...droppedWords(dropped, head),
    ]),
    ...section('Overrides and waivers', overridesOf(rules), rows, ({ rule, of, login, reason }) => [
      strong(rule),
      `: ${login} ${of === 'rule' ? 'let it pass' : 'waived the change that it wants'}, because: ${oneLine(reason, LONGEST_REASON)}`,
    ]),
  ]
}

function dueLines({ deadlines, unowned }: CheckFacts): readonly string[] {
  return [...deadlines.map(deadlineWords), ...(unowned === null ? [] : [unowned])]
}

function textOf({ verdict, tickets, unknownTickets, trial }: CheckFacts, rows: number): Blocks {
  const skipped = verdict.rules.filter(({ state }) => state === 'skipped')
  return [
    ...(tickets.length === 0
      ? []
      : [
          heading(3, 'Tickets'),
          ...atMost(tickets, rows, (shown) =>
            table(['Ticket', 'Type', 'Severity', 'Priority', 'Shows', 'Lacks'], shown.map(ticketRow)),
          ),
        ]),
    ...section('Tickets that the book does not have', unknownTickets, rows, (id) => [code(id)]),
    ...(trial === null ? [] : trialBlocks(trial, rows)),
    ...section('Rules that do not concern it', skipped, rows, ({ name, because }) => [
      strong(name),
      `: ${because}`,
    ]),
    heading(3, 'How approvals count'),
    paragraph(
      'An approval counts while what it is about stays as it was approved. Comment ',
      code('/triagebook override <rule> <reason>'),
      ' to let a rule pass, where it names you for that.',
    ),
  ]
}

function section<T>(
  title: string,
  items: readonly T[],
  rows: number,
  words: (item: T) => readonly Inline[],
): Blocks {
  if (items.length === 0) return []
  return [heading(3, title), ...atMost(items, rows, (shown) => list(shown.map(words)))]
}

function problemBlocks(problems: readonly Problem[], rows: number): Blocks {
  return atMost(problems, rows, (shown) =>
    list(
      shown.map(({ message, hint }) => [
        ...wordNodes(message),
        ...(hint === undefined ? [] : [' ', ...wordNodes(hint)]),
      ]),
    ),
  )
}

function ticketRow({ id, page, type, severity, priority, readiness }: JudgedTicket) {
  return [
    [page === null ? code(id) : link(page, id)],
    [type ?? ''],
    [severity ?? ''],
    [priority ?? ''],
    [readiness?.shown.join(', ') ?? ''],
    [readiness?.missing.join(', ') ?? ''],
  ]
}

function trialBlocks(trial: Trial, rows: number): Blocks {
  const title = heading(3, 'With the policy of this pull request')
  if (trial.kind === 'unreadable')
    return [
      title,
      paragraph('The new rules/approvals.yml has problems. Once merged, it would stop every pull request.'),
      ...problemBlocks(trial.problems, rows),
    ]
  return [
    title,
    paragraph('This pull request is judged by the policy as it was. The new one would decide:'),
    ...atMost(trial.pulls, rows, (shown) =>
      table(
        ['Pull request', 'Now', 'With the new policy'],
        shown.map(({ number, before, after }) => [
          [code(`#${number}`)],
          [STATE_WORDS[before]],
          [before === after ? 'the same' : strong(STATE_WORDS[after])],
        ]),
      ),
    ),
    ...(trial.more > 0 ? [paragraph(`${trial.more} more open pull requests were not tried.`)] : []),
  ]
}

function named(rules: readonly string[]): readonly Inline[] {
  return rules.flatMap((rule, index) => [...(index === 0 ? [] : [', ']), strong(rule)])
}

/** Who approves for another rule need not be told that this one does not ask them. */
function droppedOf(rules: readonly ConcernedRule[]) {
  const counting = new Set(
    rules.flatMap(({ approvals }) => approvals.map(({ login }) => login.toLowerCase())),
  )
  return rules.flatMap(({ name, dropped }) =>
    dropped
      .filter(({ why, login }) => why !== 'not-asked' || !counting.has(login.toLowerCase()))
      .map((one) => ({ rule: name, dropped: one })),
  )
}

function overridesOf(rules: readonly ConcernedRule[]) {
  return rules.flatMap(({ name, override }) => (override === undefined ? [] : [{ rule: name, ...override }]))
}

/** With so many rows nothing is left out. */
function longestList(facts: CheckFacts): number {
  const { verdict, tickets, unknownTickets, suggested, trial } = facts
  return Math.max(
    verdict.rules.length,
    verdict.problems.length,
    droppedOf(concernedRules(verdict)).length,
    tickets.length,
    unknownTickets.length,
    suggested.length,
    dueLines(facts).length,
    trial === null ? 0 : trial.kind === 'tried' ? trial.pulls.length : trial.problems.length,
  )
}
