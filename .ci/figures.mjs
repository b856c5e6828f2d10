// Prints what a test run came to, alone on a line: `N passed, N failed`. Given: vitest's JSON report.
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'

const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(argv[2], 'utf8'))
// A file that could not be read as tests has failed without a failed test in it.
const unread = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every(test => test.status !== 'failed'),
)
console.log(`${numPassedTests} passed, ${numFailedTests + unread.length} failed`)
