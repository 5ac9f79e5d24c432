import { read } from './read.ts'

read('privacy')
