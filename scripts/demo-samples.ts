import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fillPlaybook, readPlaybook, sourceOf } from '../packages/playbook/src/index.ts'
import { readRecord } from '../packages/record/src/read/index.ts'
import { TICKET_TYPES } from '../packages/record/src/record/index.ts'

/** The sample ticket of the README, which `npm run demo` makes. */
const RECORD = 'tickets/2026/10/zendesk-eu-1549.md'
const AGENDA = 'agenda/2026-11-16.md'

/** The lines of the sample record that tell what a record is. */
const TELLING = [
  /^triage:/,
  /^ {2}(type|severity|priority|team): /,
  /^ {2}decided:/,
  /^ {4}(type|priority|engineering_owner): /,
]

/** README.md with its samples as the demo in `folder` has them. */
export function readmeWithSamples(readme: string, folder: string): string {
  const file = (name: string) => readFileSync(path.join(folder, name), 'utf8')
  return replaceBlock(
    replaceBlock(readme, 'The agenda is Markdown:', 'markdown', agendaSample(file(AGENDA))),
    `A ticket is one file, \`${RECORD}\`.`,
    'yaml',
    recordSample(file(RECORD)),
  )
}

/** actions/validate/README.md with the message for a mistyped word in the sample record. */
export function actionReadmeWithSample(readme: string, folder: string): string {
  const text = readFileSync(path.join(folder, RECORD), 'utf8').replace(
    '\n  severity: major',
    '\n  severity: mjaor',
  )
  const [problem] = readRecord(RECORD, text).problems
  if (problem?.at === undefined) throw new Error(`A mistyped word in ${RECORD} is no problem.`)
  const { at, message, hint = '' } = problem
  return replaceOnce(readme, /^> \*\*tickets\/.*$/m, `> **${at.path}, line ${at.line}**: ${message} ${hint}`)
}

/** docs/playbooks.md with a template as it is in playbooks/, and filled for the sample ticket. */
export function playbooksPageWithSamples(page: string, folder: string): string {
  const file = (name: string) => readFileSync(path.join(folder, name), 'utf8')
  const template = 'playbooks/code-fix.md'
  const playbook = readPlaybook(template, file(template), TICKET_TYPES)
  const record = readRecord(RECORD, file(RECORD))
  if (!playbook.ok || !record.ok) throw new Error(`The demo has no valid ${template} or ${RECORD}.`)
  const filled = fillPlaybook(playbook.value, sourceOf(record.value))
  const beginning = (text: string) => text.slice(0, text.indexOf('\n\n## Change'))
  return replaceBlock(
    replaceBlock(page, 'It begins like this:', 'markdown', beginning(file(template))),
    'prints this for the sample ticket:',
    'markdown',
    beginning(filled),
  )
}

/** One team with its first ticket. */
function agendaSample(agenda: string): string {
  const [team] = /^### Backend.*\n\n(\|.*\n){2}\|.*/m.exec(agenda) ?? []
  if (team === undefined) throw new Error('The demo’s agenda has no ticket of the team Backend.')
  return team
}

function recordSample(record: string): string {
  return record
    .slice(record.indexOf('\ntriage:'))
    .split('\n')
    .filter((line) => TELLING.some((pattern) => pattern.test(line)))
    .join('\n')
}

/** Replaces what the first fenced block after the sentence holds. */
function replaceBlock(text: string, sentence: string, lang: string, content: string): string {
  const start = text.indexOf(`\`\`\`${lang}\n`, text.indexOf(sentence))
  const end = text.indexOf('\n```', start)
  if (!text.includes(sentence) || start < 0 || end < 0) {
    throw new Error(`The page has no block of ${lang} after “${sentence}”`)
  }
  return `${text.slice(0, start)}\`\`\`${lang}\n${content}${text.slice(end)}`
}

function replaceOnce(text: string, pattern: RegExp, content: string): string {
  if (!pattern.test(text)) throw new Error('actions/validate/README.md has no example of a problem.')
  return text.replace(pattern, () => content)
}
