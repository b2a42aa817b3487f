export { mappedSource } from './mapping/index.ts'
export { mappedPages } from './mapping/pages/mapped-pages.ts'
export type { Mapping } from './mapping/read/mapping.ts'
export { readMapping } from './mapping/read/read-mapping.ts'
