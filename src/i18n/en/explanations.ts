import type { Code } from '../../domain/diagnostic.ts'

/** What stands behind each diagnostic: why it matters, and what becomes of the record meanwhile. */
export const explanations: Readonly<Record<Code, string>> = {
  'file-too-large':
    'A record is one letter, some dozens of lines. A file larger than the limit is nearly always a scan, or lies there by mistake, and is not read.',
  'file-empty':
    'An empty file, or one with comments only, tells of no letter. It is told because somebody may have deleted its text by accident.',
  'file-not-text':
    'Records are text in UTF-8. Pictures, Word and PDF files, and text in another encoding cannot be read.',
  'file-unreadable':
    'The system does not let the file be read, or it is a link that is broken or leads out of the workspace.',
  'yaml-tab': 'YAML takes only spaces for indentation. A tab looks the same, but the file cannot be read with it.',
  'yaml-duplicate-key': 'A field that is written twice has two values, and the program does not guess which is meant.',
  'yaml-syntax':
    'The file breaks a rule of YAML: mostly a colon is missing, a bracket or quote is not closed, or a value with a special character is not in quotes.',
  'yaml-too-deep':
    'Fields lie within fields too deeply. A right record needs no more than five levels; more come from wrong columns or brackets.',
  'yaml-aliases':
    'YAML has & and * to abbreviate. In records each thing is written out where it belongs, so that whoever reads sees it.',
  'yaml-several-records':
    'A file holds one record. The line --- divides it into several, and it is not clear which is meant.',
  'unknown-key':
    'This kind of record has no such field; mostly a slip of the keyboard. The rest of the record is used, what is written in this field is not.',
  'missing-field':
    'A field is missing that the record cannot do without, such as the symbol or the date. The record is left out until it is there.',
  'wrong-shape':
    'The field wants a text, a list or a group of fields, and something else stands there: mostly a dash is missing or a column is wrong.',
  'not-a-day': 'A day must exist, and is written 2024-07-15 or 15/7/2024 (day before month).',
  'not-a-number': 'The field wants a whole number within its limits.',
  'not-a-choice': 'The field takes only one of a few values.',
  'not-a-symbol': 'A symbol is written as the letter prints it: the number first, then the signs.',
  'not-an-id': 'Ids join records to one another; they are lower-case letters without accents, digits and hyphens only.',
  'not-a-time-zone': 'The time zone decides which day is today; it must be a name of the international list.',
  'needs-one-of': 'At least one of the named fields is needed; without any it is not clear what is meant.',
  'too-many-of': 'These fields exclude each other; with both it is not clear which one holds.',
  'duplicate-identity':
    'Two records of the same issuer, symbol and date are one letter written twice; what is noted on one would be missed on the other.',
  'duplicate-id': 'Two units, groups or campaigns have the same id, and whoever names it may mean either.',
  'unknown-unit':
    'A record names a unit that is not declared. Nobody can be pressed or written to without being known.',
  'unknown-group': 'A record names a group that is not declared, so its members are not known.',
  'unknown-campaign': 'A record names a campaign that is not declared; its due day cannot apply.',
  'unknown-duty': 'A fact is noted for a duty that the letter does not name.',
  'reference-unknown': 'A reference without a date matches no record, so it is not known which letter is meant.',
  'reference-ambiguous': 'A reference matches several letters of the same symbol; a date or an issuer tells which.',
  'group-cycle': 'Groups hold one another in a circle, so that their members could never be listed.',
  'office-missing': 'data/office.yaml must tell whose records these are: who owes us, and what we owe, go by it.',
  'reference-near-miss':
    'The reference is nearly a letter that is held (another date, or one letter off), and is perhaps the same.',
  'reference-forward-in-time': 'No letter can cite one issued after it; one of the two dates is wrong.',
  'reference-cycle': 'Letters cite one another in a circle, which cannot be; at least one of the references is wrong.',
  'group-without-members': 'The members of the group are not known, so it counts as one recipient.',
  'group-empty-on-day': 'On the day of the letter the group had no members, so nobody gets it through the group.',
  'group-due-conflict': 'A unit is reached through two groups with different days; the later one holds.',
  'unit-not-alive': 'A unit is named that on that day was not there yet, or had ended.',
  'inherited-due-too-early':
    "The campaign's due day was over before this letter was issued, so it does not apply to it.",
  'due-before-dispatch': 'The due day is before the day of issue; one of the two is probably wrong.',
  'response-before-dispatch': 'The answer is dated before the letter that asked. It counts, but look at it again.',
  'fact-before-dispatch':
    'More time, an exemption or a receipt is dated before the letter; a wrong receipt makes a due day wrong that is counted from it.',
  'received-before-sent': 'An answer is said to have arrived before its own date; one of the two days is wrong.',
  'extension-backwards': 'The new due day is before the day on which it was given; one of the two is wrong.',
  'fact-not-asked': 'An answer, extension or exemption is noted for a unit that the letter does not address.',
  'addressee-unmatched':
    'An imported letter addresses somebody the records do not know. Nobody is pressed or listed for it until the unit stands under recipients.',
  'awaits-confirmation':
    'What was imported bears confirmed: false until somebody has looked at it. Such an answer does not count yet, but its unit is not pressed.',
  'fact-twice':
    'The same fact stands twice in one letter, as after two copies of a record were merged; counts of what was sent would double.',
  'answer-twice':
    'One answer, by its number and day, is written down twice with other details, as when two clerks wrote it and their copies were merged.',
  'fact-on-known-group':
    'The members of this group are known, and each answers for itself; a fact on the whole group counts for nobody.',
  'number-repeated':
    'An office gives each number of a kind of paper once a year (State) or once a term (Party): of two with one number, one is written wrongly.',
  'number-out-of-order':
    'Numbers grow with the day of issue; where a higher number bears an earlier day, one of the days or numbers is likely wrong.',
  'unit-twice':
    'Of a unit declared under two ids, what is recorded under one does not count for the other. Names are compared without case and tone placement, former names too, for as long as they were used.',
  'unit-cycle':
    'By parent or successors a unit leads back to itself, so who stands above or carries on for whom cannot be told.',
  'dates-reversed': 'A unit, a name, a membership or a term ends before it begins, so it is in force on no day.',
  'suspect-letter':
    'A letter of another script (Cyrillic, Greek, the Icelandic Ð) stands within a word, or one that cannot be seen: who types the right one will not find it.',
  'attachment-outside':
    'Attachments lie in the folder of the records, links included: records that came from elsewhere must not lead the program to other files of the machine.',
  'attachment-missing': 'The record names the file of an answer, and no file is there.',
  'attachment-altered':
    'Recording an answer with --file keeps the SHA-256 of the file; the file there has another by now, so it was changed or replaced.',
  'letter-overtaken':
    'A letter in the folder out was drafted when the records were different: answers, more time, exemptions or corrections came since. notice verify tells more.',
  'calendar-year-missing':
    'A count of working days runs through a year without a calendar: only weekends are left out, and the day is an assumption (≈).',
  'calendar-day-pending': 'The day off is only proposed, no paper has decreed it, so it does not count yet.',
}
