import { describe, expect, test } from 'vitest'
import { writeDocx } from '../../src/letter/docx/docx.ts'
import type { Type } from '../../src/letter/layouts/layout.ts'
import type { Letter } from '../../src/letter/letter.ts'
import { unzipped } from '../table/unzipped.ts'
import { campaign, drafts } from './campaign.ts'
import { convertedBy, has, hostile, party, printedText, state, textWords, wordsOf } from './written.ts'

const partsOf = (letter: Letter) => unzipped(writeDocx(letter))
const documentOf = (letter: Letter) => partsOf(letter).get('word/document.xml') ?? ''

const partyXml = documentOf(party)
const stateXml = documentOf(state)

const twips = (millimetres: number) => Math.round((millimetres * 1440) / 25.4)

const unescaped = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&')

/** As its readers show it: a hyphen that does not break is one. */
const withHyphens = (xml: string) => xml.replaceAll(/<\/w:t><w:noBreakHyphen\/><w:t[^>]*>/g, '-')

const textIn = (xml: string) =>
  [...withHyphens(xml).matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => unescaped(text))

const runsOf = (xml: string) => [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => run)
const paragraphsOf = (xml: string) => [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([paragraph]) => paragraph)

/** How the first run with this text is set. */
function typeOf(xml: string, text: string): Type {
  const run = runsOf(xml).find(one => textIn(one).join('').includes(text))
  if (run === undefined) throw new Error(`there is no "${text}"`)
  return {
    size: Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2,
    ...(/<w:b\/>/.test(run) && { bold: true }),
    ...(/<w:i\/>/.test(run) && { italic: true }),
    ...(/<w:u w:val="single"/.test(run) && { underline: true }),
  }
}

function paragraphOf(xml: string, text: string): string {
  const paragraph = paragraphsOf(xml).find(one => textIn(one).join('').includes(text))
  if (paragraph === undefined) throw new Error(`there is no "${text}"`)
  return paragraph
}

/** Lengths of the drawn rules, in millimetres. */
function rulesIn(xml: string): readonly number[] {
  return [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gs)].flatMap(([cell]) => {
    const indents = /<w:pBdr><w:top w:val="single".*?<w:ind w:left="(\d+)" w:right="(\d+)"\/>/s.exec(cell)
    const width = Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(cell)?.[1])
    return indents ? [((width - Number(indents[1]) - Number(indents[2])) * 25.4) / 1440] : []
  })
}

describe.each([
  ['Party', partyXml],
  ['State', stateXml],
])('the page of a %s letter', (_, xml) => {
  test('is A4, with the margins of the rule', () => {
    expect(xml).toContain(`<w:pgSz w:w="${twips(210)}" w:h="${twips(297)}"`)
    const margins = `w:top="${twips(20)}" w:right="${twips(15)}" w:bottom="${twips(20)}" w:left="${twips(30)}"`
    expect(xml).toContain(`<w:pgMar ${margins} w:header="${twips(10)}"`)
  })

  test('has the body justified, with the first line drawn in and its spacing', () => {
    const [indent, start] = xml === partyXml ? ([10, 'Ngày 19/4/2024'] as const) : ([12.7, 'Căn cứ Công văn'] as const)
    const paragraph = paragraphOf(xml, start)
    expect(paragraph).toContain('<w:jc w:val="both"/>')
    expect(paragraph).toContain(`<w:ind w:firstLine="${twips(indent)}"/>`)
    expect(paragraph).toContain('<w:spacing w:after="120" w:line="360" w:lineRule="atLeast"/>')
  })

  test('has no border drawn around the columns of head and foot', () => {
    const drawn = [...xml.matchAll(/<w:tblBorders>.*?<\/w:tblBorders>/gs)].filter(([borders]) => /single/.test(borders))
    expect(drawn.length).toBe(xml === partyXml ? 0 : 1)
  })
})

test('pages are numbered in the top margin, from the second on', () => {
  const parts = partsOf(party)
  const headers = [...parts].filter(([name]) => /^word\/header\d\.xml$/.test(name)).map(([, xml]) => xml)
  const numbered = headers.filter(xml => xml.includes('PAGE'))
  expect(partyXml).toContain('<w:titlePg/>')
  expect(partyXml).toMatch(/<w:headerReference w:type="first"/)
  expect(numbered).toHaveLength(1)
  expect(numbered[0]).toContain('<w:jc w:val="center"/>')
  expect(numbered[0]).toContain('<w:sz w:val="28"/>')
  expect(headers.filter(xml => !xml.includes('PAGE'))).toHaveLength(1)
})

