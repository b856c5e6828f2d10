// Prints the tests that failed, with the first lines of what each says, and, alone on the last line, what the run
// came to: `N passed, N failed`. Given: vitest's JSON report.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { argv, cwd } from 'node:process'

const { testResults, numPassedTests, numFailedTests } = JSON.parse(readFileSync(argv[2], 'utf8'))
const told = message => (message ?? '').split('\n').slice(0, 12).join('\n  ')

// A file that could not be read as tests has failed without a failed test in it.
const unread = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.every(test => test.status !== 'failed'),
)
for (const { name, message } of unread) console.log(`::: failed: ${relative(cwd(), name)}\n  ${told(message)}`)
for (const { name, assertionResults } of testResults) {
  for (const { status, fullName, failureMessages } of assertionResults) {
    if (status === 'failed')
      console.log(`::: failed: ${relative(cwd(), name)}: ${fullName}\n  ${told(failureMessages[0])}`)
  }
}
console.log(`${numPassedTests} passed, ${numFailedTests + unread.length} failed`)
