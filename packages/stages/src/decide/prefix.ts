/** What stands before a command at a terminal, the only place where this stage runs. */
export const PREFIX = 'triagebook '
