import type { Unit } from '../measure/unit.ts'

export const SECONDS: Unit = { symbol: 's', dimension: 'time', base: 's', factor: 1 }
export const BYTES: Unit = { symbol: 'B', dimension: 'size', base: 'B', factor: 1 }
