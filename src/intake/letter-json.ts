import type { Addressee } from './match/addressees.ts'
import type { LetterDraft } from './letter-draft.ts'

/** A draft as `import --format json` gives it: the contract, and besides it the line of each thing. */
export function letterJson(draft: LetterDraft, addressees: readonly Addressee[]): object {
  const knownAs = new Map(
    addressees.flatMap(({ printed, recipients }) => printed.map(one => [one, recipients] as const)),
  )
  return {
    symbol: draft.symbol,
    number: draft.number,
    type: draft.type,
    issuer: draft.issuer,
    parentIssuer: draft.parentIssuer,
    place: draft.place,
    date: draft.date,
    subject: draft.subject,
    recipients: draft.recipients.map(printed => {
      const [only, ...others] = knownAs.get(printed) ?? []
      const isOne = only !== undefined && others.length === 0
      return {
        text: printed.text,
        unit: isOne && only.kind === 'unit' ? only.unit : null,
        group: isOne && only.kind === 'group' ? only.group : null,
        line: printed.line,
      }
    }),
    references: draft.references.map(({ symbol, date, relation, also, issuer, text, line }) => ({
      symbol,
      date,
      relation,
      also,
      issuer,
      text,
      line,
    })),
    deadlines: draft.deadlines.map(deadline => ({ ...deadline })),
    signatory: draft.signatory && {
      capacity: draft.signatory.capacity,
      position: draft.signatory.position,
      name: draft.signatory.name,
    },
    copies: draft.copies.map(({ text, role, for: purpose, line }) => ({ text, role, for: purpose, line })),
    responses: draft.responses.map(({ unit, note, line }) => ({ unit, note, line })),
    doubts: draft.doubts.map(({ field, reason, line }) => ({ field, reason, line })),
  }
}
