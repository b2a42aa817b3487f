export type { Argument, Form } from './table/argument.ts'
export {
  COMMAND_NAMES,
  COMMANDS,
  type CommandEntry,
  type CommandName,
  isCommandName,
} from './table/commands.ts'
export { helpOf } from './table/help.ts'
export { EVERYBODY, type Role } from './table/role.ts'
export { usageOf } from './table/usage.ts'
