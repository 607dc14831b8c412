// count-tests.mjs REPORT STATUS: "passed failed" of a vitest JSON report. A test file that could not even be
// loaded, and a run that failed for another reason than a test (its exit status), count as one failure.
import { readFileSync } from 'node:fs'

const [path, status] = process.argv.slice(2)

function count(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length }
}

function read() {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

const { passed, failed } = read()
console.log(passed, failed === 0 && status !== '0' ? 1 : failed)
