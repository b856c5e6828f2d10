import { describe, expect, test } from 'vitest'
import type { Register } from '../../src/domain/register.ts'
import { built, register } from '../support/register.ts'

const letter = (symbol: string, date: string, issuer: string, rest = '') => `
  symbol: ${symbol}
  date: ${date}
  issuer: ${issuer}
${rest}`

const citing = (references: string, date = '2024-07-15') =>
  letter('1469-CV/BTGTU', date, 'btgtu', `  references: [${references}]`)

const registerOf = (...documents: string[]) => register`${documents.join('\n---\n')}`
const complaintsOf = (...documents: string[]) => built(documents.join('\n---\n')).diagnostics

/** What the letter of these tests cites, as found. */
function citedBy(register: Register, symbol = '1469-CV/BTGTU'): string[] {
  const from = register.dispatches.find(dispatch => dispatch.symbol === symbol && dispatch.issuer === 'btgtu')
  return (register.linksFrom.get(from?.id ?? '') ?? []).map(({ relation, to }) => `${relation} ${to.id}`)
}

describe('a reference finds its dispatch', () => {
  test('by symbol alone where there is one such', () => {
    const one = registerOf(letter('12-CV/TU', '2024-01-05', 'tu'), citing('{ implements: 12-CV/TU }'))
    expect(citedBy(one)).toEqual(['implements 12-CV/TU@2024-01-05@tu'])
  })

  test('then by date: one number recurs each term', () => {
    const terms = [letter('12-CV/TU', '2016-01-05', 'tu'), letter('12-CV/TU', '2021-01-05', 'tu')]
    expect(citedBy(registerOf(...terms, citing('{ implements: 12-CV/TU, date: 2021-01-05 }')))).toEqual([
      'implements 12-CV/TU@2021-01-05@tu',
    ])
    expect(complaintsOf(...terms, citing('{ implements: 12-CV/TU }'))).toMatchObject([
      { code: 'reference-ambiguous', facts: { candidates: ['12-CV/TU@2016-01-05@tu', '12-CV/TU@2021-01-05@tu'] } },
    ])
  })

  test('then by issuer: one number is used in each province', () => {
    const provinces = [
      letter('12-CV/TU', '2024-01-05', 'tu-hung-yen'),
      letter('12-CV/TU', '2024-01-05', 'tu-thai-binh'),
    ]
    const which = '{ implements: 12-CV/TU, date: 2024-01-05, issuer: tu-thai-binh }'
    expect(citedBy(registerOf(...provinces, citing(which)))).toEqual(['implements 12-CV/TU@2024-01-05@tu-thai-binh'])
    expect(complaintsOf(...provinces, citing('{ implements: 12-CV/TU, date: 2024-01-05 }'))).toMatchObject([
      { code: 'reference-ambiguous' },
    ])
  })

  test('and where no date is given, among those that are not later than the letter which cites', () => {
    const terms = [letter('12-CV/TU', '2021-01-05', 'tu'), letter('12-CV/TU', '2026-01-05', 'tu')]
    expect(citedBy(registerOf(...terms, citing('{ implements: 12-CV/TU }')))).toEqual([
      'implements 12-CV/TU@2021-01-05@tu',
    ])
  })

  test('which one of the same day is not', () => {
    const terms = [letter('12-CV/TU', '2024-07-15', 'tu'), letter('12-CV/TU', '2026-01-05', 'tu')]
    expect(citedBy(registerOf(...terms, citing('{ implements: 12-CV/TU }')))).toEqual([
      'implements 12-CV/TU@2024-07-15@tu',
    ])
  })

  test('by the issuer it names rather than one that nobody named', () => {
    const stub = `
  symbol: 12-CV/TU
  date: 2024-02-05
  held: false`
    const both = registerOf(
      letter('12-CV/TU', '2024-01-05', 'tu'),
      stub,
      citing('{ implements: 12-CV/TU, issuer: tu }'),
    )
    expect(citedBy(both)).toEqual(['implements 12-CV/TU@2024-01-05@tu'])
    expect(
      complaintsOf(letter('12-CV/TU', '2024-01-05', 'tu'), stub, citing('{ implements: 12-CV/TU }')),
    ).toMatchObject([{ code: 'reference-ambiguous' }])
  })

  test('but not by another issuer, if it names one', () => {
    const other = registerOf(
      letter('12-CV/TU', '2024-01-05', 'tu-hung-yen'),
      citing('{ implements: 12-CV/TU, date: 2024-01-05, issuer: tu-thai-binh }'),
    )
    expect(citedBy(other)).toEqual(['implements 12-CV/TU@2024-01-05@tu-thai-binh'])
    expect(other.dispatches.find(({ id }) => id === '12-CV/TU@2024-01-05@tu-thai-binh')).toMatchObject({ held: false })
  })

  test('never itself', () => {
    expect(complaintsOf(citing('{ implements: 1469-CV/BTGTU }'))).toMatchObject([{ code: 'reference-unknown' }])
  })

  test('unless it names its own day: a slip, that goes round in a circle and makes no letter anew', () => {
    const itself = registerOf(citing('{ implements: 1469-CV/BTGTU, date: 2024-07-15 }'))
    expect(citedBy(itself)).toEqual(['implements 1469-CV/BTGTU@2024-07-15@btgtu'])
    expect(itself.dispatches).toHaveLength(1)
  })

  test('after spacing and dashes, but with case and Đ as written', () => {
    const cited = [letter('33-CV/TTĐN', '2024-07-03', 'ttdn')]
    expect(citedBy(registerOf(...cited, citing('{ forwards: "Số 33 – CV/TTĐN" }')))).toEqual([
      'forwards 33-CV/TTĐN@2024-07-03@ttdn',
    ])
    expect(complaintsOf(...cited, citing('{ forwards: 33-CV/TTDN }'))).toMatchObject([
      { code: 'reference-unknown', facts: { suggestion: '33-CV/TTĐN' } },
    ])
  })

  test.each([
    ['12-CT/TU', '12-CTr/TU'],
    ['12-TT/TU', '12-TTr/TU'],
    ['12-ĐA/TU', '12-DA/TU'],
  ])('and %s is never %s', (one, other) => {
    const both = registerOf(
      letter(one, '2024-01-05', 'tu'),
      letter(other, '2024-01-05', 'tu'),
      citing(`{ implements: ${one} }`),
    )
    expect(citedBy(both)).toEqual([`implements ${one}@2024-01-05@tu`])
  })

  test('by several relations, each a link; each inverse is kept', () => {
    const twice = registerOf(
      letter('33-CV/TTĐN', '2024-07-03', 'ttdn'),
      citing('{ implements: 33-CV/TTĐN }, { forwards: 33-CV/TTĐN }'),
    )
    expect(citedBy(twice)).toEqual(['implements 33-CV/TTĐN@2024-07-03@ttdn', 'forwards 33-CV/TTĐN@2024-07-03@ttdn'])
    expect(twice.linksTo.get('33-CV/TTĐN@2024-07-03@ttdn')?.map(({ from }) => from.symbol)).toEqual([
      '1469-CV/BTGTU',
      '1469-CV/BTGTU',
    ])
  })
})

