/** The forms of lines that programs write. */
const LOG_LINES: readonly RegExp[] = [
  /^(?: {4}|\t)\s*\S/, // indented
  /^\s*at [\w$.<[(/]/, // a frame of a stack trace
  /^\s*File ".*", line \d+/,
  /^\s*\.{3} \d+ more$/,
  /^(?:Caused by: |Traceback \(most recent call last\)|Exception in thread )/,
  /^[\w$.]*(?:Exception|Error)(?::|$)/,
  /^\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d/, // an instant
  /^[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d /, // syslog
  /^\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b[\]: ]/,
  /^\$ \S/, // a prompt
  /^\s*[{}[\]],?;?\s*$/, // brackets alone, as JSON has them
  /^\s*"[^"]*"\s*:\s/, // a member of JSON
  /^\s*<\/?[a-z][^<>]*>/i, // XML
]

export function isLogLine(line: string): boolean {
  return LOG_LINES.some((pattern) => pattern.test(line))
}
