const swedish = /^(?:i|på|för|och|till|av|om|en|ett|vid|med|åt|ur|hos|att|den|det|de|ni|vi|s:t)$/iu
const english = /^(?:a|an|the|of|in|on|and|to|by|at|for)$/iu

/** Whether a little word leans on the next: a line or a sign that ends with it reads as if something were missing. */
export const leans = (word: string): boolean => swedish.test(word) || english.test(word)
