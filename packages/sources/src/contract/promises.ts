import { PAGING_PROMISES } from './paging-promises.ts'
import type { SourcePromise } from './source-promise.ts'
import { TICKET_PROMISES } from './ticket-promises.ts'

/** What every source promises, whatever its platform. */
export const PROMISES: readonly SourcePromise[] = [...TICKET_PROMISES, ...PAGING_PROMISES]
