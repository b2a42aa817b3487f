/** The folder of the schemas that editors use; `init` writes and updates it. */
export const SCHEMA_FOLDER = '.triagebook/schema'

const MODELINE = /^# yaml-language-server: \$schema=.*\r?\n/

/**
 * The text of a YAML file with the comment in its first line that tells editors where its schema is. The path is
 * relative, so that no editor needs the network. An older such comment is replaced.
 */
export function withModeline(path: string, format: string, text: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  const line = `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${format}.schema.json\n`
  return line + text.replace(MODELINE, '')
}
