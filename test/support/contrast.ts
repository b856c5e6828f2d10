/** How well an ink is told from a ground, as WCAG 2 reckons it; of colours as `#1b1b1f` or `rgb(27, 27, 31)`. */
export function contrast(ink: string, ground: string): number {
  const [light = 0, dark = 0] = [luminance(ink), luminance(ground)].sort((one, other) => other - one)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map(channel => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): readonly number[] {
  if (!colour.startsWith('#')) return (colour.match(/\d+/g) ?? []).map(Number)
  return (colour.match(/[\da-f]{2}/gi) ?? []).map(pair => Number.parseInt(pair, 16))
}
