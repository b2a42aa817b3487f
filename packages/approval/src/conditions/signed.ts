import { compileActors } from '../compile/compile-actors.ts'
import type { Commit } from '../facts/commit.ts'
import { actorsInWords } from '../policy/actors-in-words.ts'
import { membersOf } from '../policy/members-of.ts'
import type { Condition } from './condition.ts'
import { shown } from './shown.ts'

/** `signed: { by: { team: [web] } }`: each commit has a valid signature, by one of these, with one of these keys. */
export const signed: Condition<'signed'> = ({ by, keys }, path, context) => {
  const actors = by && compileActors(by, [...path, 'by'], context)
  const knownKeys = keys && new Set(keys.map((key) => key.toLowerCase()))
  return ({ commits, directory }) => {
    const signers = actors && membersOf(actors, directory)
    const own = commits.filter(({ kind }) => kind === 'change')
    if (own.length === 0) return { met: false, because: 'it has no commits' }
    for (const { id, signature } of own) {
      const commit = `commit ${id.slice(0, 7)}`
      if (signature === null) return { met: false, because: `${commit} is not signed` }
      if (!signature.valid) return { met: false, because: `${commit} has no valid signature` }
      if (actors && !signers?.has(signature.signer?.toLowerCase() ?? ''))
        return {
          met: false,
          because: `${commit} is signed by ${signerOf(signature)}, who is not ${actorsInWords(actors)}`,
        }
      if (knownKeys && !knownKeys.has(signature.key?.toLowerCase() ?? ''))
        return { met: false, because: `${commit} is signed with ${keyOf(signature)}` }
    }
    return { met: true, because: 'each of its commits has a valid signature' }
  }
}

type Signature = NonNullable<Commit['signature']>

function signerOf({ signer }: Signature): string {
  return signer ?? 'somebody without an account'
}

function keyOf({ key }: Signature): string {
  return key === null ? 'a key that has no id' : `the key ${shown(key)}`
}
