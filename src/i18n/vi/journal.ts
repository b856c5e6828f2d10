/** What is said of the commands that wrote: `log` and `undo`. */
export const journal = {
  options: {
    log: {
      since: 'chỉ từ ngày này',
      until: 'chỉ đến hết ngày này',
      by: 'chỉ của người này, theo tên đăng nhập máy',
    },
    undo: {
      count: 'hủy chừng này lệnh ghi gần nhất (mặc định: 1)',
      dryRun: 'chỉ cho biết sẽ hủy lệnh nào',
      yes: 'đồng ý hủy cả lệnh của người khác',
    },
  },
  title: 'Nhật ký',
  columns: { at: 'Lúc', by: 'Người ghi', host: 'Máy', command: 'Lệnh', undone: 'Đã hủy' } as Readonly<
    Record<string, string>
  >,
  isUndone: 'đã hủy',
  noEntries: 'Chưa có lệnh nào ghi vào hồ sơ.',
  nothingToUndo: 'Không có lệnh nào để hủy.',
  soManyOnly: ({ count }: { count: number }) => `Chỉ còn ${count} lệnh để hủy; chưa hủy lệnh nào.`,
  undone: ({ command, by }: { command: string; by: string }) => `Đã hủy lệnh của ${by}: ${command}`,
  wouldUndo: ({ command, by }: { command: string; by: string }) => `Sẽ hủy lệnh của ${by}: ${command}`,
  ofAnother: ({ by, host, command }: { by: string; host: string; command: string }) =>
    `Lệnh này là của ${by} trên máy ${host}: ${command}.`,
  undoIt: 'Vẫn hủy?',
  ofAnotherHint: 'Thêm --yes nếu đúng là muốn hủy lệnh của người khác.',
  changedSince: ({ record }: { record: string }) =>
    `${record} đã được sửa sau lệnh ấy, nên không hủy được; hồ sơ vẫn nguyên như đang có.`,
  changedSinceHint: ({ record }: { record: string }) =>
    `Xem lệnh ấy đã ghi gì (congvan log), rồi sửa ${record} bằng tay.`,
}
