import { ForTag, TypeGuards, type Template, type Variable } from 'liquidjs'
import { nearest } from '../../domain/nearest.ts'
import { engine } from './engine.ts'
import type { Things, Shape } from './vocabulary.ts'

/** A name in a template behind which no letter has anything. */
export interface UnknownName {
  readonly name: string
  readonly suggestion: string | null
  readonly line: number
  readonly column: number
}

/** What a name stands for; null where anything may follow: in a name that the template itself assigned. */
type Known = Shape | null
type Scope = ReadonlyMap<string, Known>

const forloop: Things = {
  index: 'number',
  index0: 'number',
  rindex: 'number',
  rindex0: 'number',
  first: 'flag',
  last: 'flag',
  length: 'number',
  name: 'text',
}
const listNames = ['size', 'first', 'last']

/** All unknown names of a template at once, in order of place. Names of loops are followed to what they loop over. */
export function unknownNames(templates: Template[], vocabulary: Things): readonly UnknownName[] {
  const assigned = Object.keys(engine.analyzeSync(templates).locals).map(name => [name, null] as const)
  const found = new Map<string, UnknownName>()
  look(templates, new Map<string, Known>([...Object.entries(vocabulary), ...assigned]), found)
  return [...found.values()].sort((one, other) => one.line - other.line || one.column - other.column)
}

function look(templates: Template[], scope: Scope, found: Map<string, UnknownName>): void {
  // What a loop names is not free in the loop itself, so each is looked at once, with what it stands for.
  for (const variable of Object.values(engine.analyzeSync(templates).globals).flat()) {
    const unknown = unknownIn(variable, scope)
    const { row: line, col: column } = variable.location
    if (unknown) found.set(`${line}:${column}`, { ...unknown, line, column })
  }
  for (const template of templates) {
    const inner = template instanceof ForTag ? loopScope(template, scope) : scope
    const children = childrenOf(template)
    if (children.length > 0) look(children, inner, found)
  }
}

function loopScope({ variable, collection }: ForTag, scope: Scope): Scope {
  const looped = TypeGuards.isPropertyAccessToken(collection) ? shapeAt(collection.getText().split('.'), scope) : null
  return new Map<string, Known>([...scope, [variable, isList(looped) ? looped[0] : null], ['forloop', forloop]])
}

function childrenOf(template: Template): Template[] {
  const given = template.children?.(false, true)
  if (!given) return []
  // They come as what the generator returns, not as what it yields.
  for (let step = given.next(); ; step = given.next()) if (step.done) return step.value
}

function shapeAt(path: readonly string[], scope: Scope): Known {
  const [root = '', ...names] = path
  let shape: Known = scope.get(root) ?? null
  for (const name of names) shape = memberOf(shape, name)
  return shape
}

function unknownIn({ segments }: Variable, scope: Scope): Pick<UnknownName, 'name' | 'suggestion'> | null {
  const path: string[] = []
  let known: Known = null
  for (const [depth, segment] of segments.entries()) {
    if (typeof segment === 'object') return null
    const name = String(segment)
    const names: readonly string[] | null = depth === 0 ? [...scope.keys()] : namesOf(known)
    if (names === null) return null
    if (!names.includes(name) && !(isList(known) && typeof segment === 'number')) {
      const near = nearest(name, names)
      const suggestion = near === null ? null : [...path, near].join('.')
      return { name: [...path, name].join('.'), suggestion }
    }
    known = depth === 0 ? (scope.get(name) ?? null) : memberOf(known, name)
    path.push(name)
  }
  return null
}

/** Null where anything may follow. */
function namesOf(shape: Known): readonly string[] | null {
  if (shape === null) return null
  if (isList(shape)) return listNames
  if (isThings(shape)) return Object.keys(shape)
  return shape === 'text' ? ['size'] : []
}

function memberOf(shape: Known, name: string): Known {
  if (isList(shape)) return name === 'size' ? 'number' : shape[0]
  return isThings(shape) && Object.hasOwn(shape, name) ? (shape[name] ?? null) : null
}

function isList(shape: Known): shape is readonly [Things] {
  return Array.isArray(shape)
}

function isThings(shape: Known): shape is Things {
  return typeof shape === 'object' && shape !== null && !Array.isArray(shape)
}
