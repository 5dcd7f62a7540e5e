import { createNotKept } from '../../components/parts/not-kept.ts'

export const { notKept, toBeKept } = createNotKept()
