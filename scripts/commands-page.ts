import {
  COMMAND_NAMES,
  COMMANDS,
  type CommandEntry,
  type CommandName,
  usageOf,
} from '../packages/decide/src/table.ts'
import { parseMarkdown, printMarkdown } from '../packages/text/src/index.ts'

const COMMON = `# Commands

People decide about tickets by these commands. At a terminal each follows \`triagebook\`: \`triagebook confirm 1359 bug\`. Every command writes its field, and where the field has them its decision and its event, signed with your login and the time. What \`triagebook validate\` would refuse is refused in the same words, and nothing is written.

This page is generated from the table of commands. \`npm run fix\` updates it.

## What they have in common

- \`<ids>\` are 1 to 20 tickets, separated by commas or spaces. The number on the desk is enough where only one ticket has it; otherwise write the whole id, such as \`zendesk-eu-1359\`.
- A text can be written without quotes. Put it in quotes where it begins with a number, or ends with words such as \`by friday\`. With several tickets, commas leave no doubt about where the text begins.
- \`<day>\` is a date such as \`2026-12-04\`, \`today\`, \`tomorrow\` or a weekday, in the time zone of triagebook.yml. A weekday is the next such day after today: on a Friday, \`friday\` is a week later. A day that has passed is refused.
- \`<login>\` is a person. One whom triagebook.yml does not list gives a warning.
- What is in brackets can be left out. Of words joined by \`|\` you choose one. Types, closure codes, teams and components are those of triagebook.yml.
- At a terminal a command asks for what is missing.
- Several tickets change together: where one of them is refused, none is written. \`--dry-run\` shows what would change.
- \`triagebook undo\` takes back the last command of this clone until a commit has it.
- You are who \`--as <login>\` says, else who Git says; \`triagebook whoami\` shows it.
- Each command lists the roles it is for. At a terminal they are not checked: whoever can write the files of the book can also edit them.
`

/** docs/reference/commands.md: every command with its usage, effect, roles and examples. */
export function commandsPage(): string {
  return printMarkdown(parseMarkdown([COMMON, ...COMMAND_NAMES.map(sectionOf)].join('\n')))
}

function sectionOf(name: CommandName): string {
  const { help, roles, writes, examples }: CommandEntry = COMMANDS[name]
  const listed = (words: readonly string[]) => words.map((word) => `\`${word}\``).join(', ')
  return `## ${name}

\`\`\`
${usageOf(name).join('\n')}
\`\`\`

${help}

- Roles: ${listed(roles)}
- Writes: ${listed(writes)}
- Examples: ${listed(examples)}
`
}
