import { describe, expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'

const read = (body: string, subject = 'rà soát') =>
  readLetters(
    `SỞ Y TẾ\nSố: 90/SYT-NV\nV/v ${subject}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Tư pháp\n\n${body}\n\nGIÁM ĐỐC\nTrần Văn Bình`,
  )[0]
const cited = (body: string, subject?: string) =>
  read(body, subject)?.references.map(({ symbol, date, relation }) => `${relation} ${symbol} ${date}`)

describe('the symbol and the day of what is cited', () => {
  test.each([
    ['Thực hiện Công văn số 12/UBND-VX ngày 3/2/2024 của UBND tỉnh', ['implements 12/UBND-VX 2024-02-03']],
    ['Thực hiện Kế hoạch số 7-KH/TU, ngày 03/02/2024 của Tỉnh ủy', ['implements 7-KH/TU 2024-02-03']],
    ['Thực hiện Kế hoạch 7 - KH/TU ngày 3 tháng 2 năm 2024', ['implements 7-KH/TU 2024-02-03']],
    ['Thực hiện Nghị định 63/2012/NĐ-CP ngày 31.8.2012', ['implements 63/2012/NĐ-CP 2012-08-31']],
    ['Thực hiện Công văn số 12/UBND-VX ngày3/2/2024', ['implements 12/UBND-VX 2024-02-03']],
    ['Thực hiện Công văn số 12/UBND-VX (ngày 22/ 12/ 2011)', ['implements 12/UBND-VX 2011-12-22']],
    ['Thực hiện Công văn số 12/UBND-\nVX ngày 3/2/2024', ['implements 12/UBND-VX 2024-02-03']],
    ['Thực hiện Công văn ngày 3/2/2024 số 12/UBND-VX của UBND tỉnh', ['implements 12/UBND-VX 2024-02-03']],
    [
      'Thực hiện các Công văn số 12/UBND-VX và số 13/UBND-VX cùng ngày 3/2/2024',
      ['implements 12/UBND-VX 2024-02-03', 'implements 13/UBND-VX 2024-02-03'],
    ],
    [
      'Thực hiện các văn bản số: 12/UBND-VX ngày 3/2/2024, 14/UBND-TH ngày 5/2/2024',
      ['implements 12/UBND-VX 2024-02-03', 'implements 14/UBND-TH 2024-02-05'],
    ],
    [
      'Ngày 3/2/2024, Ủy ban nhân dân tỉnh, Ban Chỉ đạo đã ban hành Công văn số 12/UBND-VX',
      ['mentions 12/UBND-VX 2024-02-03'],
    ],
    ['Thực hiện Công văn số 3020 ngày 3/2/2024 của Bộ', ['implements 3020 2024-02-03']],
    ['Trả lời công văn số TDV/01-2020 đề ngày 22/9/2023 của Công ty', ['replies TDV/01-2020 2023-09-22']],
    [
      'Thực hiện Luật số 58/2014/QH13 và Quyết định số 5/QĐ-UBND ngày 3/2/2024',
      ['implements 58/2014/QH13 null', 'implements 5/QĐ-UBND 2024-02-03'],
    ],
    ['Thực hiện Luật số 35/2018/QH14', ['implements 35/2018/QH14 null']],
    [
      'Thực hiện Thông tư số 342/2016/TT-BTC ngày 3/2/2024 của Bộ Tài chính hướng dẫn thi hành Nghị định số 163/2016/NĐ-CP',
      ['implements 342/2016/TT-BTC 2024-02-03', 'mentions 163/2016/NĐ-CP null'],
    ],
    ['Trả lời công văn số 25/2023/CV-HD ghi ngày 3/2/2024 của Công ty', ['replies 25/2023/CV-HD 2024-02-03']],
  ])('%s', (body, expected) => expect(cited(`${body}, Sở đề nghị triển khai.`)).toEqual(expected))

  test.each([
    'Trực 24/24 giờ tại số 01 Trần Hưng Đạo, chống bão số 16.',
    'Phòng, chống HIV/AIDS theo mục tiêu 90-90-90 và 95/95/95.',
    'Thuốc có số đăng ký VD-93312-16, lô 12/A.',
    'Báo cáo theo mẫu số 02/BC và biểu 03/KH-TH.',
    'Số nhà 28/TDP, tổ 4; điện thoại 024.3999.0000.',
    'Số liệu năm 2023/2024 tăng 3/4.',
  ])('none is cited in: %s', body => expect(cited(body)).toEqual([]))

  test('its own symbol is left out, and one cited twice is told once, with the stronger relation', () => {
    const draft = read(
      'UBND tỉnh đã có Công văn số 12/UBND-VX ngày 3/2/2024. Thực hiện Công văn số 12/UBND-VX, Sở ban hành Công văn số 90/SYT-NV.',
    )
    expect(draft?.references).toMatchObject([
      { symbol: '12/UBND-VX', date: '2024-02-03', relation: 'implements', also: ['mentions'] },
    ])
  })

  test('the issuer is told', () => {
    const draft = read(
      'Thực hiện Công văn số 12/UBND-VX ngày 3/2/2024 của Ủy ban nhân dân tỉnh về việc rà soát, đề nghị báo cáo.',
    )
    expect(draft?.references[0]?.issuer).toBe('Ủy ban nhân dân tỉnh')
    const other = read('Căn cứ Thông tư số 1/2016/TT-BTC ngày 12/8/2016 của Bộ Tài chính hướng dẫn chế độ.')
    expect(other?.references[0]?.issuer).toBe('Bộ Tài chính')
  })

  test('a letter that goes with this one and is carried out is joined in both ways', () => {
    const draft = read('Thực hiện Công văn số 12/UBND-VX ngày 3/2/2024 của UBND tỉnh (gửi kèm), Sở yêu cầu báo cáo.')
    expect(draft?.references).toMatchObject([{ relation: 'implements', also: ['forwards'] }])
  })

  test('a letter told of and then carried out is no doubtful case; one carried out and corrected is', () => {
    const doubts = (body: string) => read(body)?.doubts.map(({ reason }) => reason)
    const told = 'UBND tỉnh đã có Công văn số 12/UBND-VX ngày 3/2/2024.'
    expect(doubts(`${told} Thực hiện Công văn số 12/UBND-VX, Sở yêu cầu báo cáo.`)).toEqual([])
    expect(doubts(`${told} Thực hiện Công văn số 12/UBND-VX, Sở đính chính Công văn số 12/UBND-VX.`)).toContain(
      'relation-unclear',
    )
  })

  test('the name of a ministry goes on after its comma', () => {
    const draft = read(
      'Căn cứ Thông tư số 4/2011/TT-BVHTTDL ngày 3/2/2011 của Bộ Văn hoá, Thể thao và Du lịch quy định chế độ.',
    )
    expect(draft?.references[0]?.issuer).toBe('Bộ Văn hoá, Thể thao và Du lịch')
  })

  test('two days for one symbol are two references, and a doubt', () => {
    const draft = read(
      'Thực hiện Công văn số 12/UBND-VX ngày 3/2/2024. Theo Công văn số 12/UBND-VX ngày 20/2/2024, báo cáo gửi về Sở.',
    )
    expect(draft?.references).toHaveLength(2)
    expect(draft?.doubts.map(({ reason }) => reason)).toContain('cited-days-differ')
  })
})

describe('the verb that governs the clause decides', () => {
  const letter = 'Công văn số 12/UBND-VX ngày 3/2/2024'
  test.each([
    ['implements', `Thực hiện ${letter} của UBND tỉnh, Sở yêu cầu.`],
    ['implements', `Thực hiện ý kiến chỉ đạo của Chủ tịch tại ${letter}, Sở yêu cầu.`],
    ['implements', `Thi hành ${letter}, Sở yêu cầu.`],
    ['implements', `Tiếp tục thực hiện ${letter}, Sở yêu cầu.`],
    ['basedOn', `Căn cứ ${letter}, Sở yêu cầu.`],
    ['basedOn', `Trên cơ sở ${letter}, Sở yêu cầu.`],
    ['basedOn', `Xét đề nghị của Sở Tư pháp tại ${letter}, Sở yêu cầu.`],
    ['replies', `Phúc đáp ${letter}, Sở có ý kiến.`],
    ['replies', `Trả lời ${letter} của UBND, Sở có ý kiến.`],
    ['replies', `Sở Y tế nhận được ${letter} của UBND tỉnh. Sở có ý kiến.`],
    ['replies', `Theo đề nghị của Sở Tư pháp tại ${letter}, Sở có ý kiến.`],
    ['follows', `Tiếp theo ${letter}, Sở đề nghị.`],
    ['basedOn', `Căn cứ Công văn số 1/BYT-KH ngày 1/2/2024 của Bộ Y tế về việc triển khai kế hoạch năm; ${letter}.`],
    [
      'basedOn',
      `Căn cứ Công văn số 1/BYT-KH ngày 1/2/2024 của Bộ Y tế và ý kiến của Chủ tịch tại ${letter}, Sở báo cáo.`,
    ],
    [
      'implements',
      `Thực hiện Kế hoạch số 1-KH/TU ngày 1/2/2024 của Tỉnh ủy về phòng, chống dịch và ${letter}, Sở yêu cầu.`,
    ],
    [
      'basedOn',
      `Căn cứ Thông tư số 4/2011/TT-BVHTTDL của Bộ Văn hoá, Thể thao và Du lịch về việc thực hiện nếp sống mới; ${letter}.`,
    ],
    ['mentions', `Giao Phòng Kế hoạch tham mưu Sở trả lời ${letter}.`],
    ['mentions', `Theo biểu mẫu kèm ${letter}.`],
    ['mentions', `UBND tỉnh ban hành Công văn số 198/UBND-TH ngày 1/2/2024 giao các đơn vị triển khai ${letter}.`],
    ['repeals', `${letter} của UBND tỉnh hết hiệu lực kể từ ngày ký.`],
    ['implements', `Thực hiện Luật số 58/2014/QH13 và ${letter} của UBND tỉnh (gửi kèm bản phô tô), Sở đề nghị.`],
    ['forwards', `Sở thu hồi Công văn nêu trên và thay bằng ${letter} (gửi kèm).`],
    ['implements', `Kinh phí thực hiện theo ${letter}.`],
    ['basedOn', `Theo tinh thần ${letter}, Sở đề nghị.`],
    ['follows', `Căn cứ Luật số 58/2014/QH13 của Quốc hội và tiếp theo ${letter}, Sở đề nghị.`],
    ['basedOn', `Căn cứ Luật số 58/2014/QH13 (được sửa đổi tại Luật số 1/2018/QH14); ${letter}, Sở đề nghị.`],
    ['mentions', `Gửi báo cáo theo mẫu gửi kèm ${letter}.`],
    ['forwards', `(Sao gửi kèm theo ${letter})`],
    ['forwards', `Nghiên cứu ${letter} của UBND tỉnh (bản chụp gửi kèm).`],
    ['mentions', `Bộ lấy ý kiến về dự thảo Nghị định quy định chi tiết, thay thế ${letter}.`],
    ['repeals', `Sở sao gửi Quyết định số 1/QĐ-TTg ngày 1/2/2024 để thực hiện, đồng thời hủy bỏ ${letter}.`],
    ['recalls', `Sở có phát hành ${letter}. Do sơ suất, Sở xin thu hồi Công văn nêu trên.`],
    ['mentions', `Sở đã có ý kiến. Sau khi rà soát (${letter}), Sở trả lời Bộ như sau.`],
    ['implements', `Sở đề nghị gửi kết quả thực hiện ${letter}.`],
    ['forwards', `Sao gửi các đơn vị ${letter}.`],
    ['forwards', `(Gửi kèm bản phô tô ${letter})`],
    ['forwards', `Sở Y tế gửi ${letter} để các đơn vị nghiên cứu.`],
    ['forwards', `Sở chuyển ${letter} của UBND tỉnh đến đơn vị để giải quyết.`],
    ['corrects', `Sở Y tế đính chính ${letter} như sau.`],
    ['amends', `Sửa đổi, bổ sung điểm 2 ${letter}.`],
    ['amends', `Điều chỉnh thời hạn nêu tại ${letter} như sau.`],
    ['replaces', `Công văn này thay thế ${letter}.`],
    ['repeals', `Bãi bỏ ${letter}.`],
    ['repeals', `${letter} hết hiệu lực kể từ ngày ký.`],
    ['recalls', `Sở Y tế thu hồi ${letter}.`],
    ['mentions', `UBND tỉnh đã có ${letter} chỉ đạo nội dung này.`],
    ['mentions', `Quyết định số 1/QĐ-TTg ngày 1/2/2024 đã thay thế ${letter}.`],
    [
      'mentions',
      `Thực hiện Kế hoạch số 1-KH/TU ngày 1/2/2024 của Tỉnh ủy về việc triển khai thực hiện ${letter}, Sở yêu cầu.`,
    ],
  ])('%s: %s', (relation, body) => {
    expect(read(body)?.references.find(({ symbol }) => symbol === '12/UBND-VX')?.relation).toBe(relation)
  })
})

describe('an earlier letter of the same office is pressed for', () => {
  const own = 'Công văn số 60/SYT-NV ngày 3/2/2024'
  test.each([
    [`Ngày 3/2/2024, Sở Y tế có Công văn số 60/SYT-NV. Tuy nhiên đến nay còn 3 đơn vị chưa gửi.`, undefined],
    [`Sở Y tế đã ban hành ${own} yêu cầu báo cáo.`, 'báo cáo số liệu (Lần 2)'],
    [`Căn cứ ${own}, đề nghị các đơn vị gửi báo cáo.`, 'đôn đốc gửi báo cáo'],
    [`Đề nghị các đơn vị thực hiện nghiêm túc ${own} của Sở.`, undefined],
  ])('%s', (body, subject) => expect(cited(body, subject)).toEqual(['reminds 60/SYT-NV 2024-02-03']))

  test.each(['Số:     /SYT-NV', 'Số: …/SYT-NV', ''])('also while its own number is blank (%s)', number => {
    const draft = (body: string) =>
      readLetters(
        `UBND TỈNH BẮC HÀ\nSỞ Y TẾ\n${number}\nV/v đôn đốc báo cáo\nBắc Hà, ngày     tháng 3 năm 2024\n\nKính gửi: Sở Tư pháp\n\n${body}\n\nGIÁM ĐỐC\nTrần Văn Bình`,
      )[0]?.references.map(({ relation }) => relation)
    expect(draft('Đề nghị các đơn vị thực hiện nghiêm túc Công văn số 60/SYT-NV ngày 3/2/2024 của Sở Y tế.')).toEqual([
      'reminds',
    ])
    expect(draft('Thực hiện Công văn số 60/BYT-NV ngày 3/2/2024 của Bộ Y tế, Sở đề nghị báo cáo.')).toEqual([
      'implements',
    ])
  })

  test.each([
    [
      'a plan of its own that the reminder is about',
      'Công văn này nhắc việc thực hiện Kế hoạch số 6/KH-SYT ngày 3/2/2024.',
      'nhắc nộp báo cáo',
    ],
    [
      'a number of the same kind',
      'Sở đã có Công văn số 60/SYT-NV ngày 3/2/2024 nhưng đến nay chưa nhận được báo cáo.',
      'báo cáo',
    ],
  ])('%s is', (_, body, subject) => expect(cited(body, subject)?.[0]).toMatch(/^reminds/))

  test('what is still to be mended in the trade is no letter left without answer', () => {
    expect(
      cited('Thực hiện Chương trình số 41-CTr/SYT ngày 3/2/2024, kết quả tốt. Tuy nhiên, vẫn còn hạn chế.'),
    ).toEqual(['implements 41-CTr/SYT 2024-02-03'])
  })

  test('an inspectorate is an office, though its code is that of a submission', () => {
    const [draft] = readLetters(
      'UBND TỈNH BẮC HÀ\nTHANH TRA TỈNH\nSố: 217 /TTr-NV4\nV/v đôn đốc báo cáo\nBắc Hà, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Y tế\n\nYêu cầu báo cáo việc thực hiện Kết luận số 61/KL-TTr ngày 3/2/2024.\n\nCHÁNH THANH TRA\nTrần Văn Bình',
    )
    expect(draft).toMatchObject({ type: 'công văn', references: [{ relation: 'reminds' }] })
  })

  test('the law that it rests on is not, though the code of the office is the same', () => {
    expect(cited('Theo Quyết định số 5/QĐ-SYT ngày 3/2/2024, đến nay còn 3 đơn vị chưa gửi.')).toEqual([
      'basedOn 5/QĐ-SYT 2024-02-03',
    ])
  })

  test('its own plan, which it carries out, is not', () => {
    expect(cited('Thực hiện Kế hoạch số 6/KH-SYT ngày 3/2/2024 của Sở, đề nghị đơn vị báo cáo.')).toEqual([
      'implements 6/KH-SYT 2024-02-03',
    ])
  })
})

describe('a letter cited in the subject', () => {
  test('takes its day from the body, not the day with which the body begins', () => {
    const body =
      'Ngày 3/2/2024, Sở Y tế đã ban hành Công văn số 11/SYT-NV. Ngày 9/2/2024, Sở tiếp tục có Công văn số 12/SYT-NV.'
    expect(cited(body, 'phê bình việc chậm thực hiện Công văn số 12/SYT-NV')).toEqual([
      'reminds 12/SYT-NV 2024-02-09',
      'reminds 11/SYT-NV 2024-02-03',
    ])
  })

  test('has its day from the body also where the subject ends in a word like `hạn`', () =>
    expect(
      cited('Ngày 3/2/2024, Sở Y tế đã ban hành Công văn số 12/SYT-NV.', 'đôn đốc Công văn số 12/SYT-NV đã gia hạn'),
    ).toEqual(['reminds 12/SYT-NV 2024-02-03']))

  test('is none of what the letter carries out where it thanks for that', () =>
    expect(cited('Sở trân trọng cảm ơn.', 'cảm ơn việc thực hiện Công văn số 12/UBND-VX')).toEqual([
      'mentions 12/UBND-VX null',
    ]))
})

test.each([
  [
    'Căn cứ Luật Cán bộ (được sửa đổi, bổ sung năm 2019); Nghị định số 62/2020/NĐ-CP ngày 01/6/2020, Sở đề nghị rà soát.',
    ['basedOn 62/2020/NĐ-CP 2020-06-01'],
  ],
  [
    'Một số đơn vị gửi báo cáo chậm so với Công văn số 502/UBND-VX ngày 07/11/2022.',
    ['mentions 502/UBND-VX 2022-11-07'],
  ],
])('what stands in brackets, or is compared with, does not govern: %s', (body, expected) =>
  expect(cited(body)).toEqual(expected),
)
