import type { Source } from './kit/source.ts'
import { source as zendesk } from './zendesk/index.ts'

/** Every source that Triagebook can read, by platform. The only file, besides a source's own folder, that names it. */
export const SOURCES: Readonly<Record<'zendesk', Source>> = { zendesk }
