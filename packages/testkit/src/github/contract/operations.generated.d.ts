import type { OperationShape } from './operation-shape.ts'

/** By `METHOD /path`. Made by scripts/generate.ts. */
export const OPERATIONS: Readonly<Record<string, OperationShape>>
