interface Named {
  readonly name: string
}

/** What is said of letters that are drafted: who is left out, and why one could not be written. */
export const letters = {
  keptOut: {
    unconfirmed: ({ units }: { units: string }) => `Không đôn đốc ${units}: có văn bản trả lời đang chờ xác nhận.`,
    'no-successor': ({ units }: { units: string }) =>
      `Không đôn đốc ${units}: đã kết thúc hoạt động, hồ sơ chưa ghi nơi kế thừa (successors).`,
    'too-early': ({ units }: { units: string }) =>
      `Chưa đôn đốc ${units}: chưa đến bậc nào của thang đôn đốc (office.yaml: ladder).`,
  },
  recipients: ({ names, more }: { names: readonly string[]; more: number }) =>
    `công văn gửi ${names.join('; ')}${more === 0 ? '' : ` và ${more} nơi khác`}`,
  dueTooEarly: ({ due, asOf }: { due: string; asOf: string }) => `Hạn mới ${due} ở trước ngày ${asOf}.`,
  notHeld: ({ symbol }: { symbol: string }) => `Chưa có văn bản ${symbol} nên không gửi kèm được.`,
  addDue: 'thêm --due NGÀY, hoặc ghi due cho bậc này trong office.yaml',
  meant: ({ name }: Named) => `có phải ý bạn là «${name}»?`,
  problems: {
    'no-template': ({ name }: Named) => `không có mẫu công văn «${name}»`,
    'no-heading': () => 'mẫu phải mở đầu bằng phần khai báo giữa hai dòng ---',
    'heading-not-closed': () => 'phần khai báo ở đầu mẫu thiếu dòng --- kết thúc',
    'heading-line': () => 'dòng này không có dạng «khóa: giá trị»',
    'heading-key-twice': ({ name }: Named) => `khóa «${name}» ghi hai lần`,
    'heading-key-unknown': ({ name }: Named) => `không có khóa «${name}»`,
    'heading-key-missing': ({ name }: Named) => `thiếu khóa «${name}»`,
    'heading-value': ({ name }: Named) => `không nhận giá trị «${name}»`,
    syntax: () => 'sai cú pháp',
    'not-closed': ({ name }: Named) => `«${name}» chưa được đóng lại`,
    'unknown-tag': ({ name }: Named) => `mẫu không dùng được lệnh «${name}»`,
    'unknown-filter': ({ name }: Named) => `mẫu không dùng được bộ lọc «${name}»`,
    'unknown-name': ({ name }: Named) => `không có dữ kiện nào tên là «${name}»`,
    'missing-value': ({ name }: Named) => `công văn này không có «${name}»`,
    'not-a-text': () => 'đây là một danh sách hoặc một nhóm dữ kiện, không in được',
    'too-long': () => 'mẫu dài quá mức cho phép',
    limit: () => 'mẫu lặp hoặc lồng nhau quá mức cho phép',
  },
}
