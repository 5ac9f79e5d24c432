import { read } from './read.ts'

read('about')