test('the font is Times New Roman, the language Vietnamese', () => {
  const styles = partsOf(party).get('word/styles.xml') ?? ''
  expect(styles).toMatch(
    /<w:rFonts w:ascii="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman"\/>/,
  )
  expect(styles).toContain('<w:lang w:val="vi-VN"/>')
  expect(partyXml).not.toContain('<w:rFonts')
})

// domain.md §1.2, row by row
test.each([
  ['ĐẢNG CỘNG SẢN VIỆT NAM', { size: 15, bold: true }],
  ['TỈNH ỦY HƯNG YÊN', { size: 14 }],
  ['BAN TUYÊN GIÁO', { size: 14, bold: true }],
  ['-CV/BTGTU', { size: 14 }],
  ['Hưng Yên, ngày', { size: 14, italic: true }],
  ['V/v đôn đốc', { size: 12, italic: true }],
  ['Kính gửi:', { size: 14, italic: true }],
  ['Báo Hưng Yên,', { size: 14 }],
  ['Ngày 19/4/2024', { size: 14 }],
  ['K/T TRƯỞNG BAN', { size: 14, bold: true }],
  ['PHÓ TRƯỞNG BAN', { size: 14 }],
  ['Nguyễn Thế Chuyên', { size: 14, bold: true }],
  ['Nơi nhận:', { size: 14, underline: true }],
  ['- Như trên,', { size: 12 }],
])('hd36: %s is set as the rule has it', (text, type) => expect(typeOf(partyXml, text)).toEqual(type))

// domain.md §2.1
test.each([
  ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }],
  ['Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }],
  ['ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN', { size: 12 }],
  ['SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', { size: 12, bold: true }],
  ['Số: 215/SVHTTDL-QLDS', { size: 13 }],
  ['Hưng Yên, ngày 05', { size: 13, italic: true }],
  ['V/v đôn đốc', { size: 12 }],
  ['Kính gửi:', { size: 14 }],
  ['Căn cứ Công văn', { size: 14 }],
  ['- Báo cáo kết quả', { size: 14 }],
  ['Cơ quan, đơn vị', { size: 13, bold: true }],
  ['Huyện ủy Ân Thi', { size: 13 }],
  ['KT. GIÁM ĐỐC', { size: 14, bold: true }],
  ['PHÓ GIÁM ĐỐC', { size: 14, bold: true }],
  ['Trần Văn A', { size: 14, bold: true }],
  ['Nơi nhận:', { size: 12, bold: true, italic: true }],
  ['- Như trên;', { size: 11 }],
])('nd30: %s is set as the rule has it', (text, type) => expect(typeOf(stateXml, text)).toEqual(type))

test('what the rule wants in capitals is so, however the records have it', () => {
  const small = (text: string) =>
    text.replaceAll('TRƯỞNG BAN', 'Trưởng ban').replaceAll('BAN TUYÊN GIÁO', 'Ban Tuyên giáo')
  const [draft] = drafts(campaign({ 'office.yaml': small, '1469-CV-BTGTU.yaml': small }), '1469-CV/BTGTU', '2024-08-05')
  expect(draft?.letter?.head.left.issuer).toBe('BAN TUYÊN GIÁO')
  expect(draft?.letter?.signature).toEqual(party.signature)
})

test('a star or a rule stands under the issuer, and a rule as long as the line under the title on the right', () => {
  expect(textIn(partyXml)).toContain('*')
  expect(rulesIn(partyXml)).toEqual([expect.closeTo(72.7, 1)])
  expect(textIn(stateXml)).not.toContain('*')
  const [issuer = 0, ...others] = rulesIn(stateXml)
  expect(others).toEqual([expect.closeTo(56.1, 1)])
  // a third to half of "THAO VÀ DU LỊCH", which is 40 mm long
  expect(issuer).toBeGreaterThan(13)
  expect(issuer).toBeLessThan(20)
})

