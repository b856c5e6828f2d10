import process from 'node:process'

/** Tells at the end how much memory the program took at most, in KiB. */
process.on('exit', () => process.stderr.write(`\nMEMORY ${process.resourceUsage().maxRSS}\n`))
