/** What is said when a new letter goes on record by hand. */
export const adding = {
  options: {
    symbol: 'số, ký hiệu như in trên văn bản',
    date: 'ngày ban hành',
    issuer: 'cơ quan ban hành',
    subject: 'trích yếu',
    unit: 'gửi cơ quan này, bộ phận ghi sau dấu hai chấm (có thể lặp lại)',
    group: 'gửi nhóm này, bộ phận ghi sau dấu hai chấm (có thể lặp lại)',
    due: 'hạn trả lời: một ngày; 5wd là 5 ngày làm việc, 10d là 10 ngày, kể từ ngày ban hành',
    duty: 'một việc phải trả lời: MÃ: nội dung@hạn (có thể lặp lại)',
    signatory: 'họ tên người ký',
    position: 'chức vụ người ký',
    capacity: 'quyền hạn ký, ví dụ: K/T TRƯỞNG BAN',
    answer: 'có yêu cầu trả lời (expected) hay không (none)',
    campaign: 'mã đợt',
    copy: 'nơi nhận khác, như in trên văn bản (có thể lặp lại)',
    type: 'loại văn bản, khi ký hiệu chưa đủ rõ',
    place: 'địa danh',
    notes: 'ghi chú',
    cited: 'chưa có văn bản, mới thấy viện dẫn',
    relation: ({ relation }: { relation: string }) => `${relation} văn bản này: SỐ, hoặc SỐ@NGÀY nếu chưa có hồ sơ`,
    write: 'ghi vào hồ sơ; không có thì chỉ xem trước (ở cửa sổ lệnh thì được hỏi)',
  },
  fields: { symbol: 'số, ký hiệu', date: '--date', issuer: '--issuer' },
  missing: ({ fields }: { fields: readonly string[] }) => `Còn thiếu: ${fields.join(', ')}.`,
  intro: 'Gõ Enter để bỏ qua; Ctrl-C hoặc Ctrl-D để dừng, không ghi gì.',
  needed: 'Mục này phải có.',
  questions: {
    symbol: 'Số, ký hiệu',
    date: ({ today }: { today: string }) => `Ngày ban hành [${today}]`,
    issuer: ({ own }: { own: string | null }) => `Cơ quan ban hành${own === null ? '' : ` [${own}]`}`,
    subject: 'Trích yếu',
    recipient: ({ count }: { count: number }): string =>
      count === 0
        ? 'Kính gửi (cơ quan hoặc nhóm; không cần dấu; bộ phận ghi sau dấu hai chấm)'
        : 'Kính gửi, nơi nữa (Enter là hết)',
    due: 'Hạn trả lời (một ngày, 5wd là 5 ngày làm việc; Enter là không có)',
    duty: ({ count }: { count: number }): string =>
      count === 0 ? 'Việc phải trả lời riêng (MÃ: nội dung@hạn; Enter là không)' : 'Việc nữa (Enter là hết)',
    signatory: 'Người ký (họ tên; Enter là bỏ qua)',
    position: 'Chức vụ',
    capacity: 'Quyền hạn ký (TM., KT., TL.…; Enter là không)',
    campaign: ({ campaigns }: { campaigns: readonly string[] }) =>
      `Thuộc đợt (${campaigns.join(', ')}; Enter là không)`,
    cited: ({ count }: { count: number }): string =>
      count === 0 ? 'Viện dẫn văn bản (SỐ, hoặc SỐ@NGÀY; Enter là không)' : 'Viện dẫn, văn bản nữa (Enter là hết)',
    relation: ({ symbol, relations }: { symbol: string; relations: readonly string[] }) =>
      `Quan hệ với ${symbol} (${relations.join(', ')})`,
  },
  offers: ({ names }: { names: readonly string[] }) =>
    `Có ${names.length} nơi khớp; gõ số thứ tự, hoặc gõ rõ hơn:\n${names.map((name, at) => `  ${at + 1}. ${name}`).join('\n')}`,
  notSymbol: ({ text }: { text: string }) => `«${text}» không phải số, ký hiệu; ví dụ: 1469-CV/BTGTU.`,
  notDay: ({ text }: { text: string }) => `«${text}» không phải ngày có thật; ví dụ: 5/8/2024 hoặc 2024-08-05.`,
  notDue: ({ text }: { text: string }) => `«${text}» không phải hạn; ví dụ: 5/8/2024, 5wd (ngày làm việc), 10d (ngày).`,
  notDuty: ({ text }: { text: string }) =>
    `«${text}» không phải một việc; ví dụ: bao-cao: gửi báo cáo kết quả@5/8/2024.`,
  notOrgan: ({ text, organs }: { text: string; organs: readonly string[] }) =>
    `Không có bộ phận «${text}»${organs.length === 0 ? '' : `; các bộ phận: ${organs.join(', ')}`}.`,
  notRelation: ({ text }: { text: string }) => `Không có quan hệ «${text}».`,
  notCited: ({ text }: { text: string }) =>
    `Chưa có hồ sơ «${text}»; nếu chỉ viện dẫn, ghi cả ngày: 2929-CV/VPTU@12/7/2024.`,
  held: ({ id, record }: { id: string; record: string }) => `${id} đã có trong hồ sơ: ${record}.`,
  preview: 'Mới xem trước, chưa ghi gì. Thêm --write để ghi.',
  writeIt: ({ record }: { record: string }) => `Ghi vào ${record}?`,
  written: ({ symbol, record }: { symbol: string; record: string }) => `Đã ghi ${symbol} vào ${record}.`,
}
