// The second thread of validate. Beside main, in a file of its own, so that a thread can be started from it in every form of the command line.
import '@triagebook/stages/validate/worker'
