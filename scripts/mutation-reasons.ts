/** Why a change of the code may go unnoticed, by its file and the changed line. */
const REASONS: Readonly<Record<string, Readonly<Record<string, string>>>> = {}

export function reasonFor(path: string, became: string): string {
  return REASONS[path]?.[became] ?? 'not looked at yet'
}
