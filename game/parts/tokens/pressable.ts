const claimed = 'react-aria-pressable-style'

// React Aria would otherwise add a style element, which our content policy forbids. It looks for this id first;
// the rule itself stands in base.css.
if (!document.getElementById(claimed)) {
  const claim = document.createElement('meta')
  claim.id = claimed
  document.head.append(claim)
}
