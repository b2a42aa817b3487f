import { PARAMETER, SECRET_PARAMETERS } from '../../clue/words.ts'
import type { Rule } from '../../rule/rule.ts'

/** `http` and `https` also directly after a word. */
const SCHEME = String.raw`(?:\b(?:jdbc:)?[a-z][a-z0-9+.-]{1,20}|https?)://`
const REST = String.raw`[^\s"'<>\x60]*`
/** The last character of an address, which is no punctuation. */
const END = String.raw`[^\s"'<>\x60.,;:!?)\]]`

/** Addresses that give access to whoever has them. */
export const URL_RULES: readonly Rule[] = [
  {
    kind: 'url',
    name: 'address with a password',
    anyCase: true,
    pattern: String.raw`${SCHEME}(?:[^\s/?#@:"'<>]*:[^\s/@"'<>]+|[\w-]{16,})@${REST}${END}`,
    narrow: (found) => (/\$\{|\{\{|:\*+@/.test(found) ? null : { start: 0, end: found.length }),
  },
  {
    kind: 'url',
    name: 'address with a token',
    anyCase: true,
    pattern: String.raw`${SCHEME}${REST}${PARAMETER}[^\s"'<>\x60&.,;:!?)\]](?:${REST}${END})?`,
  },
  {
    kind: 'url',
    name: 'path with a token',
    anyCase: true,
    pattern: String.raw`(?:[\w-]+\.)*[\w-]*/${REST}[?&](?:${SECRET_PARAMETERS})=[^\s"'<>\x60&)\]]{8}(?:${REST}${END})?`,
  },
  {
    kind: 'url',
    name: 'webhook',
    anyCase: true,
    pattern: String.raw`https://(?:hooks\.slack\.com/(?:services|workflows|triggers)|[\w.]*discord(?:app)?\.com/api/webhooks|[\w.]*\.office(?:365)?\.com/webhook\w*|hooks\.zapier\.com/hooks)/${REST}${END}`,
  },
]