describe('a reference with symbol and date that matches no record', () => {
  test('is a cited dispatch by itself', () => {
    const cited = registerOf(citing('{ reminds: 1337-CV/BTGTU, date: 2024-04-19 }'))
    expect(cited.dispatches).toMatchObject([
      { id: '1337-CV/BTGTU@2024-04-19', held: false, issuer: null, recipients: [], due: null, confirmed: true },
      { symbol: '1469-CV/BTGTU', held: true },
    ])
    expect(citedBy(cited)).toEqual(['reminds 1337-CV/BTGTU@2024-04-19'])
  })

  test('is one dispatch however many letters cite it, and an unnamed issuer joins the named one', () => {
    const both = registerOf(
      citing('{ reminds: 1337-CV/BTGTU, date: 2024-04-19 }'),
      letter(
        '1500-CV/BTGTU',
        '2024-08-01',
        'btgtu',
        '  references: [{ reminds: 1337-CV/BTGTU, date: 2024-04-19, issuer: btgtu }]',
      ),
    )
    expect(both.dispatches.map(({ id }) => id)).toEqual([
      '1337-CV/BTGTU@2024-04-19@btgtu',
      '1469-CV/BTGTU@2024-07-15@btgtu',
      '1500-CV/BTGTU@2024-08-01@btgtu',
    ])
    expect(citedBy(both)).toEqual(['reminds 1337-CV/BTGTU@2024-04-19@btgtu'])
  })

  test('is two where two issuers are named, and then one without an issuer is ambiguous', () => {
    const by = (number: number, issuer: string) =>
      letter(`${number}-CV/X`, '2024-08-01', 'x', `  references: [{ reminds: 12-CV/TU, date: 2024-04-19${issuer} }]`)
    const two = [by(1, ', issuer: a'), by(2, ', issuer: b')]
    expect(
      registerOf(...two)
        .dispatches.filter(({ held }) => !held)
        .map(({ id }) => id),
    ).toEqual(['12-CV/TU@2024-04-19@a', '12-CV/TU@2024-04-19@b'])
    expect(complaintsOf(...two, by(3, ''))).toMatchObject([{ code: 'reference-ambiguous' }])
  })

  test('may come from a letter without a date where another letter gives it', () => {
    const both = registerOf(
      citing('{ reminds: 1337-CV/BTGTU }'),
      letter('1500-CV/BTGTU', '2024-08-01', 'btgtu', '  references: [{ reminds: 1337-CV/BTGTU, date: 2024-04-19 }]'),
    )
    expect(citedBy(both)).toEqual(['reminds 1337-CV/BTGTU@2024-04-19'])
  })

  test('does not ask whether a record is near: that is for `check` to warn of', () => {
    const near = registerOf(
      letter('1337-CV/BTGTU', '2024-04-18', 'btgtu'),
      citing('{ reminds: 1337-CV/BTGTU, date: 2024-04-19 }'),
    )
    expect(citedBy(near)).toEqual(['reminds 1337-CV/BTGTU@2024-04-19'])
  })
})

