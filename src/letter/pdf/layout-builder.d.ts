/** Of the library that sets PDF, what is changed in it; its own types leave it out. */
declare module 'pdfmake/js/LayoutBuilder.js' {
  export interface Line {
    getHeight(): number
  }
  interface LayoutBuilder {
    readonly writer: {
      context(): {
        readonly availableHeight: number
        readonly y: number
        readonly pageMargins: { readonly top: number }
      }
      moveToNextPage(): void
    }
    buildNextLine: (this: LayoutBuilder, node: object) => Line | null
    processLeaf: (this: LayoutBuilder, node: object) => void
  }
  interface Class {
    readonly prototype: LayoutBuilder
  }
  /** The class, or a module that has it, by whoever loads it. */
  const loaded: Class | { readonly default: Class }
  export default loaded
}
