declare module 'saxen' {
  type Decode = (text: string) => string
  type Where = () => { readonly line: number }

  /** Tells a reader of XML what comes, in its order; entities are decoded only by who asks for it. */
  export class Parser {
    on(event: 'openTag', listener: (name: string, attributes: () => object, decode: Decode) => void): this
    on(event: 'closeTag', listener: (name: string) => void): this
    on(event: 'text', listener: (text: string, decode: Decode) => void): this
    on(event: 'comment', listener: (text: string) => void): this
    on(event: 'cdata', listener: (text: string) => void): this
    on(event: 'attention', listener: (text: string, decode: Decode, where: Where) => void): this
    on(event: 'error' | 'warn', listener: (error: Error, where: Where) => void): this
    parse(xml: string): void
    stop(): void
  }
}
