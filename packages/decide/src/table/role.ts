import type { Member } from '@triagebook/record'

export type Role = Member['roles'][number]

/** Everybody who takes part in triage: those who present tickets, those who fix them, and who runs the meeting. */
export const TRIAGE = ['support', 'support-lead', 'engineer', 'meeting-owner', 'security', 'admin'] as const

/** Those who speak for a customer, and who runs the meeting. */
export const ESCALATING = [
  'support',
  'support-lead',
  'meeting-owner',
  'customer-success',
  'sales-engineer',
  'security',
  'admin',
] as const

/** Those to whom feature requests go, and who runs the meeting. */
export const PRODUCT = ['product', 'customer-success', 'support-lead', 'meeting-owner', 'admin'] as const

export const EVERYBODY = [
  'support',
  'support-lead',
  'engineer',
  'meeting-owner',
  'product',
  'customer-success',
  'sales-engineer',
  'security',
  'admin',
] as const satisfies readonly Role[]
