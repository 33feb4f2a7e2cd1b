import { checkCells } from './check-cells'

checkCells(['submit', 'poll', 'download'])
