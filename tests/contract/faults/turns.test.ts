import { checkCells } from './check-cells'

checkCells(['upload', 'chat'])
