import process from 'node:process'

/** The clock of the machine, turned by CLOCK_TURNED milliseconds. */
const turned = Number(process.env['CLOCK_TURNED'] ?? 0)
const RealDate = globalThis.Date

globalThis.Date = class extends RealDate {
  constructor(...args) {
    if (args.length === 0) super(RealDate.now() + turned)
    else super(...args)
  }
  static now() {
    return RealDate.now() + turned
  }
}
