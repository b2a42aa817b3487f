// The second thread of validate: an entry point next to main.ts in the sources, the build and the bundle.
import '@triagebook/stages/validate/worker'
