import type { Format } from '../schema/outline.ts'
import {
  approvalsShape,
  casesShape,
  checksShape,
  classifyShape,
  cursorShape,
  mappingShape,
  matrixShape,
  playbookShape,
  readinessShape,
  recordShape,
  redactShape,
  routeShape,
  settingsShape,
  slaShape,
} from '../schema/validators.generated.ts'
import type { ShapeError } from './shape-error.ts'

export interface Validator {
  (value: unknown): boolean
  errors?: readonly ShapeError[] | null
}

// The generated code has no types of its own.
export const VALIDATORS = {
  record: recordShape,
  settings: settingsShape,
  classify: classifyShape,
  matrix: matrixShape,
  route: routeShape,
  readiness: readinessShape,
  checks: checksShape,
  approvals: approvalsShape,
  cases: casesShape,
  redact: redactShape,
  sla: slaShape,
  mapping: mappingShape,
  cursor: cursorShape,
  playbook: playbookShape,
} as unknown as Readonly<Record<Format, Validator>>
