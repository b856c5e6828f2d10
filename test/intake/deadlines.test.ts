import { describe, expect, test } from 'vitest'
import { readLetters } from '../../src/intake/read-letters.ts'

const read = (body: string) =>
  readLetters(
    `SỞ Y TẾ\nSố: 90/SYT-NV\nV/v rà soát\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 05 tháng 3 năm 2024\n\nKính gửi: Sở Tư pháp\n\n${body}\n\nGIÁM ĐỐC\nTrần Văn Bình`,
  )[0]
const told = (body: string) =>
  read(body)?.deadlines.map(({ date, workingDays, days, inclusive, time }) =>
    [workingDays ? `${workingDays}wd` : days ? `${days}d` : date, inclusive ? 'by' : 'before', time]
      .filter(Boolean)
      .join(' '),
  )

test('a letter that addresses nobody asks in the line right under its subject', () => {
  const letter = `SỞ Y TẾ\nSố: 90/SYT-NV\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 05 tháng 3 năm 2024\nV/v rà soát\nĐề nghị gửi kết quả trước ngày 20/3/2024.\nGIÁM ĐỐC\nTrần Văn Bình`
  const [read] = readLetters(letter)
  expect(read?.subject).toBe('rà soát')
  expect(read?.deadlines.map(({ date }) => date)).toEqual(['2024-03-20'])
})

describe('days by which something is asked', () => {
  test.each([
    ['Gửi báo cáo về Sở trước ngày 20/3/2024.', ['2024-03-20 before']],
    ['Gửi báo cáo về Sở trước 20/3/2024 để tổng hợp.', ['2024-03-20 before']],
    ['Đóng dứt điểm trước ngày 20/3/2024.', ['2024-03-20 before']],
    ['Gửi báo cáo trước ngày 20.3.2024.', ['2024-03-20 before']],
    ['Gửi báo cáo trước ngày 20 tháng 3 năm 2024.', ['2024-03-20 before']],
    ['Gửi báo cáo trước ngày 20-3.', ['2024-03-20 before']],
    ['Báo cáo chậm nhất ngày 20/3/2024.', ['2024-03-20 by']],
    ['Báo cáo chậm nhất là vào ngày 20/3/2024.', ['2024-03-20 by']],
    ['Báo cáo muộn nhất 16h30 ngày 20/3/2024.', ['2024-03-20 by 16:30']],
    ['Báo cáo trước 17 giờ 00, ngày 20/3/2024.', ['2024-03-20 before 17:00']],
    ['Báo cáo trước 11 giờ thứ Tư, ngày 20/3/2024.', ['2024-03-20 before 11:00']],
    ['Nhận hồ sơ đến hết ngày 20/3/2024.', ['2024-03-20 by']],
    ['Thời hạn gửi báo cáo: ngày 20/3/2024.', ['2024-03-20 by']],
    ['Gửi báo cáo về Sở Kế hoạch và Đầu tư trước ngày 20/3/2024.', ['2024-03-20 before']],
    ['Báo cáo kết quả về Đảng ủy trong tháng 6 năm 2024.', ['2024-06-30 by']],
    ['Trả lời Công văn của Sở Xây dựng trước ngày 20/3/2024.', ['2024-03-20 before']],
    ['Gửi báo cáo chậm nhất 05 ngày sau khi nhận được công văn này.', ['5d by']],
    ['Báo cáo Chủ tịch kết quả trong tháng 6 năm 2024.', ['2024-06-30 by']],
    [
      'Đồng ý điều chỉnh thời gian gửi báo cáo nêu tại Công văn số 12/UBND-KT từ ngày 10/3/2024 sang ngày 20/3/2024.',
      ['2024-03-20 by'],
    ],
    ['Hạn cuối nhận tác phẩm là ngày 20/3/2024.', ['2024-03-20 by']],
    ['Hoàn thành trong ngày 20/3/2024.', ['2024-03-20 by']],
    ['Hoàn thành trong tháng 6/2024.', ['2024-06-30 by']],
    ['Nộp báo cáo đến hết tháng 6 năm 2024.', ['2024-06-30 by']],
    ['Hoàn thành trong quý II/2024.', ['2024-06-30 by']],
    ['Thời hạn nộp được gia hạn đến ngày 20/3/2024.', ['2024-03-20 by']],
    ['Sau ngày 20/3/2024 sẽ không tiếp nhận hồ sơ.', ['2024-03-20 by']],
    ['Gửi báo cáo trước ngày 15/6 và ngày 15/12/2024.', ['2024-06-15 before', '2024-12-15 before']],
    [
      'Phòng A gửi số liệu trước ngày 10/4; Phòng B rà soát trước ngày 15/4/2024.',
      ['2024-04-10 before', '2024-04-15 before'],
    ],
    ['Góp ý trong thời hạn 07 ngày làm việc kể từ ngày nhận được văn bản này.', ['7wd by']],
    ['Báo cáo trong vòng 15 ngày kể từ ngày nhận được công văn này.', ['15d by']],
    ['Báo cáo tối đa 05 (năm) ngày làm việc, kể từ ngày nhận được văn bản.', ['5wd by']],
    ['Báo cáo trước\nngày 20 tháng 3\nnăm 2024.', ['2024-03-20 before']],
  ])('%s', (body, expected) => expect(told(body)).toEqual(expected))
})

