import { dayOfInstant } from '../domain/day.ts'
import type { Clock } from '../ports.ts'

export const systemClock: Clock = { today: timeZone => dayOfInstant(new Date(), timeZone) }
