import type { ExportRecord } from '../projects/project-record'

/** Nothing more becomes of it by itself. */
export const isOver = ({ step }: Pick<ExportRecord, 'step'>): boolean => ['told', 'failed', 'cancelled'].includes(step)
