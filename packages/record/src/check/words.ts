import type { Settings } from '../formats/settings.ts'
import { suggestion } from '../problem/suggest.ts'
import type { Path } from '../schema/path.ts'
import type { TicketRecord } from '../schema/types.generated.ts'
import { CLOSURE_CODES, TICKET_TYPES } from '../schema/vocabulary.ts'
import type { Finding } from './finding.ts'
import { problem } from './problems.ts'

interface Word {
  readonly path: Path
  readonly value: string | undefined
  readonly known: readonly string[]
  /** Where triagebook.yml lists the team's own words. */
  readonly list: string
}

/** A team's own words must be in triagebook.yml. */
export function wordFindings(record: TicketRecord, settings: Settings): readonly Finding[] {
  return openWords(record, settings).flatMap(unknownWord)
}

function openWords({ triage, customer, resolution }: TicketRecord, settings: Settings): readonly Word[] {
  const { type, resolution_code, component, tier, segment, revenue_band } = settings.vocabulary
  const codes = [...CLOSURE_CODES, ...resolution_code]
  const word = (path: Path, value: string | undefined, known: readonly string[]): Word => ({
    path,
    value,
    known,
    list: `vocabulary.${path.at(-1) === 'code' ? 'resolution_code' : path.at(-1)}`,
  })
  // These four allow any slug while the team lists none.
  const listed = [
    word(['triage', 'component'], triage.component, component),
    word(['customer', 'tier'], customer?.tier, tier),
    word(['customer', 'segment'], customer?.segment, segment),
    word(['customer', 'revenue_band'], customer?.revenue_band, revenue_band),
  ].filter(({ known }) => known.length > 0)
  return [
    word(['triage', 'type'], triage.type, [...TICKET_TYPES, ...type]),
    { path: ['triage', 'team'], value: triage.team, known: Object.keys(settings.teams), list: 'teams' },
    word(['resolution', 'code'], resolution?.code, codes),
    word(['resolution', 'proposed', 'code'], resolution?.proposed?.code, codes),
    ...listed,
  ]
}

function unknownWord({ path, value, known, list }: Word): readonly Finding[] {
  if (value === undefined || known.includes(value)) return []
  return [
    {
      ...problem('record/unknown-word', {
        field: path.join('.'),
        value,
        suggestion: suggestion(value, known),
        list,
      }),
      path,
    },
  ]
}
