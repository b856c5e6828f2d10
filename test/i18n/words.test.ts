import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/domain/records.ts'

const root = join(import.meta.dirname, '../..')

/** One word a thing: what is not said, and what is said for it (docs/manual/vi/tu-ngu.md, en/words.md). */
const instead: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  vi: [
    [/(?<!\p{L})sổ (?!đăng ký|theo dõi|văn bản|lệnh)/giu, 'hồ sơ; sổ đăng ký is the book of a year'],
    [/(?<!văn )(?<!\p{L})bản ghi(?! hai)/giu, 'hồ sơ'],
    [/(?<!\p{L})(?:tập tin|cái file|một file)/giu, 'tệp'],
    [/(?<!\p{L})trễ/giu, 'quá hạn, muộn'],
    [/(?<!\p{L})trạng thái(?! gửi nhận)/giu, 'tình trạng; trạng thái gửi nhận is of a message on its way'],
    [
      /(?<!cơ quan, )(?<!\p{L})đơn vị(?! hoặc|, người)/giu,
      'cơ quan, or cơ quan, đơn vị; the heads of a sổ đăng ký are prescribed',
    ],
    [/thời hạn(?! chung)/giu, 'hạn; thời hạn chung is responseTime'],
    [/(?<!\p{L})(?:chiến dịch|phong trào)/giu, 'đợt'],
    [/(?<!\p{L})(?:thông số|tham biến)/giu, 'tùy chọn'],
    [/o[àáảãạ](?!\p{L})|(?<!q)u[ỳýỷỹỵ]/giu, 'the tone on the first vowel: hòa, hủy, tùy'],
    [/(?<!\p{L})[kl]í(?!\p{L})/giu, 'ký, lý'],
  ],
  en: [
    [
      /\bby dispatch\b|\bdispatch(?:es)?\b(?= [a-z])(?! where rows| or name)/g,
      'letter; dispatch is the word of files and columns',
    ],
    [/\bdue date/gi, 'due day'],
    [/\b(?:body|bodies)\b(?! of| is)(?=[ .,])/gi, 'unit'],
    [/\bdirectory|directories\b/gi, 'folder'],
    [/\b(?:expired|belated)\b/gi, 'overdue'],
    [/\b(?:repl(?:y|ies)) (?:is|was|of|from)\b/gi, 'answer'],
  ],
}

/** What stands between quotes in the catalogues, file by file. */
function sentencesOf(language: string) {
  const folder = join(root, 'src/i18n', language)
  return readdirSync(folder).map(file => {
    const text = readFileSync(join(folder, file), 'utf8').replaceAll(/^\s*(?:\/\/|\/?\*|import\b).*$/gm, '')
    return { file, said: [...text.matchAll(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g)].map(([quoted]) => quoted) }
  })
}

describe.each(['vi', 'en'] as const)('on the screen in %s', language => {
  const all = sentencesOf(language).flatMap(({ file, said }) => said.map(one => `${file}: ${one}`))

  test.each(instead[language])('%s is not said', (pattern, better) => {
    expect(
      all.filter(one => new RegExp(pattern.source, pattern.flags).test(one)).map(one => `${one}: ${better}`),
    ).toEqual([])
  })

  test('letters and accents are composed as they are typed', () => {
    expect(all.length).toBeGreaterThan(400)
    expect(all.filter(one => one !== one.normalize('NFC'))).toEqual([])
  })
})
