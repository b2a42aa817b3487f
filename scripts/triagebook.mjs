#!/usr/bin/env node
// The command `triagebook` of a clone, once `npm link` has been run in it. Written for old Nodes, as bootstrap.mjs is.
import process from 'node:process'

process.env.TRIAGEBOOK_COMMAND = 'triagebook'
process.argv.splice(2, 0, 'all:triagebook')
await import('./bootstrap.mjs')