test('the number of a letter is not parted at its hyphen', () => {
  const firm = (number: string, rest: string) => `${number}</w:t><w:noBreakHyphen/><w:t xml:space="preserve">${rest}`
  expect(partyXml).toContain(firm('số 1337', 'CV/BTGTU về việc'))
  expect(partyXml).not.toMatch(/\d+-CV\//)
  expect(stateXml).toContain(firm('Số: 215/SVHTTDL', 'QLDS'))
})

test('a line of Nơi nhận that goes on begins under its first word', () => {
  for (const xml of [partyXml, stateXml]) {
    expect(paragraphOf(xml, '- Như trên')).toContain(`<w:ind w:left="${twips(2.5)}" w:hanging="${twips(2.5)}"/>`)
  }
})

describe('Kính gửi', () => {
  test('names one on its own line', () => {
    expect(textIn(paragraphOf(stateXml, 'Kính gửi:'))).toEqual(['Kính gửi:', 'Ủy ban nhân dân huyện Ân Thi'])
  })

  test('names several below each other, each with its dash', () => {
    const dashed = paragraphsOf(partyXml.split('Nơi nhận:')[0] ?? '').filter(one =>
      /<w:ind w:left="\d+" w:hanging="\d+"\/>/.test(one),
    )
    const lines = dashed.map(one => textIn(one).at(-1))
    expect(lines).toEqual(party.addressees.lines)
    expect(lines.length).toBeGreaterThan(5)
  })
})

test('four empty lines are left for the signature, which does not stand alone on a page', () => {
  const [, after = ''] = partyXml.split('PHÓ TRƯỞNG BAN</w:t>')
  const [room = ''] = after.split('Nguyễn Thế Chuyên')
  expect(textIn(room).filter(text => text === '')).toHaveLength(4)
  expect(paragraphOf(partyXml, 'Đề nghị các địa phương, đơn vị quan tâm')).toContain('<w:keepNext/>')
})

test('the heading of a table is repeated on each page, and no row is parted', () => {
  expect(stateXml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
  expect(stateXml.match(/<w:cantSplit\/>/g)).toHaveLength(1 + 45 + 2 + 1)
})

describe('the file', () => {
  test('is the same byte by byte when written twice', async () => {
    const [first, second] = [
      writeDocx(state),
      await new Promise(later => setTimeout(later, 1100)).then(() => writeDocx(state)),
    ]
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true)
  })

  test('says who wrote it and what it is about', () => {
    const core = partsOf(party).get('docProps/core.xml') ?? ''
    expect(core).toContain('<dc:creator>Ban Tuyên giáo Tỉnh ủy</dc:creator>')
    expect(core).toContain('<cp:lastModifiedBy>Ban Tuyên giáo Tỉnh ủy</cp:lastModifiedBy>')
    expect(core).toContain('<dc:title>V/v đôn đốc việc tăng cường')
    expect(core).toContain('2024-08-05T00:00:00Z')
    expect([...partsOf(party).values()].join('')).not.toContain('Un-named')
  })

  test('holds the words of the text letter, and no others', () => {
    for (const letter of [party, state]) {
      const xml = documentOf(letter)
      expect(
        wordsOf(
          paragraphsOf(xml)
            .map(one => textIn(one).join(' '))
            .join('\n'),
        ).filter(isSaid),
      ).toEqual(textWords(letter).filter(isSaid))
    }
  })

  test('is whole whatever the data hold', () => {
    const parts = partsOf(hostile)
    for (const xml of parts.values()) {
      // oxlint-disable-next-line no-control-regex -- these are what is looked for
      expect(xml).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|apos|#\d+);)/)
      expect(xml.replaceAll(/<[^<>]*>/g, '')).not.toMatch(/[<>]/)
    }
    const text = textIn(parts.get('word/document.xml') ?? '').join('\n')
    expect(text).toContain('V/v &amp; <w:p/> ]]> \\u0007 {{x}}')
    expect(text).toContain('&<]]>\\u0000\\u0007\\u001B[31m {{x}} 汉 👍')
    expect(text).toContain('x'.repeat(300))
  })
})

// The order of ECMA-376, of what is used of it; Word offers to repair a file that has another.
test.each([
  ['w:pPr', ['keepNext', 'pageBreakBefore', 'widowControl', 'pBdr', 'tabs', 'spacing', 'ind', 'jc', 'rPr']],
  ['w:rPr', ['rFonts', 'b', 'bCs', 'i', 'iCs', 'sz', 'szCs', 'u', 'lang']],
  ['w:tblPr', ['tblW', 'tblBorders', 'tblLayout', 'tblCellMar']],
  ['w:tcPr', ['tcW', 'vAlign']],
  ['w:tbl', ['tblPr', 'tblGrid', 'tr']],
  ['w:tc', ['tcPr', 'p']],
  ['w:sectPr', ['headerReference', 'pgSz', 'pgMar', 'titlePg']],
])('what stands in %s stands in the order in which Word asks for it', (parent, order) => {
  const parts = [...partsOf(state).values(), ...partsOf(withList).values()]
  const found = parts.flatMap(xml => childrenOf(xml, parent))
  expect(found.length).toBeGreaterThan(0)
  for (const children of found) {
    expect(order).toEqual(expect.arrayContaining([...children]))
    const inOrder = children.toSorted((one, other) => order.indexOf(one) - order.indexOf(other))
    expect(children).toEqual(inOrder)
  }
})

const withList: Letter = {
  ...party,
  appendices: [{ heading: 'DANH SÁCH', about: 'các đơn vị', source: '(kèm theo)', header: ['TT'], rows: [['1']] }],
}

/** The names of what stands right in each element of a name. */
function childrenOf(xml: string, parent: string): readonly (readonly string[])[] {
  const found: string[][] = []
  const open: { readonly name: string; readonly children: string[] }[] = []
  for (const [, slash, name = '', end] of xml.matchAll(/<(\/?)(\w+:\w+)[^>]*?(\/?)>/g)) {
    if (slash === '/') {
      const closed = open.pop()
      if (closed?.name !== name) throw new Error(`${name} ends where ${closed?.name} should`)
      if (name === parent) found.push(closed.children)
      continue
    }
    open.at(-1)?.children.push(name.replace('w:', ''))
    if (end !== '/') open.push({ name, children: [] })
  }
  if (open.length > 0) throw new Error(`${open[0]?.name} has no end`)
  return found
}

test('each part that is named is there, and of the kind that is named', () => {
  const parts = partsOf(party)
  const named = [...(parts.get('[Content_Types].xml') ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name)
  const related = ['_rels/.rels', 'word/_rels/document.xml.rels'].flatMap(name =>
    [...(parts.get(name) ?? '').matchAll(/Target="([^"]+)"/g)].map(
      ([, target]) => `${name.replace(/_rels\/.*/, '')}${target}`,
    ),
  )
  expect(new Set(named)).toEqual(new Set(related))
  expect(new Set([...parts.keys()].filter(name => !/rels$|Content_Types/.test(name)))).toEqual(new Set(named))
})

test('the last row of a table stands with the signature below it', () => {
  const xml = documentOf({ ...state, body: state.body.filter(({ kind }) => kind === 'table') })
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row).filter(row => row.includes('31/7/2024'))
  expect(rows.at(-1)?.match(/<w:keepNext\/>/g)).toHaveLength(4)
  expect(rows.at(-2)).not.toContain('<w:keepNext/>')
})

