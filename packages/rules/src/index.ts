/** Types only: code is behind the doors in package.json, so that nobody loads what they do not use. */
export type { TeamChecks } from './checks/team-checks.ts'
export type { Verdict } from './decide/verdict.ts'
export type { TriedExamples } from './examples/tried-examples.ts'
export type { RuleBook } from './files/rule-book.ts'
export type { RuleFiles, RuleSource } from './files/rule-files.ts'
export type { MissingItem, Readiness, ShownItem } from './readiness/judge-readiness.ts'
export type { ReadinessRules } from './readiness/readiness-rules.ts'
export type { Ticket } from './ticket/snapshot.ts'
