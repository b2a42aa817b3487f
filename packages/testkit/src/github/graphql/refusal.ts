/** Thrown by a resolver; GitHub puts the type beside the message. */
export class GraphQLRefusal extends Error {
  override readonly name = 'GraphQLRefusal'
  readonly type: 'NOT_FOUND' | 'FORBIDDEN' | 'UNPROCESSABLE' | 'STALE_DATA'

  constructor(type: GraphQLRefusal['type'], message: string) {
    super(message)
    this.type = type
  }
}
