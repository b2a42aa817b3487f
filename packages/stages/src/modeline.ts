/** Where a book keeps the schemas of its files for editors; `init` writes them and brings them up to date. */
export const SCHEMA_FOLDER = '.triagebook/schema'

const MODELINE = /^# yaml-language-server: \$schema=.*\r?\n/

/**
 * A YAML file of a book with the comment by which an editor finds its schema, as its first line. The way there is
 * relative, so that no editor asks the network; one that stands there already is replaced.
 */
export function withModeline(path: string, format: string, text: string): string {
  const up = '../'.repeat(path.split('/').length - 1)
  const line = `# yaml-language-server: $schema=${up}${SCHEMA_FOLDER}/${format}.schema.json\n`
  return line + text.replace(MODELINE, '')
}
