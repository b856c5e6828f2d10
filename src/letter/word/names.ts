import { nearest } from '../../domain/nearest.ts'
import type { Shape, Things } from '../template/vocabulary.ts'
import { fault, type Fault, type Piece } from './tags.ts'
import { canBeTested } from './tests.ts'
import { isList, isThings, shapeOf } from './vocabulary.ts'

/** What no letter can have, in order of place: names that stand for nothing, lists and things to be printed. */
export function unknownIn(pieces: readonly Piece[], scopes: readonly Things[]): readonly Fault[] {
  return pieces.flatMap(({ tag: { mark, name, test, written, place }, inner }) => {
    const path = name.split('.')
    const shape = shapeOf(path, scopeOf(path, scopes))
    if (shape === undefined) {
      return [fault('unknown-name', name, place, suggestionFor(path, scopes)), ...unknownIn(inner, scopes)]
    }
    if (mark === '' && typeof shape === 'object') return [fault('not-a-text', name, place)]
    if (test && !canBeTested(shape, test)) return [fault('syntax', written, place), ...unknownIn(inner, scopes)]
    const within = mark === '#' && !test ? innerScope(shape) : null
    return unknownIn(inner, within ? [within, ...scopes] : scopes)
  })
}

/** The nearest around the tag that has the name. */
function scopeOf([root = '']: readonly string[], scopes: readonly Things[]): Things {
  return scopes.find(scope => Object.hasOwn(scope, root)) ?? {}
}

function innerScope(shape: Shape): Things | null {
  if (isList(shape)) return shape[0]
  return isThings(shape) ? shape : null
}

function suggestionFor(path: readonly string[], scopes: readonly Things[]): string | null {
  const within = scopeOf(path, scopes)
  const known = path.findLastIndex((_, index) => shapeOf(path.slice(0, index), within) !== undefined && index > 0)
  const from = shapeOf(path.slice(0, 1), within) === undefined ? 0 : Math.max(known, 1)
  const shape = from === 0 ? null : shapeOf(path.slice(0, from), within)
  const names =
    shape === null ? scopes.flatMap(scope => Object.keys(scope)) : isThings(shape) ? Object.keys(shape) : ['size']
  const near = nearest(path[from] ?? '', names)
  return near === null ? null : [...path.slice(0, from), near].join('.')
}
