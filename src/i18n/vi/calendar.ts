/** What is said of the working calendar. */
export const calendar = {
  list: 'các ngày nghỉ, ngày làm bù của một năm (mặc định: năm nay)',
  remove: 'bỏ một ngày khỏi lịch, và cho biết mọi hạn trả lời bị dời',
  add: 'thêm một ngày nghỉ, hoặc một ngày làm bù, và cho biết mọi hạn trả lời bị dời',
  options: {
    day: 'ngày, ví dụ 2024-09-03 hoặc 3/9/2024',
    paper: 'văn bản làm căn cứ',
    name: 'tên ngày',
    working: 'ngày làm bù (ngày cuối tuần nhưng đi làm)',
    pending: 'mới dự kiến, chưa có hiệu lực',
    dryRun: 'chỉ cho biết hạn nào bị dời, không ghi',
    year: 'năm',
  },
  title: ({ year }: { year: number }) => `Lịch năm ${year}`,
  columns: { weekday: 'Thứ', list: 'Là ngày', paper: 'Căn cứ', pending: 'Hiệu lực', record: 'Tệp' } as Readonly<
    Record<string, string>
  >,
  lists: { off: 'nghỉ', working: 'làm bù' },
  pending: 'mới dự kiến',
  noYear: ({ year, known }: { year: number; known: readonly number[] }) =>
    `Năm ${year} chưa có lịch${known.length === 0 ? '' : `; đã có: ${known.join(', ')}`}.`,
  unknown: ({ date }: { date: string }) => `Ngày ${date} không có trong lịch. Xem: congvan calendar list`,
  removed: ({ record }: { record: string }) => `Đã bỏ khỏi ${record}. Ghi nhầm thì dùng: congvan undo`,
  wouldRemove: ({ record }: { record: string }) => `Sẽ bỏ khỏi ${record}; chưa ghi gì.`,
  known: ({ date, paper, pending }: { date: string; paper: string; pending: boolean }) =>
    `Ngày ${date} đã có trong lịch${pending ? ', mới dự kiến' : ''}: ${paper}.`,
  knownHint: ({ date }: { date: string }) => `Nếu cần sửa: congvan calendar remove ${date}, rồi thêm lại.`,
  changesNothing: ({ date, working }: { date: string; working: boolean }) =>
    working ? `${date} vốn là ngày làm việc.` : `${date} vốn là ngày nghỉ cuối tuần.`,
  newYear: ({ year, record }: { year: number; record: string }) =>
    `Năm ${year} chưa có lịch; đã lập ${record} với riêng ngày này. Hạn trong năm ấy từ nay không còn đánh dấu ≈: hãy thêm đủ các ngày nghỉ khác.`,
  sum: ({ moved, states, all }: { moved: number; states: number; all: number }) =>
    `${moved} trong ${all} hạn trả lời bị dời; ${states} nơi đổi tình trạng.`,
}
