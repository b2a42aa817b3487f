import type { Source } from './kit/source.ts'

/**
 * Every source that Triagebook can read, by its folder. The only file, besides a source's own folder, that names it.
 * A source is loaded when it is used.
 */
export const SOURCES = {
  zendesk: () => import('./zendesk/index.ts'),
} as const satisfies Readonly<Record<string, () => Promise<{ readonly source: Source }>>>