describe('a reference without date that matches nothing', () => {
  test.each([
    ['1377-CV/BTGTU', '1337-CV/BTGTU'],
    ['1337-cv/btgtu', '1337-CV/BTGTU'],
    ['1337/CV/BTGTU', '1337-CV/BTGTU'],
    ['9-QĐ/XYZ', null],
  ])('is an error, with what it may have meant: %s, %j', (written, suggestion) => {
    expect(
      complaintsOf(letter('1337-CV/BTGTU', '2024-04-19', 'btgtu'), citing(`{ reminds: ${written} }`)),
    ).toMatchObject([
      {
        code: 'reference-unknown',
        severity: 'error',
        place: { record: 'data/dispatches/1.yaml', path: ['references', 0] },
        facts: { symbol: written, suggestion },
      },
    ])
  })
})

describe('a stub', () => {
  const stub = `
  symbol: 2929-CV/VPTU
  date: 2024-07-12
  held: false`

  test('without an issuer is any issuer’s', () => {
    const cited = registerOf(stub, citing('{ implements: 2929-CV/VPTU, date: 2024-07-12, issuer: vptu-hung-yen }'))
    expect(citedBy(cited)).toEqual(['implements 2929-CV/VPTU@2024-07-12'])
    expect(cited.dispatches).toHaveLength(2)
  })

  test('beside a record of the named issuer gives way to it', () => {
    const both = built(
      [letter('2929-CV/VPTU', '2024-07-12', 'vptu'), stub, citing('{ implements: 2929-CV/VPTU, issuer: vptu }')].join(
        '\n---\n',
      ),
    )
    expect(citedBy(both.register)).toEqual(['implements 2929-CV/VPTU@2024-07-12@vptu'])
    expect(both.diagnostics).toMatchObject([
      { code: 'duplicate-identity', place: { record: 'data/dispatches/1.yaml', path: ['symbol'] } },
    ])
  })
})

test('letters that cite one stand by their dates, whatever the order in which they were read', () => {
  const letters = [
    letter('1-CV/TU', '2024-01-05', 'tu'),
    letter('2-CV/TU', '2024-03-05', 'tu', '  references: [{ amends: 1-CV/TU }]'),
    letter('3-CV/TU', '2024-02-05', 'tu', '  references: [{ amends: 1-CV/TU }]'),
  ]
  for (const read of [letters, [...letters].reverse()]) {
    const citing = registerOf(...read).linksTo.get('1-CV/TU@2024-01-05@tu')
    expect(citing?.map(({ from }) => from.symbol)).toEqual(['3-CV/TU', '2-CV/TU'])
  }
})

test('dispatches stand by date, then id, whatever the order in which they were read', () => {
  const letters = [
    letter('3-CV/TU', '2024-01-02', 'tu'),
    letter('2-CV/TU', '2024-01-05', 'tu'),
    letter('1-CV/TU', '2024-01-05', 'tu'),
  ]
  const order = ['3-CV/TU', '1-CV/TU', '2-CV/TU']
  expect(registerOf(...letters).dispatches.map(({ symbol }) => symbol)).toEqual(order)
  expect(registerOf(...letters.reverse()).dispatches.map(({ symbol }) => symbol)).toEqual(order)
})
