import { isIPv4, isIPv6 } from 'node:net'
import type { Around, Rule, Span } from '../../rule/rule.ts'

/** Used only with `privacy.redact_ip: true`. */
export const IP_RULES: readonly Rule[] = [
  {
    kind: 'ip',
    name: 'IPv4 address',
    pattern: String.raw`[0-9]{1,3}(?:\.[0-9]{1,3}){3}`,
    narrow: ipv4In,
  },
  {
    kind: 'ip',
    name: 'IPv6 address',
    pattern: String.raw`[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?:(?:\.[0-9]{1,3}){3})?`,
    narrow: ipv6In,
  },
]

/** `v1.2.3.4`, `version 1.2.3.4`, `app-1.2.3.4`, `Firefox/1.2.3.4`, `>=1.2.3.4`, `§ 1.2.3.4`. */
const VERSION =
  /(?:[\p{L}\p{N}_.+~^§-]|\p{L},|[\p{L}\p{N}]\/|[=<>~!]=|§ |\b(?:version|release|build|firmware|driver|update|patch|section|chapter|oid|abschnitt|kapitel|ios|ipados|macos|android|windows|java|sdk)(?:[ -]?(?:no|number|nummer))?\W{0,3})$/iu
/** `1.2.3.4.5`, `1.2.3.4-beta`, `1.2.3.4.zip`, `1.2.3.4 release`. */
const CONTINUES = /^(?:[\p{L}\p{N}_]|[.+-][\p{L}\p{N}]| (?:release|version|update)\b)/iu
/** This machine, no machine, all machines. */
const SPECIAL = /^(?:127\.|0\.|255\.255\.255\.)/

function ipv4In(found: string, { before, after }: Around): Span | null {
  const isVersion = VERSION.test(before) || CONTINUES.test(after)
  return isVersion || SPECIAL.test(found) || !isIPv4(found) ? null : { start: 0, end: found.length }
}

/** Routed and local addresses, and those with an IPv4 address inside. `12::30` is a time, `00:1a:2b` a hardware address. */
const FIRST_GROUP = /^(?:[0-9a-f]{3,4}:|::ffff:|64:ff9b:)/i

function ipv6In(found: string, { before, after }: Around): Span | null {
  const address = found.replace(/(?<!:):$/, '')
  const isPart = /[\p{L}\p{N}_.:]$/u.test(before) || (address === found && /^[\p{L}\p{N}_:]/u.test(after))
  if (isPart || !FIRST_GROUP.test(address) || !/\d/.test(address)) return null
  return isIPv6(address) ? { start: 0, end: address.length } : null
}
