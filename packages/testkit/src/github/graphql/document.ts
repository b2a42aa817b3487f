import type { Permissions } from '../contract/permissions.ts'

/** A GraphQL document as a constant, beside the permissions that its caller's action declares for it. */
export interface GraphQLDocument {
  readonly document: string
  readonly permissions: Permissions
}
