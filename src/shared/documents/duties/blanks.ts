import type { Blank } from './entry'

export const count = (label: string, example: string): Blank => ({ key: 'count', label, example })
export const whom: Blank = { key: 'whom', label: 'Person or place', example: 'the attendance office' }
export const agency: Blank = { key: 'agency', label: 'Agency or program', example: 'Valley Family Services' }
