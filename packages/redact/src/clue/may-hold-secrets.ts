import { plainForm } from '../plain/plain-form.ts'
import { CLUES } from './clues.ts'

/**
 * What Triagebook writes into each record, in the form in which it writes it: instants, days, rules with their
 * version, and the hash of a ticket. A finding cannot begin before the quote or the start of the line, nor be inside.
 */
const OUR_OWN =
  /(?<=^- |"|_at: )\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=[":,\n]|$)|(?<=")\d{4}-\d\d-\d\d(?=")|"rule:[a-z0-9-]+@\d+(?:\.\d+)*"|(?<=^ {2}content_hash: "sha256:)[0-9a-f]{64}(?="$)/gm

const OF_IP: ReadonlySet<string> = new Set(['IPv4 address', 'IPv6 address'])

const NAMED = Object.entries(CLUES)
const OF_ALL = joined(NAMED.map(([, clue]) => clue))
const WITHOUT_IP = joined(NAMED.flatMap(([name, clue]) => (OF_IP.has(name) ? [] : [clue])))

/** Whether searching the text for secrets can find any. Quick, and loads none of the patterns. */
export function mayHoldSecrets(text: string, { ip }: { readonly ip: boolean }): boolean {
  const written = plainForm(text.replace(OUR_OWN, '')).text
  return (ip ? OF_ALL : WITHOUT_IP).some((clues) => clues.test(written))
}

/** One pattern for all clues with the same flags: a text is read once for them. */
function joined(clues: readonly RegExp[]): readonly RegExp[] {
  return [...Map.groupBy(clues, ({ flags }) => flags)].map(
    ([flags, same]) => new RegExp(same.map(({ source }) => `(?:${source})`).join('|'), flags),
  )
}
