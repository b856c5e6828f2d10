import type { letters as vietnamese } from '../vi/letters.ts'

export const letters: typeof vietnamese = {
  keptOut: {
    unconfirmed: ({ units }) => `Not pressed, as their answers wait to be confirmed: ${units}.`,
    'no-successor': ({ units }) => `Not pressed, as they have ended and no successors are recorded: ${units}.`,
    'too-early': ({ units }) => `Not pressed yet, as no rung of the ladder is reached (office.yaml: ladder): ${units}.`,
  },
  recipients: ({ names, more }) => `the letter to ${names.join('; ')}${more === 0 ? '' : ` and ${more} more`}`,
  dueTooEarly: ({ due, asOf }) => `The new day ${due} is before ${asOf}.`,
  notHeld: ({ symbol }) => `${symbol} is only cited, so no copy of it can be enclosed.`,
  addDue: 'add --due DAY, or give this rung a due in office.yaml',
  meant: ({ name }) => `did you mean “${name}”?`,
  problems: {
    'no-template': ({ name }) => `there is no letter template “${name}”`,
    'no-heading': () => 'a template begins with its heading, between two lines of ---',
    'heading-not-closed': () => 'the heading lacks the line --- that ends it',
    'heading-line': () => 'this line is no “key: value”',
    'heading-key-twice': ({ name }) => `the key “${name}” stands here twice`,
    'heading-key-unknown': ({ name }) => `there is no key “${name}”`,
    'heading-key-missing': ({ name }) => `the key “${name}” is missing`,
    'heading-value': ({ name }) => `“${name}” is no value for this key`,
    syntax: () => 'this cannot be understood',
    'not-closed': ({ name }) => `“${name}” is not closed`,
    'unknown-tag': ({ name }) => `a template cannot use the tag “${name}”`,
    'unknown-filter': ({ name }) => `a template cannot use the filter “${name}”`,
    'unknown-name': ({ name }) => `there is no fact of the name “${name}”`,
    'missing-value': ({ name }) => `this letter has no “${name}”`,
    'not-a-text': () => 'this is a list or a group of facts, which cannot be printed',
    'too-long': () => 'the template is too long',
    limit: () => 'the template repeats or nests too much',
  },
}
