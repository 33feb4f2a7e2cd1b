import { checkCells } from './check-cells'

checkCells(['token', 'session', 'state', 'credits'])
