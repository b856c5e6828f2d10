import { expect, test } from 'vitest'
import { recognised } from '../../src/source/encodings/recognise.ts'
import { fromTcvn3 } from '../../src/source/encodings/tcvn3.ts'
import { fromVni } from '../../src/source/encodings/vni.ts'

const letter = [
  'TỈNH ỦY HƯNG YÊN',
  'Số 1469-CV/BTGTU',
  'Hưng Yên, ngày 15 tháng 7 năm 2024',
  'V/v tăng cường thông tin, tuyên truyền và tham gia Giải thưởng toàn quốc về thông tin đối ngoại',
  'Ngữ nghĩa, nghỉ lễ, kỹ thuật, tỷ lệ, quỹ, khuỷu, ẩm thực, ỡm ờ, ăn ở, xẵng, Đắk Lắk, thuở, quyển, thủy lợi',
].join('\r\n')
const text = letter.replaceAll('\r\n', '\n')

/** Each letter of Vietnamese with an accent, in small; and the capitals that TCVN3 has. */
const alphabet = 'ăâđêôơư àảãáạ ằẳẵắặ ầẩẫấậ èẻẽéẹ ềểễếệ ìỉĩíị òỏõóọ ồổỗốộ ờởỡớợ ùủũúụ ừửữứự ỳỷỹýỵ ĂÂĐÊÔƠƯ'

test('UTF-8 is taken with its mark or without, lines ended as on Windows or not', () => {
  expect(recognised(Buffer.from(letter))).toEqual({ text, encoding: 'utf-8' })
  expect(recognised(Buffer.from(`\uFEFF${letter}`))?.text).toBe(text)
})

test('text that comes decomposed is composed', () => {
  expect(recognised(Buffer.from(letter.normalize('NFD')))).toEqual({ text, encoding: 'utf-8' })
})

test.each([true, false])('UTF-16 is read in both orders of its bytes, with a mark: %s', marked => {
  const little = Buffer.from(`${marked ? '\uFEFF' : ''}${letter}`, 'utf16le')
  expect(recognised(little)).toEqual({ text, encoding: 'utf-16' })
  expect(recognised(Buffer.from(little).swap16())).toEqual({ text, encoding: 'utf-16' })
})

/** Written by the tables of the encodings themselves, not by ours. */
const inTcvn3 =
  'C¬ quan th\u00ADêng trùc: TØnh ñy H\u00ADng Yªn. C«ng v¨n sè 1469, ngµy 15 th¸ng 7 n¨m 2024 vÒ viÖc ®«n ®èc'

test('TCVN3 of the ABC fonts is recognised, the soft hyphen being the letter ư', () => {
  expect(recognised(Buffer.from(inTcvn3, 'latin1'))).toEqual({
    text: 'Cơ quan thường trực: Tỉnh ủy Hưng Yên. Công văn số 1469, ngày 15 tháng 7 năm 2024 về việc đôn đốc',
    encoding: 'tcvn3',
  })
})

test('text copied out of an old font is recognised though its bytes are UTF-8', () => {
  expect(recognised(Buffer.from(inTcvn3))?.encoding).toBe('tcvn3')
})

test('every letter of TCVN3 is known, as iconv writes them', () => {
  const shown = '¨©®ª«¬­ µ¶·¸¹ »¼½¾Æ ÇÈÉÊË ÌÎÏÐÑ ÒÓÔÕÖ ×ØÜÝÞ ßáâãä åæçèé êëìíî ïñòóô õö÷øù úûüýþ ¡¢§£¤¥¦'
  expect(fromTcvn3(shown)).toBe(alphabet)
})

test('every letter of VNI is known', () => {
  const shown =
    'aêaâñeâoâôö aøaûaõaùaï aèaúaüaéaë aàaåaãaáaä eøeûeõeùeï eàeåeãeáeä ìæóíò oøoûoõoùoï oàoåoãoáoä ôøôûôõôùôï uøuûuõuùuï öøöûöõöùöï yøyûyõyùî AÊAÂÑEÂOÂÔÖ'
  expect(fromVni(shown)).toBe(alphabet)
})

const inVni =
  'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam. Coâng vaên soá 12, ngaøy 3 thaùng 7 naêm 2004 cuûa Tænh uûy Höng Yeân, ÑAÛNG COÄNG SAÛN'

test('VNI is recognised, capitals too', () => {
  const meant = {
    text: 'Cộng hòa xã hội chủ nghĩa Việt Nam. Công văn số 12, ngày 3 tháng 7 năm 2004 của Tỉnh ủy Hưng Yên, ĐẢNG CỘNG SẢN',
    encoding: 'vni',
  }
  expect(recognised(Buffer.from(inVni, 'latin1'))).toEqual(meant)
  expect(recognised(Buffer.from(inVni))).toEqual(meant)
})

test('Windows-1258 is recognised, whose tones stand apart', () => {
  const bytes = Buffer.from('C\xf4ng v\xe3n s\xf4\xec 3, \xf0\xf4n \xf0\xf4\xecc', 'latin1')
  expect(recognised(bytes)).toEqual({ text: 'Công văn số 3, đôn đốc', encoding: 'windows-1258' })
})

test('bytes that are no Vietnamese in any encoding are not guessed at', () => {
  const russian = Buffer.from('\xf0\xf2\xe9\xeb\xe1\xfa \xcf \xd0\xcf\xd2\xd1\xc4\xcb\xc5', 'latin1') // in KOI8-R
  expect(recognised(russian)).toBeUndefined()
})

test('foreign names in Unicode text do not make it an old encoding', () => {
  expect(recognised(Buffer.from('Müller, Nuñez, Ærø'))).toEqual({ text: 'Müller, Nuñez, Ærø', encoding: 'utf-8' })
})
