import type { MappingFile } from '@triagebook/record'
import type { TimelineShape } from './mapping.ts'

/** What `timeline` says, with the names that its entries have where it says nothing of them. */
export function timelineShape(written: NonNullable<MappingFile['timeline']>): TimelineShape {
  const given = typeof written === 'string' ? { from: written } : written
  const {
    from,
    at = '/created_at',
    by = '/author_id',
    text = '/body',
    public: shown,
    private: hidden,
  } = given
  const visible = hidden ?? shown ?? '/public'
  return {
    list: from,
    at,
    by,
    text,
    visible:
      typeof visible === 'boolean'
        ? visible
        : { pointer: visible, means: hidden === undefined ? 'public' : 'private' },
  }
}
