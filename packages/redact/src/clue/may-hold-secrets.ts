import { plainForm } from '../plain/plain-form.ts'
import { CLUES } from './clues.ts'

/**
 * What Triagebook writes into each record, in the form in which it writes it: instants, days, and rules with their
 * version. A finding cannot begin before the quote or the start of the line, nor be inside.
 */
const OUR_OWN =
  /(?<=^- |"|_at: )\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ(?=[":,\n]|$)|(?<=")\d{4}-\d\d-\d\d(?=")|"rule:[a-z0-9-]+@\d+(?:\.\d+)*"/gm

const OF_IP: ReadonlySet<string> = new Set(['IPv4 address', 'IPv6 address'])

/** Whether searching the text for secrets can find any. Quick, and loads none of the patterns. */
export function mayHoldSecrets(text: string, { ip }: { readonly ip: boolean }): boolean {
  const written = plainForm(text.replace(OUR_OWN, '')).text
  return Object.entries(CLUES).some(([name, clue]) => (ip || !OF_IP.has(name)) && clue.test(written))
}
