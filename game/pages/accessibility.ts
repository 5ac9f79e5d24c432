import { read } from './read.ts'

read('accessibility')
