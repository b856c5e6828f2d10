import { expect, test } from 'vitest'
import { edxmlDay, edxmlSymbol, readDocumentId } from '../../src/intake/edxml/document-id.ts'
import { readEdxml } from '../../src/intake/edxml/read-edxml.ts'
import { message } from './messages.ts'

const draftOf = (xml: string) => {
  const read = readEdxml(xml)
  if (read.kind !== 'letter') throw new Error(read.kind)
  return read.draft
}

test('a message says of itself what a letter does', () => {
  expect(draftOf(message())).toMatchObject({
    symbol: '45-CV/BHY',
    number: '45',
    type: 'công văn',
    issuer: 'Báo Hưng Yên',
    parentIssuer: null,
    place: 'Hưng Yên',
    date: '2024-07-25',
    subject: 'báo cáo kết quả & đề nghị',
    recipients: [{ text: 'Ban Tuyên giáo Tỉnh ủy' }, { text: 'Hội Nhà báo tỉnh' }],
    signatory: { capacity: null, position: 'TỔNG BIÊN TẬP', name: 'Nguyễn Văn A' },
    deadlines: [],
    references: [],
    copies: [{ text: 'Lưu VT', role: 'file' }],
    doubts: [],
  })
})

test('one letter may answer several, named by code or by document id', () => {
  const answers =
    '<ResponseFor><OrganId>H30</OrganId><Code>1469-CV/BTGTU</Code><PromulgationDate>15/07/2024</PromulgationDate></ResponseFor>' +
    '<e:ResponseFor><e:DocumentId>H30,2024/04/19,1337-CV/BTGTU</e:DocumentId></e:ResponseFor>'
  expect(draftOf(message({ header: answers })).references).toMatchObject([
    { relation: 'replies', symbol: '1469-CV/BTGTU', date: '2024-07-15' },
    { relation: 'replies', symbol: '1337-CV/BTGTU', date: '2024-04-19' },
  ])
})

test('the due date is one day for all', () => {
  expect(draftOf(message({ header: '<DueDate>2024/08/10</DueDate>' })).deadlines).toMatchObject([
    { date: '2024-08-10', inclusive: true, recurring: false, stage: 1 },
  ])
})

const replacing = (word: string) =>
  `<${word}><${word}DocType>3</${word}DocType><ReplacementInfoList><ReplacementInfo><DocumentId>H30,2024/07/15,40-CV/BHY</DocumentId></ReplacementInfo></ReplacementInfoList></${word}>`

test.each(['Bussiness', 'Business'])('what a message replaces is read in both spellings: %s', word => {
  expect(draftOf(message({ trace: replacing(word) })).references).toMatchObject([
    { relation: 'replaces', symbol: '40-CV/BHY', date: '2024-07-15' },
  ])
})

test('a recall that does not say of what is doubtful', () => {
  expect(draftOf(message({ trace: '<Bussiness><BussinessDocType>1</BussinessDocType></Bussiness>' }))).toMatchObject({
    references: [],
    doubts: [{ field: 'references', reason: 'relation-unclear' }],
  })
})

test('what a system fills in for want of a value is no value', () => {
  expect(draftOf(message({ subject: 'N/A' }))).toMatchObject({
    subject: null,
    doubts: [{ field: 'subject', reason: 'not-found' }],
  })
})

test('the status of a delivery is no letter', () => {
  const status =
    '<edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>H30</OrganId><OrganName>Báo Hưng Yên</OrganName></From>' +
    '<ResponseFor><Code><CodeNumber>1469</CodeNumber><CodeNotation>CV/BTGTU</CodeNotation></Code></ResponseFor>' +
    '<StatusCode>6</StatusCode><Description>Hoàn thành</Description></MessageHeader></edXMLHeader></edXMLEnvelope>'
  expect(readEdxml(status)).toEqual({
    kind: 'status',
    status: {
      from: 'Báo Hưng Yên',
      code: '06',
      description: 'Hoàn thành',
      about: [{ symbol: '1469-CV/BTGTU', date: null }],
    },
  })
})

test.each([
  ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'doctype'],
  ['<a><b>', 'xml-damaged'],
  ['<html><body/></html>', 'not-edxml'],
])('%s is refused', (xml, code) => expect(readEdxml(xml)).toMatchObject({ kind: 'fault', fault: { code } }))

test.each([
  ['2024/07/15', '2024-07-15'],
  ['15/07/2024', '2024-07-15'],
  ['5/7/2024', '2024-07-05'],
  ['2024-07-15T08:00:00', '2024-07-15'],
  ['2024/07/15 08:00:00', '2024-07-15'],
  ['31/02/2024', null],
  ['N/A', null],
])('the day %s is %s', (text, date) => expect(edxmlDay(text)).toBe(date))

test.each([
  ['1469', 'CV/BTGTU', '1469-CV/BTGTU'],
  ['12', 'UBND-VX', '12/UBND-VX'],
  ['12', 'BC-UBND', '12/BC-UBND'],
  ['30', '2020/NĐ-CP', '30/2020/NĐ-CP'],
  ['12', '/UBND-VX', '12/UBND-VX'],
  ['', 'UBND', null],
])('number %s and notation %s are %s', (number, notation, symbol) => expect(edxmlSymbol(number, notation)).toBe(symbol))

test('the older form of a document id names no letter', () => {
  expect(readDocumentId('000.00.01.H01,2018,10')).toBeNull()
})