test('a paragraph ends in the type of its text, so that its last line is no higher than the others', () => {
  expect(paragraphOf(stateXml, '- Như trên')).toMatch(
    /<w:rPr><w:sz w:val="22"\/><w:szCs w:val="22"\/><\/w:rPr><\/w:pPr>/,
  )
})

const isSaid = (word: string) => word !== '*'

test('LibreOffice opens it and shows the same words', { timeout: 120_000 }, ({ skip }) => {
  skip(!has('soffice'), 'soffice with Writer is not installed')
  const shown = (letter: Letter) => convertedBy('soffice', writeDocx(letter), 'letter.docx').replaceAll('\u2011', '-')
  expect(wordsOf(shown(party))).toEqual(textWords(party))
  expect(wordsOf(shown(state))).toEqual(textWords(state))
  expect(shown(hostile)).toContain('V/v &amp; <w:p/> ]]> \\u0007 {{x}}')
})

test(
  'printed by LibreOffice, numbers of letters stand whole and are found as they are typed',
  { timeout: 120_000 },
  ({ skip }) => {
    skip(!has('soffice') || !has('pdftotext'), 'soffice with Writer, or pdftotext, is not installed')
    const text = printedText(writeDocx(party))
    for (const symbol of ['1337-CV/BTGTU', '1469-CV/BTGTU', '2929-CV/VPTU']) expect(text).toContain(symbol)
  },
)
