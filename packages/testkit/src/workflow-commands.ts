/** One line by which a process tells the runner to do something. */
export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly message: string
}

/** What GitHub shows beside a line of a file. */
export interface Annotation {
  readonly level: string
  readonly title?: string
  readonly file?: string
  readonly line?: number
  readonly col?: number
  readonly message: string
}

/**
 * The commands in what a process printed, read as the runner reads them: `::name key=value::message` at the start of a
 * line, and the older `##[name key=value]message` anywhere in one.
 */
export function readCommands(stdout: string): readonly WorkflowCommand[] {
  return stdout.split(/\r\n|[\r\n]/).flatMap((line) => readNewForm(line) ?? readOldForm(line) ?? [])
}

/** The `error`, `warning` and `notice` commands, in the order in which they were printed. */
export function readAnnotations(stdout: string): readonly Annotation[] {
  return readCommands(stdout).flatMap(({ name, properties, message }) =>
    ['error', 'warning', 'notice'].includes(name) ? [toAnnotation(name, properties, message)] : [],
  )
}

function toAnnotation(level: string, properties: WorkflowCommand['properties'], message: string): Annotation {
  const { title, file, line, col } = properties
  return {
    level,
    ...(title !== undefined && { title }),
    ...(file !== undefined && { file }),
    ...(line !== undefined && { line: Number(line) }),
    ...(col !== undefined && { col: Number(col) }),
    message,
  }
}

function readNewForm(line: string): WorkflowCommand | undefined {
  const [, name, properties = '', message = ''] = /^\s*::([^\s:]+)(?: (.*?))?::(.*)$/su.exec(line) ?? []
  return name === undefined
    ? undefined
    : { name: name.toLowerCase(), properties: readProperties(properties, ','), message: unescaped(message) }
}

function readOldForm(line: string): WorkflowCommand | undefined {
  const [, name, properties = '', message = ''] = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/su.exec(line) ?? []
  return name === undefined
    ? undefined
    : { name: name.toLowerCase(), properties: readProperties(properties, ';'), message: unescaped(message) }
}

function readProperties(text: string, separator: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(separator).flatMap((pair) => {
      const [, key, value] = /^([^=]+)=(.+)$/s.exec(pair.trim()) ?? []
      return key === undefined || value === undefined ? [] : [[key, unescaped(value)]]
    }),
  )
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}
