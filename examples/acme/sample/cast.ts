import type { Some, TeamKey } from './story.ts'

/** Somebody on the desk: the login is the name by which the book knows them, the id is the desk's. */
export interface Agent {
  readonly id: number
  readonly login: string
  readonly name: string
}

const LENA: Agent = { id: 377922500101, login: 'lena', name: 'Lena Brandt' }
const MO: Agent = { id: 377922500102, login: 'mo', name: 'Mo Haddad' }
const NILS: Agent = { id: 377922500103, login: 'nils', name: 'Nils Petersen' }
const OLU: Agent = { id: 377922500104, login: 'olu', name: 'Olu Adeyemi' }
const PIA: Agent = { id: 377922500105, login: 'pia', name: 'Pia Lindqvist' }
const QUIN: Agent = { id: 377922500106, login: 'quin', name: 'Quin Doyle' }

export const AGENTS: readonly Agent[] = [
  LENA,
  MO,
  NILS,
  OLU,
  PIA,
  QUIN,
  { id: 377922500107, login: 'rosa', name: 'Rosa Marini' },
]

/** Whether a user of the desk is one of those who answer. */
export function isAgent(userId: number): boolean {
  return AGENTS.some(({ id }) => id === userId)
}

/** Who answers in which language. */
export const SUPPORT: Readonly<Record<'en' | 'de', Some<Agent>>> = {
  en: [LENA, MO, NILS, OLU, PIA, QUIN],
  de: [LENA, NILS, MO],
}

export const ENGINEERS: Readonly<Record<TeamKey, Some<string>>> = {
  java: ['abel', 'britt', 'chidi'],
  frontend: ['dara', 'emil', 'farah'],
  backend: ['gus', 'hana', 'ines'],
  security: ['jo', 'kei'],
}

export const GROUPS = {
  firstLine: { id: 360004077401, name: 'Support' },
  escalations: { id: 360004077402, name: 'Escalations' },
} as const
