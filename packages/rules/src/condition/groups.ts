import type { Predicate } from '../compile/predicate.ts'

/** Holds if all of them hold; the first that does not is the reason. */
export function allOf(predicates: readonly Predicate[]): Predicate {
  const [only] = predicates
  if (only && predicates.length === 1) return only
  return (snapshot) => {
    const reasons: string[] = []
    for (const predicate of predicates) {
      const result = predicate(snapshot)
      if (!result.met) return result
      reasons.push(result.because)
    }
    return { met: true, because: reasons.join(' and ') }
  }
}

/** Holds if one of them holds; the first that does is the reason. */
export function anyOf(predicates: readonly Predicate[]): Predicate {
  return (snapshot) => {
    for (const predicate of predicates) {
      const result = predicate(snapshot)
      if (result.met) return result
    }
    return { met: false, because: 'none of its alternatives holds' }
  }
}

/** Holds if none of them holds. */
export function noneOf(predicates: readonly Predicate[]): Predicate {
  return (snapshot) => {
    const reasons: string[] = []
    for (const predicate of predicates) {
      const { met, because } = predicate(snapshot)
      if (met) return { met: false, because }
      reasons.push(because)
    }
    return { met: true, because: reasons.join(' and ') }
  }
}
