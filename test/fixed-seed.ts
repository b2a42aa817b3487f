import fc from 'fast-check'

// A green run stays green: properties try the same cases each time. TRIAGEBOOK_SEED=<number> tries others.
fc.configureGlobal({ seed: Number(process.env.TRIAGEBOOK_SEED ?? 20261121) })
