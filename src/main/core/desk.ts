import { runDesk } from './desk/run'
import { realTerminal } from './desk/terminal'

/** The command line to the same core, for a district's IT person and for checks; `desk help` tells the commands. */
process.exitCode = await runDesk(process.argv.slice(2), realTerminal)
