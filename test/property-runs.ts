import fc from 'fast-check'

// A green run stays green: properties try the same cases each time. Each night others are tried, and more of them.
fc.configureGlobal({
  seed: Number(process.env.TRIAGEBOOK_SEED ?? 20261121),
  numRuns: Number(process.env.TRIAGEBOOK_PROPERTY_RUNS ?? 100),
})
