import type { ProblemList } from '@triagebook/record'

/** Every code that reading rules can raise. */
export const PROBLEMS: ProblemList = {
  'rules/missing-file': {
    what: 'One of rules/classify.yml, rules/priority-matrix.md and rules/route.yml is not there. It decides nothing; people still can.',
    mend: 'Copy the default with `triagebook init`, or leave it: this is a warning.',
  },
  'rules/same-name': {
    what: 'Two rules have one name. The name stands in the decisions of every ticket, so it must mean one rule.',
    mend: 'Rename one of them. Names are unique over all rule files; `priority-matrix` is the matrix.',
  },
  'rules/unknown-field': {
    what: 'A condition asks about a field that tickets do not have, or that rules may not read.',
    mend: 'Ask about source.*, customer.*, title, body, triage.confirmed or a triage field that is decided before the rule’s own.',
  },
  'rules/field-not-yet-decided': {
    what: 'A condition asks about a triage field that is decided only after the field which its rule sets, or by people alone.',
    mend: 'Fields are decided in this order: type, component, impact, severity, business_impact, tech_debt, priority, team, engineering_owner, lane, status. FieldEvaluator about an earlier one.',
  },
  'rules/unclear-condition': {
    what: 'A condition is not one question: it lacks a field, a text or an operator, has too many of them, or is an empty group.',
    mend: 'Write one field or text with one of equals, in, contains, matches, exists; or a group (all, any, not) of such questions.',
  },
  'rules/operator-does-not-fit': {
    what: 'equals and in compare one value, and the field is a list.',
    mend: 'Ask with contains whether the list has a member; put several into a group `any`.',
  },
  'rules/unknown-value': {
    what: 'A rule sets or compares with a word that the field never holds, so it would never count.',
    mend: 'Use one of the words that the message lists, or add your own under `vocabulary` or `teams` in triagebook.yml.',
  },
  'rules/bad-pattern': {
    what: 'The pattern of a `matches` cannot be read by the safe engine (RE2).',
    mend: 'Leave out look-ahead, look-behind and back-references, close every bracket, and stay under 1,000 characters.',
  },
  'rules/owner-not-in-team': {
    what: 'A route gives tickets of a team to somebody whom triagebook.yml does not list in it. A warning.',
    mend: 'Correct the login, or add the person to the team.',
  },
  'rules/matrix-without-table': {
    what: 'rules/priority-matrix.md has no Markdown table.',
    mend: 'Write one with the columns Issue Type, Severity, Business Impact, Priority, and Tier where it matters.',
  },
  'rules/matrix-missing-column': {
    what: 'The table of the priority matrix lacks a column that it needs.',
    mend: 'Give it the columns Issue Type, Severity, Business Impact and Priority, in any order.',
  },
  'rules/matrix-unread-column': {
    what: 'A column of the priority matrix has a header that nobody reads (a warning), or stands twice (an error).',
    mend: 'Correct the header, or leave the column as a note for people.',
  },
  'rules/matrix-too-few-cells': {
    what: 'A row of the priority matrix has fewer cells than there are columns.',
    mend: 'Fill every cell; * matches any.',
  },
  'rules/matrix-unknown-word': {
    what: 'A cell of the priority matrix holds a word that its column does not know, or is empty.',
    mend: 'Use one of the words that the message lists; * matches any. Your own types belong under `vocabulary` in triagebook.yml.',
  },
  'rules/matrix-conflict': {
    what: 'Two rows of the priority matrix match the same tickets, are equally specific, and give different priorities.',
    mend: 'Add a row for exactly the case that the message names, or change one of the two.',
  },
  'rules/matrix-gap': {
    what: 'No row of the priority matrix bestRows for one combination of type, severity and business impact.',
    mend: 'Add a row for it, or one with * that covers it.',
  },
}
