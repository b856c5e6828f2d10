/** The faces of the font that a PDF carries in itself; each is a TrueType file with the letters of Vietnamese. */
export const faceNames = ['Regular', 'Bold', 'Italic', 'BoldItalic'] as const

type FaceName = (typeof faceNames)[number]

/** Fetches a face where it is kept. */
export type FontFaces = (face: FaceName) => Promise<Uint8Array>
