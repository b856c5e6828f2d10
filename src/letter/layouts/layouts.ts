import type { Layout as LayoutName } from '../../domain/records.ts'
import { hd05 } from './hd05.ts'
import { hd36 } from './hd36.ts'
import type { Layout } from './layout.ts'
import { nd30 } from './nd30.ts'

export const layouts = { hd36, hd05, nd30 } satisfies Record<LayoutName, Layout>