describe('days that are none', () => {
  test.each([
    'Số liệu từ ngày 01/4/2024 đến hết ngày 30/6/2024.',
    'Số liệu báo cáo tính đến ngày 30/6/2024.',
    'Hội nghị tổ chức vào lúc 8 giờ ngày 20/3/2024.',
    'Hội chợ diễn ra từ ngày 20/3/2024 đến ngày 24/3/2024.',
    'Sở đã yêu cầu gửi báo cáo trước ngày 25/02/2024.',
    'Hồ sơ đã nộp trước ngày 01/7/2024 thì vẫn được giải quyết.',
    'Quyết định có hiệu lực đến hết ngày 31/12/2024.',
    'Trước ngày 01/7/2014 thửa đất chưa được cấp giấy.',
    'Sở yêu cầu gửi báo cáo trước ngày 20/02.', // without a year: the day just gone by, not that of next year
    'Trong 5 ngày đầu tháng có mưa lớn.',
    'Theo quy định tại Điều 12 Nghị định số 10/2020/NĐ-CP, trước ngày 01/7/2024, xe phải lắp camera.',
    'Hiệp hội kính đề nghị Thủ tướng cho phép lùi thời hạn lắp camera đến ngày 31/12/2024.',
    'Gửi văn kiện chậm nhất 15 ngày trước khi tổ chức đại hội.',
    'Nghị định có hiệu lực từ ngày 01/7/2024.',
  ])('%s', body => expect(told(body)).toEqual([]))
})

describe('a draft whose day is still blank', () => {
  const told = (body: string, month = '3') =>
    readLetters(
      `SỞ Y TẾ\nSố:     /SYT-NV\nV/v đôn đốc\nHà Nội, ngày     tháng ${month} năm 2024\n\nKính gửi: Sở Tư pháp\n\n${body}\n\nGIÁM ĐỐC\nTrần Văn Bình`,
    )[0]?.deadlines.map(({ date }) => date)

  test.each([
    ['of a month gone by', 'Thời hạn gửi báo cáo là ngày 28/02/2024. Đề nghị gửi chậm nhất ngày 30/3/2024.'],
    [
      'that was still open on a later day',
      'Hạn gửi: ngày 05/3/2024. Tính đến ngày 08/3/2024, Sở chưa nhận được báo cáo. Đề nghị gửi chậm nhất ngày 30/3/2024.',
    ],
    [
      'that went by',
      'Thời hạn là ngày 05/3/2024; tuy nhiên nhiều đơn vị chưa gửi. Đề nghị gửi chậm nhất ngày 30/3/2024.',
    ],
    ['run out', 'Một số đơn vị đã quá hạn (thời hạn: ngày 05/3/2024), đề nghị gửi chậm nhất ngày 30/3/2024.'],
  ])('does not ask again by the day %s', (_, body) => expect(told(body)).toEqual(['2024-03-30']))

  test('takes the year left out from the head', () => {
    expect(told('Gửi báo cáo trước ngày 20/3.')).toEqual(['2024-03-20'])
  })
})

test('a day that comes back is told apart', () => {
  expect(read('Báo cáo gửi về Sở trước ngày 23 hàng tháng.')?.deadlines).toMatchObject([
    { date: null, recurring: true },
  ])
  expect(read('Định kỳ báo cáo về Sở chậm nhất ngày 05 tháng sau.')?.deadlines).toMatchObject([
    { date: null, recurring: true },
  ])
  expect(read('Báo cáo gửi về Sở chậm nhất ngày 15 của tháng cuối quý.')?.deadlines).toMatchObject([
    { date: null, recurring: true },
  ])
})

test.each(['Giao Văn phòng tổng hợp, báo cáo UBND tỉnh trước ngày 30/3/2024.'])('%s', collecting => {
  expect(read(`Gửi báo cáo về Sở trước ngày 20/3/2024. ${collecting}`)?.deadlines).toMatchObject([
    { stage: 1 },
    { stage: 2 },
  ])
})

test('the collector has a day of its own', () => {
  const draft = read('Gửi báo cáo về Sở trước ngày 20/3/2024; Sở tổng hợp, trình UBND tỉnh trước ngày 30/3/2024.')
  expect(draft?.deadlines).toMatchObject([
    { date: '2024-03-20', stage: 1 },
    { date: '2024-03-30', stage: 2 },
  ])
  expect(draft?.doubts.map(({ reason }) => reason)).toContain('two-stage')
})

test('a prohibition says so, and a year left out is marked', () => {
  expect(read('Sau ngày 20/3/2024 sẽ không tiếp nhận hồ sơ.')?.deadlines[0]?.prohibition).toBe(true)
  expect(read('Gửi báo cáo trước ngày 20/3.')?.doubts.map(({ reason }) => reason)).toContain('year-assumed')
})
